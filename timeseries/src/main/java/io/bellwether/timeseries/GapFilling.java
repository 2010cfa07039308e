package io.bellwether.timeseries;

import io.bellwether.data.DataException;

/** Fills missing values from their neighbours. */
final class GapFilling {

  private GapFilling() {}

  static double[] linear(TimeSeries series) {
    double[] x = series.values();
    int known = -1;
    for (int t = 0; t < x.length; t++) {
      if (Double.isNaN(x[t])) {
        continue;
      }
      for (int gap = known + 1; gap < t; gap++) {
        // multiplied before it is divided, so that lines through whole numbers stay whole
        x[gap] = known < 0 ? x[t] : x[known] + (x[t] - x[known]) * (gap - known) / (t - known);
      }
      known = t;
    }
    if (known < 0 && x.length > 0) {
      throw DataException.because(
              "all "
                  + x.length
                  + " values are missing, there is nothing to interpolate between; at least one has"
                  + " to be known")
          .build();
    }
    for (int gap = known + 1; gap < x.length; gap++) {
      x[gap] = x[known];
    }
    return x;
  }

  static double[] carriedForward(double[] values) {
    double[] x = values.clone();
    for (int t = 1; t < x.length; t++) {
      x[t] = Double.isNaN(x[t]) ? x[t - 1] : x[t];
    }
    return x;
  }
}
