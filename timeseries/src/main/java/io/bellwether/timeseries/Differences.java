package io.bellwether.timeseries;

/** Differences of arrays, and their inverse. */
final class Differences {

  private Differences() {}

  static void check(int lag, int order) {
    if (!(lag >= 1)) {
      throw new IllegalArgumentException("the lag of a difference is at least 1, not " + lag);
    }
    if (!(order >= 0)) {
      throw new IllegalArgumentException("differences are taken at least 0 times, not " + order);
    }
  }

  /** Returns {@code values.length - lag * order} differences. */
  static double[] of(double[] values, int lag, int order) {
    double[] x = values.clone();
    int length = x.length;
    for (int d = 0; d < order; d++) {
      length -= lag;
      for (int t = 0; t < length; t++) {
        x[t] = x[t + lag] - x[t];
      }
    }
    return java.util.Arrays.copyOf(x, length);
  }

  /** Sums differences up that follow the {@code lag * order} first values. */
  static double[] undo(double[] differences, double[] first, int lag, int order) {
    double[] x = differences.clone();
    for (int d = order - 1; d >= 0; d--) {
      double[] before = of(first, lag, d);
      int last = before.length - lag;
      for (int t = 0; t < x.length; t++) {
        x[t] += t < lag ? before[last + t] : x[t - lag];
      }
    }
    return x;
  }
}
