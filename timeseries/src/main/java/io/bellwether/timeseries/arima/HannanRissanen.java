package io.bellwether.timeseries.arima;

import io.bellwether.math.CholeskyWorkspace;

/**
 * A first estimate of ARMA coefficients by two regressions: a long autoregression (Levinson-Durbin)
 * estimates the innovations, and a regression of the series on its own lags and theirs estimates
 * the coefficients (E. Hannan, J. Rissanen, Recursive estimation of mixed autoregressive-moving
 * average order, Biometrika 69, 1982). Terms at whole seasons enter as lags of their own; the cross
 * terms of the product of two factors are left out.
 */
final class HannanRissanen {

  private final double[] x;
  private final ArimaOrder order;

  /**
   * Creates the estimator.
   *
   * @param x a stationary series of mean zero, not modified
   */
  HannanRissanen(double[] x, ArimaOrder order) {
    this.x = x;
    this.order = order;
  }

  /**
   * Estimates.
   *
   * @param out receives the coefficients, which may lie outside the region of stationary and
   *     invertible processes
   * @return false if the series is too short or the regression is singular
   */
  boolean estimate(ArmaCoefficients out) {
    int highest = Math.max(order.arDegree(), order.maDegree());
    int longOrder = order.q() + order.seasonalQ() == 0 ? 0 : longOrder(highest);
    int from = longOrder + highest;
    int count = order.coefficientCount();
    if (count == 0 || x.length - from < 2 * count + 2) {
      return false;
    }
    double[] innovations = longOrder == 0 ? x : longResiduals(longOrder);
    double[] solution = regress(innovations, from, count);
    if (solution.length == 0) {
      return false;
    }
    out.copyFrom(solution);
    return true;
  }

  private int longOrder(int highest) {
    int wanted = Math.max((int) (10 * Math.log10(x.length)), highest + highest / 2 + 2);
    return Math.min(wanted, (x.length - highest) / 3);
  }

  /** The residuals of the long autoregression; zero before it starts. */
  private double[] longResiduals(int longOrder) {
    double[] covariance = new double[longOrder + 1];
    for (int lag = 0; lag <= longOrder; lag++) {
      double sum = 0;
      for (int t = lag; t < x.length; t++) {
        sum += x[t] * x[t - lag];
      }
      covariance[lag] = sum;
    }
    double[] phi = new double[longOrder];
    double[] before = new double[longOrder];
    double variance = covariance[0];
    for (int k = 0; k < longOrder && variance > 0; k++) {
      double sum = covariance[k + 1];
      for (int j = 0; j < k; j++) {
        sum -= phi[j] * covariance[k - j];
      }
      double reflection = sum / variance;
      System.arraycopy(phi, 0, before, 0, k);
      for (int j = 0; j < k; j++) {
        phi[j] = before[j] - reflection * before[k - 1 - j];
      }
      phi[k] = reflection;
      variance *= 1 - reflection * reflection;
    }
    double[] residuals = new double[x.length];
    for (int t = longOrder; t < x.length; t++) {
      double sum = x[t];
      for (int j = 0; j < longOrder; j++) {
        sum -= phi[j] * x[t - 1 - j];
      }
      residuals[t] = sum;
    }
    return residuals;
  }

  /** Least squares by normal equations: a start needs no more digits. */
  private double[] regress(double[] innovations, int from, int count) {
    double[][] columns = new double[count][];
    int[] lags = new int[count];
    int at = 0;
    int[] counts = {order.p(), order.q(), order.seasonalP(), order.seasonalQ()};
    for (int f = 0; f < counts.length; f++) {
      for (int k = 1; k <= counts[f]; k++) {
        columns[at] = f % 2 == 0 ? x : innovations;
        lags[at++] = f < 2 ? k : k * order.season();
      }
    }
    CholeskyWorkspace system = new CholeskyWorkspace(count);
    double[] a = system.matrix();
    double[] b = new double[count];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j <= i; j++) {
        a[i * count + j] = product(columns[i], lags[i], columns[j], lags[j], from);
      }
      a[i * count + i] *= 1 + 1e-9;
      b[i] =
          product(x, 0, columns[i], lags[i], from)
              - (order.q() + order.seasonalQ() > 0
                  ? product(innovations, 0, columns[i], lags[i], from)
                  : 0);
    }
    if (!system.factor()) {
      return new double[0];
    }
    system.solveLower(b);
    system.solveUpper(b);
    return b;
  }

  private double product(double[] u, int lagU, double[] v, int lagV, int from) {
    double sum = 0;
    for (int t = from; t < x.length; t++) {
      sum += u[t - lagU] * v[t - lagV];
    }
    return sum;
  }
}
