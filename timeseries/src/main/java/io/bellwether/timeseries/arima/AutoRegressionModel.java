package io.bellwether.timeseries.arima;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitReport;
import io.bellwether.report.Significant;
import io.bellwether.report.TextTable;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.ForecastTotal;
import io.bellwether.timeseries.Innovations;
import io.bellwether.timeseries.SimulatedPaths;
import io.bellwether.timeseries.Simulation;
import io.bellwether.timeseries.TimeSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A fitted autoregression. Immutable; see {@link AutoRegression}.
 *
 * <p>Forecast variances are those of the innovations to come, {@code sigma2} times the sum of the
 * squared psi weights; the uncertainty of the coefficients is not counted, as is usual. Fitted
 * values begin after as many periods as there are lags.
 *
 * @since 0.1.0
 */
public final class AutoRegressionModel implements ForecastModel {

  private final AutoRegression specification;
  private final TimeSeries series;
  private final ArEstimate estimate;
  private final double[] criteria;
  private final FitReport report;

  /** Takes over the arrays; checks what a file might have wrong. */
  AutoRegressionModel(
      AutoRegression specification,
      TimeSeries series,
      ArEstimate estimate,
      double[] criteria,
      FitReport report) {
    this.specification = Objects.requireNonNull(specification, "specification");
    this.series = Objects.requireNonNull(series, "series");
    this.estimate = Objects.requireNonNull(estimate, "estimate");
    this.criteria = criteria;
    this.report = Objects.requireNonNull(report, "report");
    if (!(series.length() >= estimate.order() + 1) || series.hasMissing()) {
      throw new IllegalArgumentException(
          "the history of an autoregression of order "
              + estimate.order()
              + " must be longer than the order and without missing values; it is "
              + series);
    }
  }

  /**
   * Returns what was fitted.
   *
   * @return the specification
   */
  public AutoRegression specification() {
    return specification;
  }

  /**
   * Returns the number of lags.
   *
   * @return the order, fixed or chosen
   */
  public int order() {
    return estimate.order();
  }

  /**
   * Returns the coefficients of the lags.
   *
   * @return {@code ar1, ar2, ...}; a copy
   */
  public double[] ar() {
    return estimate.ar.clone();
  }

  /**
   * Returns the level that is taken off the values.
   *
   * @return the mean of the values that the model was fitted to, for maximum likelihood its
   *     estimate; 0 without a mean
   */
  public double mean() {
    return estimate.level.estimate();
  }

  /**
   * Returns what is added to the regression of the centred values on their lags, R's {@code
   * x.intercept}.
   *
   * @return the intercept of least squares; 0 for other methods or without a mean
   */
  public double intercept() {
    return estimate.intercept.estimate();
  }

  /**
   * Returns the innovation variance, R's {@code var.pred}; {@link ArMethod} says how each method
   * estimates it.
   *
   * @return at least 0
   */
  public double sigma2() {
    return estimate.sigma2;
  }

  /**
   * Returns all coefficients with their asymptotic standard errors.
   *
   * <p>Those of {@code ar1, ...} have, for Yule-Walker and Burg, the covariance {@code sigma2 / n}
   * times the inverse autocovariance matrix of the model, for least squares that of the regression
   * with {@link #sigma2()}, for maximum likelihood the inverse second derivatives of the
   * log-likelihood. That of the mean is {@code sqrt(sigma2 / n) / |1 - ar1 - ... - arp|} (Brockwell
   * and Davis 1991, theorem 7.1.2). All of them fail near a unit root.
   *
   * @return {@code ar1} to {@code arp}, then {@code mean}, if there is one, or {@code intercept}
   *     for least squares
   */
  public List<Coefficient> coefficients() {
    List<Coefficient> all = new ArrayList<>();
    for (int i = 0; i < order(); i++) {
      all.add(new Coefficient("ar" + (i + 1), estimate.ar[i], estimate.arErrors[i]));
    }
    if (specification.mean() == MeanTerm.INCLUDED) {
      all.add(
          specification.method() == ArMethod.LEAST_SQUARES ? estimate.intercept : estimate.level);
    }
    return List.copyOf(all);
  }

  /**
   * Returns a coefficient.
   *
   * @param name such as {@code ar1} or {@code mean}; see {@link #coefficients()}
   * @return the estimate with its standard error
   * @throws IllegalArgumentException if the model has no such coefficient, naming those it has
   */
  public Coefficient coefficient(String name) {
    return Coefficient.named(name, coefficients());
  }

  /**
   * Returns the criterion of the orders that were tried.
   *
   * @return the value of order 0, 1, ... up to the highest; empty if the order was fixed; {@code
   *     NaN} for an order that could not be estimated
   */
  public double[] criterionByOrder() {
    return criteria.clone();
  }

  /**
   * Returns the partial autocorrelations by which the method built the model up.
   *
   * @return those of lag 1, 2, ... up to the highest order that was tried; empty for least squares
   *     and maximum likelihood, which have no use for them
   */
  public double[] partialAutocorrelations() {
    return estimate.partial.clone();
  }

  /**
   * Returns the process of the values less their level, which tells the roots, the autocorrelations
   * and the spectral density.
   *
   * @return the process with these coefficients
   */
  public ArmaProcess process() {
    return ArmaProcess.of(estimate.ar, new double[0]);
  }

  /**
   * Tells whether the coefficients are those of a stationary process. All methods but least squares
   * always give such.
   *
   * @return true if all roots of {@code 1 - ar1 z - ... - arp z^p} lie outside the unit circle
   */
  public boolean isStationary() {
    return process().isStationary();
  }

  @Override
  public TimeSeries series() {
    return series;
  }

  @Override
  public TimeSeries fitted() {
    return series.withValues(
        ArRecursion.oneStep(series.values(), mean(), intercept(), estimate.ar));
  }

  /**
   * {@inheritDoc} The objective is {@link #sigma2()}.
   *
   * @return status {@link io.bellwether.model.FitStatus#EXACT}; for maximum likelihood how the
   *     search ended
   */
  @Override
  public FitReport report() {
    return report;
  }

  @Override
  public Forecast forecast(int horizon) {
    Forecast.checkHorizon(horizon);
    double[] psi = process().psiWeights(horizon);
    double[] errors = new double[horizon];
    double sum = 0;
    for (int h = 0; h < horizon; h++) {
      sum += psi[h] * psi[h];
      errors[h] = Math.sqrt(sigma2() * sum);
    }
    return Forecast.normal(series, means(horizon), errors);
  }

  @Override
  public ForecastTotal forecastTotal(int horizon) {
    Forecast.checkHorizon(horizon);
    double[] psi = process().psiWeights(horizon);
    // an innovation j periods before the end of the horizon enters the sum psi[0] + ... + psi[j]
    double weight = 0;
    double sum = 0;
    for (double each : psi) {
      weight += each;
      sum += weight * weight;
    }
    return ForecastTotal.normal(
        series.timeline().next(horizon),
        Arrays.stream(means(horizon)).sum(),
        Math.sqrt(sigma2() * sum));
  }

  private double[] means(int horizon) {
    double[] path = new double[horizon];
    continueSeries(last(), new double[horizon], path);
    return path;
  }

  private void continueSeries(double[] last, double[] shocks, double[] path) {
    ArRecursion.continueSeries(last, mean(), intercept(), estimate.ar, shocks, path);
  }

  /** Returns the values that forecasts start from, the latest first. */
  private double[] last() {
    double[] last = new double[order()];
    Arrays.setAll(last, i -> series.value(series.length() - 1 - i));
    return last;
  }

  @Override
  public SimulatedPaths simulate(
      int horizon, int paths, Innovations innovations, FitContext context) {
    double[] last = last();
    return Simulation.of(innovations, Math.sqrt(sigma2()), residuals().values())
        .paths(
            series,
            horizon,
            paths,
            context,
            (shocks, normal, path) -> continueSeries(last, shocks, path));
  }

  /**
   * {@inheritDoc} Coefficients, mean and innovation variance stay; the later observations become
   * the values that forecasts start from.
   *
   * @throws io.bellwether.data.DataException if a later value is missing
   */
  @Override
  public AutoRegressionModel append(TimeSeries later) {
    TimeSeries longer = series.concat(later);
    ArFit.requireKnown(longer, series.length());
    return new AutoRegressionModel(specification, longer, estimate, criteria, report);
  }

  /** The estimate, for the codec. */
  ArEstimate estimate() {
    return estimate;
  }

  /**
   * Writes the model for people.
   *
   * @return a table of coefficients, the innovation variance, how the order was chosen, warnings
   */
  @Override
  public String summary() {
    StringBuilder text = new StringBuilder();
    text.append(specification).append(" of ").append(series.timeline()).append('\n');
    TextTable table = TextTable.of("", "estimate", "std. error", "z", "p");
    for (Coefficient each : coefficients()) {
      table =
          table.row(
              each.name(),
              Significant.of(each.estimate(), 5),
              Significant.of(each.standardError(), 5),
              Significant.of(each.zStatistic(), 4),
              Significant.of(each.pValue(), 3));
    }
    text.append(table).append('\n');
    text.append("sigma2 ").append(Significant.of(sigma2(), 6));
    if (criteria.length > 0) {
      text.append("\norder ").append(order()).append(" of 0 to ").append(criteria.length - 1);
      text.append(" has the smallest ").append(specification.criterion());
    }
    report.warnings().forEach(warning -> text.append("\nwarning: ").append(warning));
    return text.toString();
  }

  @Override
  public String toString() {
    return "AutoRegressionModel[order "
        + order()
        + " by "
        + specification.method()
        + ", sigma2 "
        + Significant.of(sigma2(), 6)
        + "; "
        + series.timeline()
        + "]";
  }
}
