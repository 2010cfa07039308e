package io.bellwether.timeseries.diagnose;

/** What the tests for autocorrelation up to a lag have in common. */
final class Portmanteau {

  private final double[] x;
  private final Autocovariance covariance;
  final int lags;
  final int degrees;
  final int observations;
  final int missing;

  private Portmanteau(double[] all, double[] x, int lags, int fitted) {
    this.x = x;
    this.lags = lags;
    this.degrees = lags - fitted;
    this.covariance = Autocovariance.of(x, lags);
    this.observations = covariance.observed();
    this.missing = all.length - observations;
  }

  /** Values missing at the start are those that differencing costs, and are no gap. */
  static Portmanteau of(double[] all, int lags, int fitted, String test) {
    double[] x = Sample.withoutMissingStart(all);
    Sample.checkLength(Sample.observed(x).length, 2, test);
    Sample.checkLags(lags, x.length);
    if (!(fitted >= 0 && fitted < lags)) {
      throw new IllegalArgumentException(
          "fittedParameters must be from 0 to "
              + (lags - 1)
              + " for "
              + lags
              + " lags, because one degree of freedom must be left, but is "
              + fitted);
    }
    Sample.checkVaries(x, test);
    return new Portmanteau(all, x, lags, fitted);
  }

  boolean hasGaps() {
    return observations < x.length;
  }

  /** Sum of r(k)^2. */
  double boxPierce() {
    double sum = 0;
    for (int k = 1; k <= lags; k++) {
      double r = covariance.sum(k) / covariance.sum(0);
      sum += r * r;
    }
    return observations * sum;
  }

  /**
   * Sum of r(k)^2 over the number of pairs, which is n - k without gaps; so that each term has the
   * variance of a chi-squared variable with gaps too (Stoffer and Toloi 1992).
   */
  double ljungBox() {
    double sum = 0;
    for (int k = 1; k <= lags; k++) {
      double r = covariance.sum(k) / covariance.sum(0);
      sum += covariance.pairs(k) == 0 ? 0 : r * r / covariance.pairs(k);
    }
    return observations * (observations + 2.0) * sum;
  }
}
