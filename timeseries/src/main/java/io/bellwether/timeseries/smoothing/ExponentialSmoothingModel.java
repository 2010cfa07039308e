package io.bellwether.timeseries.smoothing;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitReport;
import io.bellwether.report.Significant;
import io.bellwether.timeseries.BackTransform;
import io.bellwether.timeseries.BoxCox;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.ForecastTotal;
import io.bellwether.timeseries.Innovations;
import io.bellwether.timeseries.Likelihood;
import io.bellwether.timeseries.LikelihoodModel;
import io.bellwether.timeseries.LinearForecast;
import io.bellwether.timeseries.SimulatedPaths;
import io.bellwether.timeseries.Simulation;
import io.bellwether.timeseries.TimeSeries;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A fitted exponential smoothing model. Immutable; see {@link ExponentialSmoothing}.
 *
 * <p>Residuals are on the scale of the model: relative ones for a multiplicative error, and those
 * of the transformed series if the model transforms. Point forecasts are what comes without
 * surprises, as in Hyndman et al. (2008) and in R; for multiplicative models the mean may differ a
 * little.
 *
 * <p>Intervals: exact variances and normal distributions for additive errors with linear states
 * (class 1) and for multiplicative errors with an additive trend or none (classes 2 and 3); 4,000
 * simulated futures with normal surprises and the default seed for the others. Totals of class 1
 * are exact, others simulated. Where relative errors are drawn, those below -0.999 are held there.
 *
 * <p>The likelihood is the full Gaussian density of the series. The variance, of relative errors
 * for a multiplicative error, is the sum of squares by the number of known values less that of
 * estimated parameters.
 *
 * @since 0.1.0
 */
public final class ExponentialSmoothingModel implements LikelihoodModel {

  private static final int PATHS = 4000;

  /** Standard errors beyond this have no meaning and would overflow in sums of squares. */
  private static final double MOST = 1e100;

  private final ExponentialSmoothing specification;
  private final TimeSeries series;
  private final EtsEstimate estimate;
  private final FitReport report;
  private final EtsRecursion path;
  private final EtsFuture future;

  ExponentialSmoothingModel(
      ExponentialSmoothing specification,
      TimeSeries series,
      EtsEstimate estimate,
      FitReport report) {
    this.specification = specification;
    this.series = Objects.requireNonNull(series, "series");
    this.estimate = estimate;
    this.report = Objects.requireNonNull(report, "report");
    TimeSeries seen = specification.transformation().apply(series);
    path = estimate.through(seen.values());
    future = new EtsFuture(estimate, path);
  }

  /**
   * Returns what was fitted.
   *
   * @return the specification
   */
  public ExponentialSmoothing specification() {
    return specification;
  }

  /**
   * Returns the form that was given or chosen.
   *
   * @return error, trend and season
   */
  public EtsForm form() {
    return estimate.form;
  }

  /**
   * Returns the parameters, estimated and given.
   *
   * @return {@code alpha}; {@code beta}, {@code gamma}, {@code phi} where the form has them; the
   *     initial states {@code level}, {@code trend} and, from the first period on, {@code season1},
   *     {@code season2}...
   */
  public Map<String, Double> parameters() {
    Map<String, Double> parameters = new LinkedHashMap<>();
    parameters.put("alpha", estimate.alpha);
    if (form().hasTrend()) {
      parameters.put("beta", estimate.beta);
    }
    if (form().hasSeason()) {
      parameters.put("gamma", estimate.gamma);
    }
    if (form().trend().isDamped()) {
      parameters.put("phi", estimate.phi);
    }
    parameters.put("level", estimate.level);
    if (form().hasTrend()) {
      parameters.put("trend", estimate.slope);
    }
    for (int j = 0; j < estimate.seasonal.length; j++) {
      parameters.put("season" + (j + 1), estimate.seasonal[j]);
    }
    return Collections.unmodifiableMap(parameters);
  }

  /**
   * Returns a parameter.
   *
   * @param name one of {@link #parameters()}
   * @return its value
   * @throws IllegalArgumentException if the model has no such parameter
   */
  public double parameter(String name) {
    Double value = parameters().get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          form() + " has the parameters " + parameters().keySet() + ", not \"" + name + "\"");
    }
    return value;
  }

  /**
   * Returns the level after each period.
   *
   * @return one value a period, on the scale of the model
   */
  public TimeSeries level() {
    return series.withValues(Arrays.copyOfRange(path.level, 1, path.length + 1));
  }

  /**
   * Returns the trend after each period: a difference, or a factor if it is multiplicative.
   *
   * @return one value a period; empty if the form has no trend
   */
  public Optional<TimeSeries> trend() {
    return form().hasTrend()
        ? Optional.of(series.withValues(Arrays.copyOfRange(path.slope, 1, path.length + 1)))
        : Optional.empty();
  }

  /**
   * Returns the season of each period as renewed by it: a difference, or a factor if it is
   * multiplicative.
   *
   * @return one value a period; empty if the form has no season
   */
  public Optional<TimeSeries> season() {
    return form().hasSeason()
        ? Optional.of(
            series.withValues(Arrays.copyOfRange(path.seasonal, path.season, path.seasonal.length)))
        : Optional.empty();
  }

  @Override
  public Likelihood likelihood() {
    return estimate.likelihood();
  }

  /** {@inheritDoc} Added up as in the choice among forms. */
  @Override
  public double aicc() {
    return -2 * estimate.logLikelihood
        + InformationCriterion.AICC.penalty(estimate.observations, estimate.parameters);
  }

  @Override
  public TimeSeries series() {
    return series;
  }

  @Override
  public TimeSeries fitted() {
    double[] fitted = path.forecast.clone();
    specification.boxCox().ifPresent(b -> Arrays.setAll(fitted, t -> b.inverse(path.forecast[t])));
    return series.withValues(fitted);
  }

  @Override
  public TimeSeries residuals() {
    double[] residuals = new double[path.length];
    for (int t = 0; t < residuals.length; t++) {
      double e = path.values[t] - path.forecast[t];
      residuals[t] = form().hasMultiplicativeError() ? e / path.forecast[t] : e;
    }
    return series.withValues(residuals);
  }

  @Override
  public FitReport report() {
    return report;
  }

  private double sigma() {
    return Math.sqrt(estimate.sigma2);
  }

  private boolean isLinear() {
    return !form().hasMultiplicativeError() && form().hasLinearStates();
  }

  @Override
  public Forecast forecast(int horizon) {
    double[] means = future.means(Forecast.checkHorizon(horizon));
    if (!EtsVariance.exists(form())) {
      return simulated(means);
    }
    double[] errors = isLinear() ? linearErrors(horizon) : future.relativeErrors(means);
    Arrays.setAll(errors, h -> Math.min(errors[h], MOST));
    return specification
        .boxCox()
        .map(b -> Forecast.transformed(series, means, errors, b, specification.backTransform()))
        .orElseGet(() -> Forecast.normal(series, means, errors));
  }

  private double[] linearErrors(int horizon) {
    double[] weights = future.variance(horizon).weights();
    double[] errors = new double[horizon];
    double squares = 0;
    for (int h = 0; h < horizon; h++) {
      squares += weights[h] * weights[h];
      errors[h] = sigma() * Math.sqrt(squares);
    }
    return errors;
  }

  private Forecast simulated(double[] means) {
    Forecast drawn = futures(means.length).forecast();
    double[] points = means.clone();
    Optional<BoxCox> transformation = specification.boxCox();
    if (transformation.isPresent()) {
      boolean mean = specification.backTransform() == BackTransform.MEAN;
      double[] average = drawn.mean().values();
      Arrays.setAll(points, h -> mean ? average[h] : transformation.get().inverse(means[h]));
    }
    return Forecast.ofQuantiles(
        series,
        points,
        drawn.standardErrors(),
        (h, probability) -> drawn.quantile(probability).value(h));
  }

  private SimulatedPaths futures(int horizon) {
    return simulate(horizon, PATHS, Innovations.NORMAL, FitContext.create());
  }

  /**
   * {@inheritDoc} Exact for additive errors and linear states without a transformation; else from
   * 4,000 simulated futures with normal surprises and the default seed.
   */
  @Override
  public ForecastTotal forecastTotal(int horizon) {
    Forecast.checkHorizon(horizon);
    if (isLinear() && specification.boxCox().isEmpty()) {
      return LinearForecast.of(
              series, future.means(horizon), future.variance(horizon).weights(), sigma())
          .total();
    }
    return futures(horizon).total();
  }

  @Override
  public SimulatedPaths simulate(
      int horizon, int paths, Innovations innovations, FitContext context) {
    Optional<BoxCox> transformation = specification.boxCox();
    double[] pool = innovations == Innovations.BOOTSTRAP ? residuals().values() : new double[0];
    return Simulation.of(innovations, sigma(), pool)
        .paths(
            series,
            horizon,
            paths,
            context,
            (shocks, normal, drawn) -> {
              future.fill(shocks, drawn);
              if (transformation.isPresent()) {
                Arrays.setAll(drawn, h -> transformation.get().inverse(drawn[h]));
              }
            });
  }

  /**
   * {@inheritDoc} The states are carried through the later values; parameters, initial states,
   * likelihood and variance stay those of the fit.
   *
   * @return the same model with a longer history
   */
  @Override
  public ExponentialSmoothingModel append(TimeSeries later) {
    return new ExponentialSmoothingModel(specification, series.concat(later), estimate, report);
  }

  /** What was estimated, for the codec. */
  EtsEstimate estimate() {
    return estimate;
  }

  /**
   * Writes the model for people.
   *
   * @return parameters, initial states, variance, likelihood, criteria and warnings
   */
  @Override
  public String summary() {
    return EtsSummary.of(this, LikelihoodModel.super.summary());
  }

  @Override
  public String toString() {
    return "ExponentialSmoothingModel["
        + form()
        + ", log-likelihood "
        + Significant.of(estimate.logLikelihood, 7)
        + "; "
        + series.timeline()
        + "]";
  }
}
