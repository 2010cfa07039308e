package io.bellwether.timeseries.arima;

import java.util.Arrays;

/**
 * The operator (1 - B)^d (1 - B^m)^D, written as 1 - weight(1) B - ... - weight(span) B^span, so
 * that y(t) = w(t) + the weighted sum of the values before. Immutable.
 */
final class DifferenceWeights {

  /** By lag; element 0 is not used. */
  private final double[] weight;

  /** Lags whose weight is not 0. */
  private final int[] lags;

  private DifferenceWeights(double[] weight) {
    this.weight = weight;
    this.lags =
        java.util.stream.IntStream.range(1, weight.length).filter(j -> weight[j] != 0).toArray();
  }

  /** The weights; exact, being integers. */
  static DifferenceWeights of(int d, int seasonalD, int m) {
    if (!(d >= 0 && seasonalD >= 0)) {
      throw new IllegalArgumentException(
          "differences are taken at least 0 times, not d = " + d + ", D = " + seasonalD);
    }
    if (!(m >= 1)) {
      throw new IllegalArgumentException("a season has at least 1 period, not m = " + m);
    }
    double[] c = {1};
    for (int i = 0; i < d; i++) {
      c = difference(c, 1);
    }
    for (int i = 0; i < seasonalD; i++) {
      c = difference(c, m);
    }
    for (int j = 1; j < c.length; j++) {
      c[j] = -c[j];
    }
    return new DifferenceWeights(c);
  }

  private static double[] difference(double[] c, int lag) {
    double[] product = Arrays.copyOf(c, c.length + lag);
    for (int j = 0; j < c.length; j++) {
      product[j + lag] -= c[j];
    }
    return product;
  }

  /** Returns the largest lag, d + D m. */
  int span() {
    return weight.length - 1;
  }

  /** Returns the weight of a lag of 1 or more, 0 beyond the span. */
  double weight(int lag) {
    return lag < weight.length ? weight[lag] : 0;
  }

  /** Returns how many lags have a weight. */
  int lagCount() {
    return lags.length;
  }

  /** Returns a lag that has a weight, smallest first. */
  int lag(int index) {
    return lags[index];
  }
}
