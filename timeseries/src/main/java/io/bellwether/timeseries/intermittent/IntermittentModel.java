package io.bellwether.timeseries.intermittent;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitReport;
import io.bellwether.model.FitStatus;
import io.bellwether.report.Significant;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.ForecastTotal;
import io.bellwether.timeseries.Innovations;
import io.bellwether.timeseries.SimulatedPaths;
import io.bellwether.timeseries.TimeSeries;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What the models of intermittent demand have in common: forecasts by a demand distribution. */
abstract class IntermittentModel implements ForecastModel {

  private final TimeSeries series;
  private final DemandHistory history;
  private final FitReport report;

  IntermittentModel(TimeSeries series, FitReport report) {
    this.series = Objects.requireNonNull(series, "series");
    this.history = DemandHistory.of(series);
    this.report = Objects.requireNonNull(report, "report");
  }

  /** Returns the forecasts of the periods of the history, {@code NaN} where there is none. */
  abstract double[] oneStepForecasts();

  /** Returns the means of the periods ahead, not negative. */
  abstract double[] means(int horizon);

  /** Returns the distribution of the periods ahead. */
  DemandDistribution distribution(int horizon) {
    return DemandDistribution.ofMeans(history, means(horizon));
  }

  final DemandHistory history() {
    return history;
  }

  @Override
  public TimeSeries series() {
    return series;
  }

  @Override
  public TimeSeries fitted() {
    return series.withValues(oneStepForecasts());
  }

  /**
   * {@inheritDoc} The objective is the mean squared error of the forecasts of one period ahead.
   *
   * @return with a warning if the history has no demand, or only one
   */
  @Override
  public FitReport report() {
    return report;
  }

  /**
   * {@inheritDoc}
   *
   * @return a distribution without negative values; of whole numbers if the history has no others
   */
  @Override
  public Forecast forecast(int horizon) {
    Forecast.checkHorizon(horizon);
    DemandDistribution demand = distribution(horizon);
    double[] errors = new double[horizon];
    Arrays.setAll(errors, demand::standardDeviation);
    return Forecast.ofQuantiles(series, means(horizon), errors, demand::quantile);
  }

  /**
   * {@inheritDoc} Its quantiles are order-up-to levels for a horizon of lead time and review; they
   * are those of 10,000 futures drawn with a fixed seed, not negative, and whole numbers if the
   * history has no others. Mean and standard deviation are exact.
   */
  @Override
  public ForecastTotal forecastTotal(int horizon) {
    Forecast.checkHorizon(horizon);
    DemandDistribution demand = distribution(horizon);
    double[] sums = demand.sums(FitContext.create().random("total", 0));
    return ForecastTotal.ofQuantiles(
        series.timeline().next(horizon),
        Arrays.stream(means(horizon)).sum(),
        demand.totalStandardDeviation(),
        probability ->
            sums[(int) Math.min(sums.length - 1.0, Math.ceil(probability * sums.length) - 1)]);
  }

  /**
   * {@inheritDoc} Demand that comes now and then is not normal: with either kind of innovations the
   * paths have demand by chance, of sizes drawn from the past ones.
   */
  @Override
  public SimulatedPaths simulate(
      int horizon, int paths, Innovations innovations, FitContext context) {
    Objects.requireNonNull(innovations, "innovations");
    Forecast.checkHorizon(horizon);
    if (!(paths >= 1)) {
      throw new IllegalArgumentException("the number of paths must be at least 1, not " + paths);
    }
    DemandDistribution demand = distribution(horizon);
    double[][] drawn =
        context
            .map(
                "simulate",
                paths,
                index -> {
                  double[] path = new double[horizon];
                  demand.draw(context.random("simulate", index), path);
                  return path;
                })
            .toArray(double[][]::new);
    return SimulatedPaths.of(series, drawn);
  }

  /** Writes the fit for {@code toString}. */
  final String text(String name, String parameters) {
    return name + "[" + parameters + "; " + series.timeline() + "]";
  }

  /** Writes a number as people read it. */
  static String shown(double value) {
    return Significant.of(value, 6);
  }

  /** Returns what the report of a fit to this history has to warn of. */
  static List<String> warnings(DemandHistory history) {
    if (history.demands() == 0) {
      return List.of(
          "there is no demand in "
              + history.known()
              + " known periods: the forecast is zero, and so are its bounds, which says nothing of"
              + " the chance of a first demand");
    }
    if (history.demands() == 1) {
      return List.of(
          "there is one demand in "
              + history.known()
              + " known periods: how often demand comes and how large it is are guesses, and all"
              + " sizes drawn are that one's");
    }
    return List.of();
  }

  /** Reports a fit by the forecasts of one period ahead that it makes. */
  static FitReport report(
      FitStatus status,
      int iterations,
      int evaluations,
      DemandHistory history,
      double[] forecasts) {
    return new FitReport(
        status,
        iterations,
        evaluations,
        meanSquare(history.values(), forecasts),
        warnings(history));
  }

  /** Returns the mean squared error of forecasts; 0 if there is none to compare. */
  static double meanSquare(double[] values, double[] forecasts) {
    double sum = 0;
    int count = 0;
    for (int t = 0; t < values.length; t++) {
      double error = values[t] - forecasts[t];
      if (!Double.isNaN(error)) {
        sum += error * error;
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  /** Repeats a level. */
  static double[] flat(double level, int horizon) {
    double[] means = new double[horizon];
    Arrays.fill(means, level);
    return means;
  }
}
