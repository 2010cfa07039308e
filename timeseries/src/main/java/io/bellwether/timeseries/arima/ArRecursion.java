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
