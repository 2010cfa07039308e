package io.bellwether.timeseries.baseline;

import io.bellwether.timeseries.TimeSeries;
import java.util.function.DoubleSupplier;

/** Where the random walks of a series stand at its end, and where they may go from there. */
final class WalkFuture {

  private final int season;
  private final double[] last;
  private final int[] hidden;

  private WalkFuture(int season, double[] last, int[] hidden) {
    this.season = season;
    this.last = last;
    this.hidden = hidden;
  }

  /**
   * Reads a series.
   *
   * @throws IllegalArgumentException if a place in the season has no known value
   */
  static WalkFuture of(TimeSeries series, int season) {
    // a longer season has no value for some place; a season from a file reserves no memory
    Walk walk = Walk.through(series.values(), Math.min(season, Math.max(1, series.length())));
    if (season > series.length() || !walk.isComplete()) {
      throw new IllegalArgumentException(
          "the history must have a known value for each of the "
              + season
              + " places in the season; it is "
              + series);
    }
    double[] last = new double[season];
    int[] hidden = new int[season];
    for (int place = 0; place < season; place++) {
      last[place] = walk.last(place);
      hidden[place] = walk.hiddenSteps(place);
    }
    return new WalkFuture(season, last, hidden);
  }

  double[] oneStepForecasts(TimeSeries series) {
    Walk walk = Walk.through(series.values(), season);
    double[] forecasts = new double[series.length()];
    for (int t = 0; t < forecasts.length; t++) {
      forecasts[t] = walk.previous(t);
    }
    return forecasts;
  }

  double[] innovations(TimeSeries series) {
    Walk walk = Walk.through(series.values(), season);
    double[] innovations = new double[series.length()];
    for (int t = 0; t < innovations.length; t++) {
      innovations[t] = (series.value(t) - walk.previous(t)) / Math.sqrt(walk.steps(t));
    }
    return innovations;
  }

  double mean(int h) {
    return last[h % season];
  }

  double variance(int h) {
    int steps = hidden[h % season] + h / season + 1;
    return steps;
  }

  /**
   * Returns the variance of the sum over a horizon, of walks whose steps have variance 1: that of a
   * walk with g hidden steps that is met n times is {@code n^2 g + (1^2 + ... + n^2)}, and walks
   * are independent.
   */
  double totalVariance(int horizon) {
    double variance = 0;
    for (int place = 0; place < Math.min(season, horizon); place++) {
      int met = (horizon - 1 - place) / season + 1;
      double n = met;
      variance += n * n * hidden[place] + n * (n + 1) * (2 * n + 1) / 6;
    }
    return variance;
  }

  /** Walks on; what a gap at the end hides is drawn from a normal distribution. */
  void path(double sigma, double[] shocks, DoubleSupplier normal, double[] path) {
    for (int h = 0; h < path.length; h++) {
      double from = h < season ? start(h, sigma, normal) : path[h - season];
      path[h] = from + shocks[h];
    }
  }

  private double start(int place, double sigma, DoubleSupplier normal) {
    return hidden[place] == 0
        ? last[place]
        : last[place] + sigma * Math.sqrt(hidden[place]) * normal.getAsDouble();
  }

  /** Returns how many steps the end of the series hides; for the walk without season. */
  int hiddenSteps() {
    return hidden[0];
  }
}
