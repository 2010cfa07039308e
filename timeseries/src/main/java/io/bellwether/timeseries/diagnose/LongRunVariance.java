package io.bellwether.timeseries.diagnose;

/** The long-run variance of errors after Newey and West (1987), Bartlett's weights, divisor n. */
final class LongRunVariance {

  private LongRunVariance() {}

  static double of(double[] errors, int lags) {
    double sum = product(errors, 0);
    for (int k = 1; k <= lags; k++) {
      sum += 2 * (1 - k / (lags + 1.0)) * product(errors, k);
    }
    return sum / errors.length;
  }

  private static double product(double[] e, int lag) {
    double sum = 0;
    for (int t = lag; t < e.length; t++) {
      sum += e[t] * e[t - lag];
    }
    return sum;
  }
}
