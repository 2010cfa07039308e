package io.bellwether.timeseries.regression;

import io.bellwether.data.DataException;
import io.bellwether.math.Quantiles;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitReport;
import io.bellwether.model.RegressionModel;
import io.bellwether.report.Significant;
import io.bellwether.timeseries.CovariateForecastModel;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.FittedCovariates;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.ForecastTotal;
import io.bellwether.timeseries.Innovations;
import io.bellwether.timeseries.QuantileFunction;
import io.bellwether.timeseries.SimulatedPaths;
import io.bellwether.timeseries.Simulation;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.Timeline;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Fitted regressions that continue a series. Immutable; see {@link RegressionForecaster}.
 *
 * <p>Simulated paths are the forecasts plus errors of the spread that was measured, each step
 * correlated with the one before as the held-out errors were; so single periods, totals and paths
 * agree, for recursive and direct forecasts alike. The regression is not asked again along a path:
 * where it bends strongly, the middle of the paths is still the forecast.
 *
 * @since 0.1.0
 */
public final class RegressionForecastModel implements CovariateForecastModel {

  private static final int TOTAL_PATHS = 4000;
  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

  /** What does not depend on the end of the history. */
  record Parts(
      String specification,
      Projector projector,
      StepErrors errors,
      ErrorDistribution distribution,
      FitReport report) {}

  private final Parts parts;
  private final TargetScale scale;
  private final TimeSeries series;
  private final FittedCovariates covariates;
  private final int[] keys;

  /** The history, with forecasts in its gaps. Read only. */
  private final Frame history;

  /** The forecasts of one step of the levels. */
  private final double[] levels;

  /** Takes over the arrays; checks what a file might have wrong. */
  RegressionForecastModel(
      Parts parts, TargetScale scale, TimeSeries series, FittedCovariates covariates, int[] keys) {
    this.parts = Objects.requireNonNull(parts, "parts");
    this.scale = Objects.requireNonNull(scale, "scale");
    this.series = Objects.requireNonNull(series, "series");
    this.covariates = Objects.requireNonNull(covariates, "covariates");
    this.keys = keys;
    History filled = History.of(parts.projector(), scale, series, covariates.values(), keys);
    this.history = filled.frame();
    this.levels = filled.levels();
  }

  /**
   * Returns what was fitted, as the specification's {@code toString} tells it.
   *
   * @return regression, features, transformations and strategy, in one line
   */
  public String specification() {
    return parts.specification();
  }

  /**
   * Returns how several periods are forecast.
   *
   * @return the strategy
   */
  public Strategy strategy() {
    return parts.projector().strategy();
  }

  /**
   * Returns how far forecasts can reach.
   *
   * @return the number of steps of a direct model; empty if there is no limit
   */
  public OptionalInt horizon() {
    return strategy() == Strategy.DIRECT
        ? OptionalInt.of(regressions().size())
        : OptionalInt.empty();
  }

  /**
   * Returns the fitted regressions. They learned scaled, transformed and differenced values.
   *
   * @return one if recursive, one a step if direct; unmodifiable
   */
  public List<RegressionModel> regressions() {
    return parts.projector().models();
  }

  /**
   * Returns the columns that the regressions see.
   *
   * @return their names, in order; unmodifiable
   */
  public List<String> featureNames() {
    return parts.projector().plan().names();
  }

  /**
   * Returns what the series is divided by.
   *
   * @return a positive number in units of the series
   */
  public double scale() {
    return scale.divisor();
  }

  /**
   * Returns for how many steps ahead errors were measured; beyond, their variance goes on along a
   * straight line.
   *
   * @return at least 1
   */
  public int measuredSteps() {
    return parts.errors().steps();
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
   * {@inheritDoc} Of the regressions that learned from the whole history: see {@link
   * RegressionForecaster} on errors that were held out. Medians, if the model transforms.
   *
   * @return the forecasts
   */
  @Override
  public TimeSeries fitted() {
    double[] fitted = new double[levels.length];
    Arrays.setAll(fitted, t -> scale.value(levels[t]));
    return series.withValues(fitted);
  }

  /**
   * {@inheritDoc} If the model transforms, of the scaled and transformed series.
   *
   * @return the errors
   */
  @Override
  public TimeSeries residuals() {
    double[] residuals = new double[levels.length];
    double[] actual = scale.levels(series);
    for (int t = 0; t < residuals.length; t++) {
      residuals[t] =
          scale.isLinear() ? series.value(t) - scale.value(levels[t]) : actual[t] - levels[t];
    }
    return series.withValues(residuals);
  }

  /**
   * {@inheritDoc} That of the regression; of a direct model the worst status and the sums over all
   * steps.
   *
   * @return the report
   */
  @Override
  public FitReport report() {
    return parts.report();
  }

  /**
   * {@inheritDoc} Standard errors are of the scaled and transformed series, if the model
   * transforms.
   *
   * @throws IllegalArgumentException if the horizon is below 1 or beyond that of a direct model, or
   *     a covariate is lacking
   * @throws DataException if a covariate is missing in a period, or the history has a gap that
   *     leaves lags unknown
   */
  @Override
  public Forecast forecast(int horizon, Covariates future) {
    double[] means = project(horizon, future);
    boolean linear = scale.isLinear();
    double unit = linear ? scale.divisor() : 1;
    double[] deviations = new double[horizon];
    double[] points = new double[horizon];
    for (int h = 0; h < horizon; h++) {
      double deviation = parts.errors().deviation(h);
      deviations[h] = unit * deviation;
      points[h] = scale.point(means[h], deviation);
    }
    if (linear && parts.distribution() == ErrorDistribution.NORMAL) {
      return Forecast.normal(series, points, deviations);
    }
    return Forecast.ofQuantiles(series, points, deviations, quantiles(means));
  }

  private QuantileFunction quantiles(double[] means) {
    StepErrors errors = parts.errors();
    if (parts.distribution() == ErrorDistribution.EMPIRICAL) {
      Quantiles shape = Quantiles.of(errors.pool());
      return (h, p) -> scale.value(means[h] + errors.deviation(h) * shape.quantile(p));
    }
    return (h, p) ->
        scale.value(means[h] + errors.deviation(h) * STANDARD.inverseCumulativeProbability(p));
  }

  /** Forecasts levels. */
  private double[] project(int horizon, Covariates future) {
    Forecast.checkHorizon(horizon);
    int furthest = horizon().orElse(Integer.MAX_VALUE);
    if (horizon > furthest) {
      throw new IllegalArgumentException(
          "a direct model of "
              + furthest
              + " steps cannot forecast "
              + horizon
              + "; build it with direct("
              + horizon
              + "), or recursive()");
    }
    Timeline ahead = series.timeline().next(horizon);
    double[][] longer = covariates.append(future, ahead).values();
    Projector projector = parts.projector();
    int last = series.length() - 1;
    Frame frame =
        history.window(last, Math.max(1, projector.reach(scale.options())), horizon, longer);
    projector.extend(List.of(frame), new int[] {last}, horizon, FitContext.create());
    double[] means = new double[horizon];
    for (int h = 0; h < horizon; h++) {
      means[h] = frame.level(last + 1 + h);
      if (Double.isNaN(means[h])) {
        throw DataException.because(
                "the forecast of "
                    + ahead.label(h)
                    + " needs values of the history that are missing and that the model cannot"
                    + " fill; interpolate() the series first")
            .build();
      }
    }
    return means;
  }

  /**
   * {@inheritDoc} A normal distribution, since sums are nearer to one than their parts; from 4,000
   * simulated futures with the default seed, if the model transforms.
   */
  @Override
  public ForecastTotal forecastTotal(int horizon, Covariates future) {
    if (!scale.isLinear()) {
      return simulate(horizon, TOTAL_PATHS, Innovations.NORMAL, future, FitContext.create())
          .total();
    }
    double sum = 0;
    for (double level : project(horizon, future)) {
      sum += scale.value(level);
    }
    return ForecastTotal.normal(
        series.timeline().next(horizon),
        sum,
        scale.divisor() * parts.errors().totalDeviation(horizon));
  }

  /** {@inheritDoc} A bootstrap draws from the held-out errors of all steps. */
  @Override
  public SimulatedPaths simulate(
      int horizon, int paths, Innovations innovations, Covariates future, FitContext context) {
    double[] means = project(horizon, future);
    return Simulation.of(innovations, 1, parts.errors().pool())
        .paths(
            series,
            horizon,
            paths,
            context,
            (shocks, normal, path) -> {
              parts.errors().correlate(shocks);
              Arrays.setAll(path, h -> scale.value(means[h] + shocks[h]));
            });
  }

  @Override
  public RegressionForecastModel append(TimeSeries later) {
    return append(later, Covariates.none());
  }

  /** {@inheritDoc} Features come from the longer history; regressions, scale and errors stay. */
  @Override
  public RegressionForecastModel append(TimeSeries later, Covariates future) {
    FittedCovariates longer = covariates.append(future, later.timeline());
    return new RegressionForecastModel(parts, scale, series.concat(later), longer, keys);
  }

  Parts parts() {
    return parts;
  }

  TargetScale targetScale() {
    return scale;
  }

  double[][] covariateValues() {
    return covariates.values();
  }

  int[] keys() {
    return keys;
  }

  /**
   * Writes the model for people.
   *
   * @return the specification, the spread of forecasts, and the summary of the first regression
   */
  @Override
  public String summary() {
    StepErrors errors = parts.errors();
    double unit = scale.isLinear() ? scale.divisor() : 1;
    return parts.specification()
        + "\nfeatures: "
        + String.join(", ", featureNames())
        + "\nstandard deviation of errors"
        + (scale.isLinear() ? "" : " of transformed values")
        + ": "
        + Significant.of(unit * errors.deviation(0), 5)
        + " one step ahead, "
        + Significant.of(unit * errors.deviation(errors.steps() - 1), 5)
        + " "
        + errors.steps()
        + " ahead\n"
        + (report().warnings().isEmpty()
            ? ""
            : "warnings: " + String.join("; ", report().warnings()) + "\n")
        + "\n"
        + regressions().get(0).summary();
  }

  @Override
  public String toString() {
    return "RegressionForecastModel["
        + strategy()
        + (strategy() == Strategy.DIRECT ? " up to " + regressions().size() : "")
        + " by "
        + regressions().get(0)
        + "; "
        + featureNames().size()
        + " features; "
        + series.timeline()
        + "]";
  }
}
