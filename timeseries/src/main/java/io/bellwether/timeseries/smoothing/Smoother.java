package io.bellwether.timeseries.smoothing;

import java.util.Arrays;

/** The kernels of moving averages, on arrays with {@code NaN} for missing values. */
final class Smoother {

  private Smoother() {}

  /**
   * Means of {@code window} values that end at each index; {@code NaN} where there are fewer or one
   * is missing.
   *
   * <p>The sums are put together of sums from and to the borders of blocks as long as the window
   * (M. van Herk, A fast algorithm for local minimum and maximum filters, Pattern Recognition
   * Letters 13 (1992), with sums for minima). It takes three additions a value however long the
   * window; and since nothing is subtracted, neither a missing value nor a huge one leaves traces
   * beyond its windows, as it would in a running sum.
   */
  static double[] trailing(double[] y, int window) {
    double[] fromLeft = new double[y.length];
    double[] toRight = new double[y.length];
    for (int t = 0; t < y.length; t++) {
      fromLeft[t] = t % window == 0 ? y[t] : fromLeft[t - 1] + y[t];
    }
    for (int t = y.length - 1; t >= 0; t--) {
      boolean ends = t % window == window - 1 || t == y.length - 1;
      toRight[t] = ends ? y[t] : toRight[t + 1] + y[t];
    }
    double[] means = new double[y.length];
    for (int t = 0; t < y.length; t++) {
      int first = t - window + 1;
      if (first < 0) {
        means[t] = Double.NaN;
      } else {
        means[t] = (first % window == 0 ? fromLeft[t] : toRight[first] + fromLeft[t]) / window;
      }
    }
    return means;
  }

  /** Means about each index; for an even window the mean of the two that are half a step off. */
  static double[] centred(double[] y, int window) {
    double[] trailing = trailing(y, window);
    int ahead = window / 2;
    double[] means = new double[y.length];
    for (int t = 0; t < y.length; t++) {
      if (t + ahead >= y.length) {
        means[t] = Double.NaN;
      } else if (window % 2 == 1) {
        means[t] = trailing[t + ahead];
      } else {
        means[t] = t + ahead < 1 ? Double.NaN : (trailing[t + ahead - 1] + trailing[t + ahead]) / 2;
      }
    }
    return means;
  }

  /**
   * Weighted means, weights from the oldest value on, of which {@code ahead} lie after the index.
   */
  static double[] weighted(double[] y, double[] weights, int ahead) {
    double[] means = new double[y.length];
    for (int t = 0; t < y.length; t++) {
      int first = t + ahead - weights.length + 1;
      if (first < 0 || t + ahead >= y.length) {
        means[t] = Double.NaN;
        continue;
      }
      double sum = 0;
      for (int i = 0; i < weights.length; i++) {
        sum += weights[i] * y[first + i];
      }
      means[t] = sum;
    }
    return means;
  }

  /**
   * Brown's exponential average, from the first known value on; a missing one leaves it as it is.
   */
  static double[] exponential(double[] y, double alpha) {
    double[] means = new double[y.length];
    double level = Double.NaN;
    for (int t = 0; t < y.length; t++) {
      if (Double.isNaN(level)) {
        level = y[t];
      } else if (!Double.isNaN(y[t])) {
        level += alpha * (y[t] - level);
      }
      means[t] = level;
    }
    return means;
  }

  /** Means of all known values so far. */
  static double[] cumulative(double[] y) {
    double[] means = new double[y.length];
    double mean = Double.NaN;
    int known = 0;
    for (int t = 0; t < y.length; t++) {
      if (!Double.isNaN(y[t])) {
        known++;
        mean = known == 1 ? y[t] : mean + (y[t] - mean) / known;
      }
      means[t] = mean;
    }
    return means;
  }

  /**
   * The weights with which a surprise is felt {@code 0, 1, 2...} periods later, if each value is
   * the weighted mean of those before it and a surprise.
   *
   * @param weights from the oldest value on
   */
  static double[] psi(double[] weights, int count) {
    double[] psi = new double[count];
    psi[0] = 1;
    for (int j = 1; j < count; j++) {
      for (int i = 1; i <= Math.min(j, weights.length); i++) {
        psi[j] += weights[weights.length - i] * psi[j - i];
      }
    }
    return psi;
  }

  static double[] equalWeights(int window) {
    double[] weights = new double[window];
    Arrays.fill(weights, 1.0 / window);
    return weights;
  }
}
