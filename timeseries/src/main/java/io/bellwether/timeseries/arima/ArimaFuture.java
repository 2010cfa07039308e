package io.bellwether.timeseries.arima;

import io.bellwether.math.SymmetricEigen;
import io.bellwether.timeseries.IntervalCalibration;

/**
 * What is known of the regression errors after the end of a series, on the transformed scale:
 * means, the weights with which surprises carry on, and what is not known of the state at the end.
 *
 * <p>The covariance of two periods is {@code sigma2 (sum_k psi_k psi_(k + gap) + start)}, for unit
 * innovation variance as stored.
 */
final class ArimaFuture {

  private static final double NEGLIGIBLE = 1e-14;

  private final double[] means;
  private final double[] psi;

  /** The covariance owed to the state at the end; empty if it is known exactly. */
  private final double[][] start;

  ArimaFuture(double[] means, double[] psi, double[][] start) {
    this.means = means;
    this.psi = psi;
    this.start = start;
  }

  double[] means() {
    return means;
  }

  double[] psi() {
    return psi;
  }

  /** The variance of each period, for unit innovation variance. */
  double[] variances() {
    double[] variances = new double[psi.length];
    double sum = 0;
    for (int h = 0; h < psi.length; h++) {
      sum += psi[h] * psi[h];
      variances[h] = sum + (start.length == 0 ? 0 : start[h][h]);
    }
    return variances;
  }

  /**
   * The variance of the sum over all periods, for unit innovation variance, the deviation of each
   * period being widened.
   */
  double totalVariance(IntervalCalibration calibration) {
    int n = psi.length;
    double total = 0;
    for (int from = 0; from < n; from++) {
      double felt = 0;
      for (int h = from; h < n; h++) {
        felt += calibration.factor(h) * psi[h - from];
      }
      total += felt * felt;
    }
    for (int i = 0; i < start.length; i++) {
      for (int j = 0; j < start.length; j++) {
        total += calibration.factor(i) * calibration.factor(j) * start[i][j];
      }
    }
    return total;
  }

  /**
   * Returns a matrix by which independent normal numbers become the part of a path that is owed to
   * the state at the end; empty if there is none.
   */
  double[][] startFactor() {
    double largest = 0;
    for (int h = 0; h < start.length; h++) {
      largest = Math.max(largest, start[h][h]);
    }
    if (!(largest > NEGLIGIBLE)) {
      return new double[0][];
    }
    SymmetricEigen eigen = SymmetricEigen.of(start);
    double[] values = eigen.values();
    double[][] factor = new double[values.length][];
    for (int i = 0; i < values.length; i++) {
      factor[i] = eigen.vector(i);
      double scale = Math.sqrt(Math.max(values[i], 0));
      for (int h = 0; h < factor[i].length; h++) {
        factor[i][h] *= scale;
      }
    }
    return factor;
  }
}
