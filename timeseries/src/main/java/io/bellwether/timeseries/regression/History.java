package io.bellwether.timeseries.regression;

import io.bellwether.timeseries.TimeSeries;

/**
 * A history as a model sees it.
 *
 * @param frame with forecasts of one step in its gaps, as far as there are any
 * @param levels the forecasts of one step of every period, {@code NaN} where there is none
 */
record History(Frame frame, double[] levels) {

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
