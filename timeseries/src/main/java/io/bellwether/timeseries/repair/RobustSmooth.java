package io.bellwether.timeseries.repair;

import io.bellwether.math.Quantiles;
import java.util.Arrays;

/**
 * Two smooths of a window that outliers do not move: its median, which follows a step, and a line
 * by repeated medians (A. Siegel, Robust regression using repeated medians, Biometrika 69 (1982);
 * P. Davies, R. Fried, U. Gather, Robust signal extraction for on-line monitoring data, JSPI 122
 * (2004)), which follows a slope up to the ends of the series.
 */
final class RobustSmooth {

  /** Few enough to follow turns, enough for five outliers in a row to be the minority. */
  static final int WINDOW = 11;

  private RobustSmooth() {}

  /**
   * Returns what of each value neither smooth explains: the smaller of the two differences.
   *
   * @param x what is smoothed, {@code NaN} for missing; not modified
   * @param values what is compared with the smooths, perhaps also where that is missing
   */
  static double[] remainder(double[] x, double[] values) {
    double[] remainder = fromMedian(x, values);
    for (int t = 0; t < x.length; t++) {
      int from = from(x, t);
      double fromLine = values[t] - line(x, from, Math.min(x.length, from + WINDOW), t);
      remainder[t] = Math.abs(fromLine) < Math.abs(remainder[t]) ? fromLine : remainder[t];
    }
    return remainder;
  }

  /** Returns the differences from the medians of the windows. */
  static double[] fromMedian(double[] x, double[] values) {
    double[] differences = new double[x.length];
    Arrays.setAll(
        differences,
        t -> {
          int from = from(x, t);
          int to = Math.min(x.length, from + WINDOW);
          return values[t] - median(Arrays.copyOfRange(x, from, to));
        });
    return differences;
  }

  private static int from(double[] x, int t) {
    return Math.max(0, Math.min(t - WINDOW / 2, x.length - WINDOW));
  }

  /** Returns the largest of the known values in size; 0 if there is none. */
  static double largest(double[] x) {
    return Arrays.stream(x).filter(v -> !Double.isNaN(v)).map(Math::abs).max().orElse(0);
  }

  /** Returns the value at a period of the line through a window by repeated medians. */
  private static double line(double[] x, int from, int to, int at) {
    double[] slopes = new double[to - from];
    for (int i = from; i < to; i++) {
      double[] each = new double[to - from];
      for (int j = from; j < to; j++) {
        each[j - from] = i == j ? Double.NaN : (x[j] - x[i]) / (j - i);
      }
      slopes[i - from] = median(each);
    }
    double slope = median(slopes);
    double[] levels = new double[to - from];
    Arrays.setAll(levels, i -> x[from + i] - (Double.isNaN(slope) ? 0 : slope * (from + i - at)));
    return median(levels);
  }

  /** Returns the median of the known values; {@code NaN} if there is none. */
  static double median(double[] x) {
    double[] known = Arrays.stream(x).filter(value -> !Double.isNaN(value)).sorted().toArray();
    int n = known.length;
    if (n == 0) {
      return Double.NaN;
    }
    return n % 2 == 1 ? known[n / 2] : known[n / 2 - 1] / 2 + known[n / 2] / 2;
  }

  /**
   * Returns the standard deviation of normal numbers with the median absolute deviation of these.
   */
  static double spread(double[] x) {
    double middle = median(x);
    return 1.482602218505602 * median(Arrays.stream(x).map(v -> Math.abs(v - middle)).toArray());
  }

  /** Returns lower and upper quartile of the known values. */
  static double[] quartiles(double[] x) {
    return Quantiles.at(x, 0.25, 0.75);
  }
}
