package io.bellwether.timeseries.arima;

import java.util.Arrays;

/** What follows from the coefficients of an autoregression. All methods leave arguments alone. */
final class ArRecursion {

  private ArRecursion() {}

  /**
   * Returns the forecasts of one period ahead.
   *
   * @param values the series
   * @param level what is taken off the values
   * @param intercept what is added to the regression of the rest
   * @param ar the coefficients
   * @return {@code NaN} for the first values, as many as coefficients
   */
  static double[] oneStep(double[] values, double level, double intercept, double[] ar) {
    double[] forecasts = new double[values.length];
    Arrays.fill(forecasts, 0, Math.min(ar.length, values.length), Double.NaN);
    for (int t = ar.length; t < values.length; t++) {
      double sum = intercept;
      for (int i = 0; i < ar.length; i++) {
        sum += ar[i] * (values[t - 1 - i] - level);
      }
      forecasts[t] = level + sum;
    }
    return forecasts;
  }

  /**
   * Continues a series.
   *
   * @param last the last values, the latest first, as many as coefficients
   * @param level what is taken off the values
   * @param intercept what is added to the regression of the rest
   * @param ar the coefficients
   * @param shocks the innovation of each period ahead, zeros for the means
   * @param path receives the values
   */
  static void continueSeries(
      double[] last, double level, double intercept, double[] ar, double[] shocks, double[] path) {
    for (int h = 0; h < path.length; h++) {
      double sum = intercept + shocks[h];
      for (int i = 0; i < ar.length; i++) {
        double lagged = i < h ? path[h - 1 - i] : last[i - h];
        sum += ar[i] * (lagged - level);
      }
      path[h] = level + sum;
    }
  }

  /** Returns the weights of past innovations (Brockwell and Davis 1991, eq. 3.3.3). */
  static double[] psi(double[] ar, int count) {
    double[] psi = new double[count];
    for (int j = 0; j < count; j++) {
      double sum = j == 0 ? 1 : 0;
      for (int i = 0; i < Math.min(j, ar.length); i++) {
        sum += ar[i] * psi[j - 1 - i];
      }
      psi[j] = sum;
    }
    return psi;
  }

  /**
   * Tells whether all roots of {@code 1 - ar[0] z - ar[1] z^2 - ...} lie outside the unit circle:
   * whether the Levinson-Durbin recursion, run backwards, finds all partial autocorrelations inside
   * (-1, 1) (Schur and Cohn; Brockwell and Davis 1991, problem 5.11).
   */
  static boolean isStationary(double[] ar) {
    double[] a = ar.clone();
    for (int order = a.length; order > 0; order--) {
      double phi = a[order - 1];
      double rest = 1 - phi * phi;
      if (!(rest > 0)) {
        return false;
      }
      for (int i = 0, j = order - 2; i <= j; i++, j--) {
        double left = a[i];
        double right = a[j];
        a[i] = (left + phi * right) / rest;
        a[j] = (right + phi * left) / rest;
      }
    }
    return true;
  }

  /**
   * Returns the asymptotic variances of estimated coefficients, {@code sigma^2 / n} times the
   * diagonal of the inverse autocovariance matrix of p successive values, which for an
   * autoregression is {@code sum over k < i of alpha[k]^2 - alpha[p - k]^2} by {@code sigma^2},
   * with {@code alpha = 1, -ar[0], ..., -ar[p - 1]} (Siddiqui 1958; Galbraith and Galbraith 1974).
   *
   * @param ar the coefficients of a stationary process
   * @param n the number of values that they were estimated from
   */
  static double[] variances(double[] ar, int n) {
    int p = ar.length;
    double[] variances = new double[p];
    double sum = 0;
    for (int i = 0; i < p; i++) {
      double near = i == 0 ? 1 : ar[i - 1];
      double far = ar[p - 1 - i];
      sum += near * near - far * far;
      variances[i] = Math.max(0, sum) / n;
    }
    return variances;
  }
}
