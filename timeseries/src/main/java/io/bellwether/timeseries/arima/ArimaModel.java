package io.bellwether.timeseries.arima;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.FitReport;
import io.bellwether.report.Significant;
import io.bellwether.timeseries.BoxCox;
import io.bellwether.timeseries.CovariateForecastModel;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.FittedCovariates;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.ForecastTotal;
import io.bellwether.timeseries.Innovations;
import io.bellwether.timeseries.IntervalCalibration;
import io.bellwether.timeseries.Likelihood;
import io.bellwether.timeseries.LikelihoodModel;
import io.bellwether.timeseries.SimulatedPaths;
import io.bellwether.timeseries.Simulation;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.diagnose.LjungBox;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A seasonal ARIMA model fitted to a series. Immutable, safe for use by many threads, saveable.
 *
 * <p>Likelihood, variance, residuals and criteria are of the transformed series, if the model
 * transforms; forecasts, fitted values and simulated paths are in the units of the series. Forecast
 * variances are exact for the estimated coefficients, the uncertain state at the end and missing
 * values included; they do not include the uncertainty of the coefficients themselves, as is usual.
 *
 * <p>The likelihood is that of the differenced, transformed series; for the conditional sum of
 * squares, the conditional one. The variance has the number of observations as divisor.
 *
 * @since 0.1.0
 */
public final class ArimaModel implements CovariateForecastModel, LikelihoodModel {

  /** How many futures the total of a transformed series is taken from. */
  private static final int TOTAL_PATHS = 4000;

  private final Arima specification;
  private final ArimaOrder order;
  private final TimeSeries series;
  private final FittedCovariates covariates;
  private final ArimaEstimate estimate;
  private final FitReport report;
  private final ArimaRegression regression;
  private final ArmaCoefficients arma;
  private final ArimaHistory history;
  private final IntervalCalibration calibration;

  /**
   * Takes over the arrays, which nobody writes to afterwards; checks what a file might have wrong.
   */
  ArimaModel(
      Arima specification,
      TimeSeries series,
      FittedCovariates covariates,
      ArimaEstimate estimate,
      FitReport report,
      IntervalCalibration calibration) {
    this.calibration = calibration;
    this.specification = specification;
    this.series = series;
    this.covariates = covariates;
    this.estimate = estimate;
    this.report = report;
    order = specification.order(series.seasonLength());
    regression =
        new ArimaRegression(order, specification.constant(), covariates, estimate.regression);
    estimate.check(order, regression.names().size());
    FitException shortcoming = Sufficiency.shortcoming(order, transformed(), estimate.parameters);
    if (shortcoming != null) {
      throw new IllegalArgumentException(shortcoming.reason());
    }
    arma = new ArmaCoefficients(order);
    arma.copyFrom(estimate.arma);
    if (specification.method() == ArimaMethod.MAXIMUM_LIKELIHOOD
        && !ArimaHistory.isStationary(order, arma)) {
      throw new IllegalArgumentException(
          "the autoregression of " + Arrays.toString(estimate.arma) + " is not stationary");
    }
    history = new ArimaHistory(order, arma, regression.errors(transformed()));
  }

  private TimeSeries transformed() {
    return specification.transformation().apply(series);
  }

  /**
   * Returns what was fitted.
   *
   * @return the specification
   */
  public Arima specification() {
    return specification;
  }

  /**
   * Returns the orders.
   *
   * @return the orders with the season that was used
   */
  public ArimaOrder order() {
    return order;
  }

  /**
   * Returns all coefficients with their asymptotic standard errors, from the second derivatives of
   * the log-likelihood in all of them.
   *
   * @return {@code ar1}.., {@code ma1}.., {@code sar1}.., {@code sma1}.., {@code mean}, {@code
   *     drift}, then the covariates; a standard error is {@code NaN} for a fixed coefficient, and
   *     where the likelihood has no curved maximum
   */
  public List<Coefficient> coefficients() {
    return estimate.coefficients(order, regression.names());
  }

  /**
   * Returns a coefficient.
   *
   * @param name such as {@code ma1}, {@code mean} or the name of a covariate; see {@link
   *     #coefficients()}
   * @return the estimate with its standard error
   * @throws IllegalArgumentException if the model has no such coefficient, naming those it has
   */
  public Coefficient coefficient(String name) {
    return Coefficient.named(name, coefficients());
  }

  /**
   * Returns the ARMA process of the differenced regression errors, which tells the roots.
   *
   * @return the process with the factors multiplied out
   */
  public ArmaProcess process() {
    return ArmaProcess.seasonal(arma.ar, arma.ma, arma.sar, arma.sma, order.season());
  }

  @Override
  public Likelihood likelihood() {
    return estimate.likelihood();
  }

  @Override
  public TimeSeries series() {
    return series;
  }

  @Override
  public List<String> covariateNames() {
    return covariates.names();
  }

  /**
   * {@inheritDoc} The objective is the log-likelihood.
   *
   * @return the report
   */
  @Override
  public FitReport report() {
    return report;
  }

  /**
   * {@inheritDoc} Medians, if the model transforms. Computed by the Kalman filter at each call.
   *
   * @return the forecasts
   */
  @Override
  public TimeSeries fitted() {
    double[] fitted = transformed().values();
    double[] innovations = innovations();
    Optional<BoxCox> transformation = specification.boxCox();
    for (int t = 0; t < fitted.length; t++) {
      double value = fitted[t] - innovations[t];
      fitted[t] = transformation.isPresent() ? transformation.get().inverse(value) : value;
    }
    return series.withValues(fitted);
  }

  /**
   * {@inheritDoc} Computed by the Kalman filter at each call.
   *
   * @return the errors; {@code NaN} for the observations lost to differences
   */
  @Override
  public TimeSeries residuals() {
    return series.withValues(innovations());
  }

  private double[] innovations() {
    return history.filter().innovations(new double[0]);
  }

  /**
   * Returns the residuals on equal terms: those of the first periods, which are forecast from
   * little, are divided by how much larger their standard deviation is. All have the variance
   * {@link #sigma2()}; R's {@code residuals}.
   *
   * @return one value a period; {@code NaN} for those lost to differences and where missing
   */
  public TimeSeries standardizedResiduals() {
    KalmanLikelihood filter = history.filter();
    double[] residuals = filter.innovations(new double[0]);
    double[] variances = filter.innovationVariances();
    Arrays.setAll(residuals, t -> residuals[t] / Math.sqrt(variances[t]));
    return series.withValues(residuals);
  }

  /**
   * Tests whether autocorrelation is left in the residuals.
   *
   * @param lags how many lags to look at, more than the ARMA coefficients; twice the season is
   *     usual
   * @return the test of Ljung and Box on the standardised residuals, with as many degrees of
   *     freedom less as the model has ARMA coefficients
   * @throws IllegalArgumentException if there are not enough lags, or more than observations
   */
  public LjungBox residualTest(int lags) {
    return LjungBox.of(standardizedResiduals(), lags, order.coefficientCount());
  }

  @Override
  public Forecast forecast(int horizon, Covariates future) {
    ArimaFuture ahead = history.future(Forecast.checkHorizon(horizon));
    double[] means = means(ahead, future);
    double[] errors = ahead.variances();
    Arrays.setAll(errors, h -> Math.sqrt(Math.max(estimate.sigma2 * errors[h], 0)));
    return specification
        .boxCox()
        .map(
            b ->
                Forecast.transformed(
                    series, means, calibration.widened(errors), b, specification.backTransform()))
        .orElseGet(() -> calibration.normal(series, means, errors));
  }

  private double[] means(ArimaFuture ahead, Covariates future) {
    double[] means = ahead.means().clone();
    regression.addTo(means, future, series.timeline());
    return means;
  }

  /**
   * {@inheritDoc} Exact for a series that is not transformed; else from 4,000 simulated futures
   * with normal innovations and the default seed.
   *
   * @param horizon how many periods, at least 1
   * @param future known covariates
   * @return the distribution of the sum
   */
  @Override
  public ForecastTotal forecastTotal(int horizon, Covariates future) {
    if (specification.boxCox().isPresent()) {
      return simulate(horizon, TOTAL_PATHS, Innovations.NORMAL, future, FitContext.create())
          .total();
    }
    ArimaFuture ahead = history.future(Forecast.checkHorizon(horizon));
    double[] means = means(ahead, future);
    return ForecastTotal.normal(
        series.timeline().next(horizon),
        Arrays.stream(means).sum(),
        Math.sqrt(Math.max(estimate.sigma2 * ahead.totalVariance(calibration), 0)));
  }

  @Override
  public SimulatedPaths simulate(
      int horizon, int paths, Innovations innovations, Covariates future, FitContext context) {
    ArimaFuture ahead = history.future(Forecast.checkHorizon(horizon));
    ArimaPaths path =
        new ArimaPaths(
            ahead,
            means(ahead, future),
            Math.sqrt(estimate.sigma2),
            specification.boxCox(),
            calibration);
    double[] pool =
        innovations == Innovations.BOOTSTRAP ? standardizedResiduals().values() : new double[0];
    return Simulation.of(innovations, Math.sqrt(estimate.sigma2), pool)
        .paths(series, horizon, paths, context, path);
  }

  @Override
  public ArimaModel append(TimeSeries later) {
    return append(later, Covariates.none());
  }

  @Override
  public ArimaModel append(TimeSeries later, Covariates future) {
    return new ArimaModel(
        specification,
        series.concat(later),
        covariates.append(future, later.timeline()),
        estimate,
        report,
        calibration);
  }

  /**
   * Estimates missing values from all observations, before and after them.
   *
   * @return the series with its missing values filled in by their means given everything else; by
   *     their medians, if the model transforms
   */
  public TimeSeries interpolated() {
    if (!series.hasMissing()) {
      return series;
    }
    double[] values = series.values();
    KalmanForecast missing = history.filter().smoothMissing();
    int[] periods = missing.periods();
    double[] means = missing.means().clone();
    regression.addTo(means, periods, series.timeline());
    Optional<BoxCox> transformation = specification.boxCox();
    for (int i = 0; i < periods.length; i++) {
      values[periods[i]] =
          transformation.isPresent() ? transformation.get().inverse(means[i]) : means[i];
    }
    return series.withValues(values);
  }

  /**
   * Returns by how much the intervals are wider than the model alone would have them.
   *
   * @return {@link IntervalCalibration#NONE} for a model fitted by {@link Arima}; {@link AutoArima}
   *     widens
   */
  public IntervalCalibration calibration() {
    return calibration;
  }

  /** The same model with other intervals. */
  ArimaModel withCalibration(IntervalCalibration other) {
    return new ArimaModel(specification, series, covariates, estimate, report, other);
  }

  /** What was estimated, for the codec. */
  ArimaEstimate estimate() {
    return estimate;
  }

  /** The values of the covariates in the periods of the series, for the codec. */
  double[][] covariateValues() {
    return covariates.values();
  }

  /** {@inheritDoc} A table of coefficients, variance, likelihood, criteria and warnings. */
  @Override
  public String summary() {
    return ArimaSummary.of(this, LikelihoodModel.super.summary());
  }

  @Override
  public String toString() {
    return "ArimaModel["
        + order
        + ", log-likelihood "
        + Significant.of(estimate.logLikelihood, 7)
        + "; "
        + series.timeline()
        + "]";
  }
}
