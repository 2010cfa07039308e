package io.bellwether.timeseries.intermittent;

import io.bellwether.model.FitReport;
import io.bellwether.timeseries.TimeSeries;

/**
 * A model that smooths the sizes of demands and how often they come.
 *
 * @param <R> how it does
 */
abstract class SmoothedDemandModel<R extends DemandRecursion> extends IntermittentModel {

  private final R recursion;
  private final DemandRecursion.End end;

  SmoothedDemandModel(R recursion, TimeSeries series, FitReport report) {
    super(series, report);
    this.recursion = recursion;
    SmoothingSearch.check(recursion.sizeSmoothing(), "sizeSmoothing");
    this.end = recursion.run(history().values(), new double[series.length()]);
  }

  /**
   * Returns the weight of the newest size.
   *
   * @return in (0, 1], given or chosen
   */
  public double sizeSmoothing() {
    return recursion.sizeSmoothing();
  }

  /**
   * Returns the smoothed size of a demand at the end of the history.
   *
   * @return in the units of the series; {@code NaN} if there was no demand
   */
  public double size() {
    return end.size();
  }

  final R recursion() {
    return recursion;
  }

  /** The smoothed interval or probability at the end of the history. */
  final double rate() {
    return end.rate();
  }

  /** The chance of demand in a period ahead. */
  abstract double chance();

  /** How many periods the chance is known from, as if it were a mean over them. */
  abstract double periods();

  @Override
  final double[] oneStepForecasts() {
    double[] forecasts = new double[series().length()];
    recursion.run(history().values(), forecasts);
    return forecasts;
  }

  @Override
  final double[] means(int horizon) {
    return flat(end.level(), horizon);
  }

  @Override
  final DemandDistribution distribution(int horizon) {
    if (!(end.level() > 0)) {
      return super.distribution(horizon);
    }
    double periods = Math.max(1, Math.min(history().known(), periods()));
    return DemandDistribution.of(history(), horizon, chance(), end.size(), periods);
  }

  /** How many observations exponential smoothing knows as much as the mean of. */
  static double memory(double smoothing) {
    return (2 - smoothing) / smoothing;
  }
}
