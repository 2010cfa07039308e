package io.bellwether.timeseries.arima;

import java.util.Arrays;

/**
 * An estimated autoregression: {@code y[t] - level = intercept + sum of ar[i] (y[t - 1 - i] -
 * level) + e[t]}. The arrays are not to be modified; the model that shows them copies.
 */
final class ArEstimate {

  /** What is taken off the values; 0 without a mean. Without standard error in least squares. */
  final Coefficient level;

  /** 0, without standard error, but for least squares. */
  final Coefficient intercept;

  /** The coefficients. */
  final double[] ar;

  /** Their standard errors. */
  final double[] arErrors;

  /** The innovation variance. */
  final double sigma2;

  /** The partial autocorrelations of orders from 1, as far as they were estimated. */
  final double[] partial;

  /** Takes over the arrays; checks what a file might have wrong. */
  ArEstimate(
      Coefficient level,
      Coefficient intercept,
      double[] ar,
      double[] arErrors,
      double sigma2,
      double[] partial) {
    this.level = level;
    this.intercept = intercept;
    this.ar = ar;
    this.arErrors = arErrors;
    this.sigma2 = sigma2;
    this.partial = partial;
    if (!Double.isFinite(level.estimate()) || !Double.isFinite(intercept.estimate())) {
      throw new IllegalArgumentException(
          "level and intercept must be finite, not "
              + level.estimate()
              + " and "
              + intercept.estimate());
    }
    if (!Arrays.stream(ar).allMatch(Double::isFinite) || ar.length != arErrors.length) {
      throw new IllegalArgumentException(
          "coefficients must be finite and have as many standard errors: "
              + Arrays.toString(ar)
              + ", "
              + arErrors.length
              + " errors");
    }
    if (!(sigma2 >= 0 && Double.isFinite(sigma2))) {
      throw new IllegalArgumentException("sigma2 must be finite and at least 0, not " + sigma2);
    }
  }

  /** Returns the number of coefficients. */
  int order() {
    return ar.length;
  }
}
