package io.bellwether.timeseries.arima;

import java.util.Arrays;

/**
 * Autoregressions of all orders up to a highest one, held by their partial autocorrelations. The
 * coefficients of an order follow by the Levinson-Durbin recursion (Brockwell and Davis 1991, eqs.
 * 5.2.3 to 5.2.5).
 */
final class Reflections {

  private final double[] partial;
  private final double[] variance;

  /**
   * Takes over the arrays: a partial autocorrelation an order from 1, a variance an order from 0.
   */
  private Reflections(double[] partial, double[] variance) {
    this.partial = partial;
    this.variance = variance;
  }

  /**
   * Solves the Yule-Walker equations of the sample autocovariances with divisor n.
   *
   * @param x the centred values, not modified
   * @param highest the highest order, at least 0 and below the length
   * @return orders 0 to {@code highest}, or to the first that leaves no variance
   */
  static Reflections yuleWalker(double[] x, int highest) {
    double[] r = autocovariances(x, highest);
    double[] partial = new double[highest];
    double[] variance = new double[highest + 1];
    double[] a = new double[highest];
    variance[0] = r[0];
    int order = 0;
    while (order < highest && variance[order] > 0) {
      double rest = r[order + 1];
      for (int j = 0; j < order; j++) {
        rest -= a[j] * r[order - j];
      }
      double phi = rest / variance[order];
      stepUp(a, order, phi);
      partial[order] = phi;
      variance[order + 1] = Math.max(0, variance[order] * (1 - phi * phi));
      order++;
    }
    return cut(partial, variance, order);
  }

  /**
   * Minimises the squares of the errors of forecasts and backcasts, order by order (Burg 1975;
   * Brockwell and Davis 1996, section 5.1.2). The variance starts from the mean square of the
   * values.
   *
   * @param x the centred values, not modified
   * @param highest the highest order, at least 0 and below the length
   * @return orders 0 to {@code highest}, or to the first that leaves no variance
   */
  static Reflections burg(double[] x, int highest) {
    int n = x.length;
    double[] forward = x.clone();
    double[] backward = x.clone();
    double[] partial = new double[highest];
    double[] variance = new double[highest + 1];
    variance[0] = autocovariance(x, 0);
    int order = 0;
    while (order < highest && variance[order] > 0) {
      double product = 0;
      double squares = 0;
      for (int t = order + 1; t < n; t++) {
        double f = forward[t];
        double b = backward[t - 1];
        product += f * b;
        squares += f * f + b * b;
      }
      if (!(squares > 0)) {
        break;
      }
      double phi = 2 * product / squares;
      // from the end, because backward[t - 1] is read for t
      for (int t = n - 1; t > order; t--) {
        double f = forward[t];
        forward[t] = f - phi * backward[t - 1];
        backward[t] = backward[t - 1] - phi * f;
      }
      partial[order] = phi;
      variance[order + 1] = Math.max(0, variance[order] * (1 - phi * phi));
      order++;
    }
    return cut(partial, variance, order);
  }

  private static Reflections cut(double[] partial, double[] variance, int order) {
    return new Reflections(Arrays.copyOf(partial, order), Arrays.copyOf(variance, order + 1));
  }

  private static double[] autocovariances(double[] x, int highest) {
    double[] r = new double[highest + 1];
    Arrays.setAll(r, lag -> autocovariance(x, lag));
    return r;
  }

  private static double autocovariance(double[] x, int lag) {
    double sum = 0;
    for (int t = lag; t < x.length; t++) {
      sum += x[t] * x[t - lag];
    }
    return sum / x.length;
  }

  /** Turns the coefficients of an order, in place, into those of the next. */
  private static void stepUp(double[] a, int order, double phi) {
    for (int i = 0, j = order - 1; i <= j; i++, j--) {
      double left = a[i];
      double right = a[j];
      a[i] = left - phi * right;
      a[j] = right - phi * left;
    }
    a[order] = phi;
  }

  /** Returns the highest order that could be estimated. */
  int highest() {
    return partial.length;
  }

  /** Returns the innovation variance of an order. */
  double variance(int order) {
    return variance[order];
  }

  /** Returns the partial autocorrelations of orders from 1; a copy. */
  double[] partial() {
    return partial.clone();
  }

  /** Returns the coefficients of an order. */
  double[] coefficients(int order) {
    double[] a = new double[order];
    for (int k = 0; k < order; k++) {
      stepUp(a, k, partial[k]);
    }
    return a;
  }
}
