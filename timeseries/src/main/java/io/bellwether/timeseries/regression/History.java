package io.bellwether.timeseries.regression;

import io.bellwether.timeseries.TimeSeries;

/** A history as a model sees it. */
final class History {

  private final Frame frame;
  private final double[] levels;

  /** Takes over the array. */
  private History(Frame frame, double[] levels) {
    this.frame = frame;
    this.levels = levels;
  }

  /** Returns the history with forecasts of one step in its gaps, as far as there are any. */
  Frame frame() {
    return frame;
  }

  /** Returns the forecasts of one step of every period, {@code NaN} where there is none. */
  double[] levels() {
    return levels;
  }

  static History of(
      Projector projector,
      TargetScale scale,
      TimeSeries series,
      double[][] covariates,
      int[] keys) {
    Frame frame = Frame.of(scale, series, covariates, keys);
    if (series.hasMissing()) {
      fill(projector, frame, series);
    }
    int n = series.length();
    double[] changes = projector.oneStep(frame, -1, n - 1);
    double[] levels = new double[n];
    for (int t = 0; t < n; t++) {
      levels[t] = frame.levelAfter(t, changes[t]);
    }
    return new History(frame, levels);
  }

  private static void fill(Projector projector, Frame frame, TimeSeries series) {
    for (int t = 0; t < series.length(); t++) {
      if (Double.isNaN(series.value(t))) {
        frame.extend(t, projector.oneStep(frame, t - 1, t)[0]);
      } else {
        frame.refresh(t);
      }
    }
  }
}
