package io.bellwether.timeseries.baseline;

import java.util.Arrays;

/**
 * A series read as one random walk for each place in the season: the value last known before each
 * period, and how many steps ago that was. A step is a season; missing values make longer steps.
 */
final class Walk {

  private final double[] previous;
  private final int[] steps;
  private final double[] last;
  private final int[] hidden;

  private Walk(double[] previous, int[] steps, double[] last, int[] hidden) {
    this.previous = previous;
    this.steps = steps;
    this.last = last;
    this.hidden = hidden;
  }

  /**
   * Reads a series.
   *
   * @param values {@code NaN} for missing; not modified
   * @param season the number of walks, at least 1
   */
  static Walk through(double[] values, int season) {
    int n = values.length;
    double[] known = new double[season];
    int[] since = new int[season];
    Arrays.fill(known, Double.NaN);
    double[] previous = new double[n];
    int[] steps = new int[n];
    for (int t = 0; t < n; t++) {
      int place = t % season;
      previous[t] = known[place];
      steps[t] = ++since[place];
      if (!Double.isNaN(values[t])) {
        known[place] = values[t];
        since[place] = 0;
      }
    }
    double[] last = new double[season];
    int[] hidden = new int[season];
    for (int h = 0; h < season; h++) {
      last[h] = known[(n + h) % season];
      hidden[h] = since[(n + h) % season];
    }
    return new Walk(previous, steps, last, hidden);
  }

  /** Returns the value last known before a period of the series; {@code NaN} if there is none. */
  double previous(int t) {
    return previous[t];
  }

  /** Returns how many steps lead from the value last known to a period of the series. */
  int steps(int t) {
    return steps[t];
  }

  /** Returns the value last known for a period of the future, counted from 0. */
  double last(int h) {
    return last[h % last.length];
  }

  /** Returns how many steps the end of the series hides before a period of the future. */
  int hiddenSteps(int h) {
    return hidden[h % hidden.length];
  }

  /** Tells whether each walk has a known value. */
  boolean isComplete() {
    return Arrays.stream(last).noneMatch(Double::isNaN);
  }
}
