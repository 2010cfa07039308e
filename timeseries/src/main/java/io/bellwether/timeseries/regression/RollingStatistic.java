package io.bellwether.timeseries.regression;

import io.bellwether.math.Moments;

/** What is said of the values in a window. */
enum RollingStatistic {
  MEAN("mean") {
    @Override
    double of(double[] values, int from, int to) {
      double sum = 0;
      for (int i = from; i < to; i++) {
        sum += values[i];
      }
      return sum / (to - from);
    }
  },
  DEVIATION("deviation") {
    @Override
    double of(double[] values, int from, int to) {
      Moments moments = Moments.of(values, from, to);
      return moments.missing() > 0 ? Double.NaN : moments.standardDeviation();
    }
  },
  MINIMUM("min") {
    @Override
    double of(double[] values, int from, int to) {
      double least = Double.POSITIVE_INFINITY;
      for (int i = from; i < to; i++) {
        least = Math.min(least, values[i]); // NaN wins
      }
      return least;
    }
  },
  MAXIMUM("max") {
    @Override
    double of(double[] values, int from, int to) {
      double most = Double.NEGATIVE_INFINITY;
      for (int i = from; i < to; i++) {
        most = Math.max(most, values[i]);
      }
      return most;
    }
  };

  private final String column;

  RollingStatistic(String column) {
    this.column = column;
  }

  String column() {
    return column;
  }

  /** The smallest window of which it can be said. */
  int smallestWindow() {
    return this == DEVIATION ? 2 : 1;
  }

  /** Returns the statistic of {@code values[from .. to - 1]}; {@code NaN} if one is missing. */
  abstract double of(double[] values, int from, int to);
}
