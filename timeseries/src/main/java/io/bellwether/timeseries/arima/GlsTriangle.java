package io.bellwether.timeseries.arima;

import io.bellwether.model.FitException;
import java.util.Arrays;
import java.util.Locale;

/**
 * Least squares of standardised innovations of the observations on those of the regressors: what
 * generalised least squares of the observations on the regressors is (A. C. Harvey and G. D. A.
 * Phillips, Biometrika 66, 1979; R. Kohn and C. F. Ansley, Biometrika 72, 1985).
 *
 * <p>Rows are turned into a triangle one by one by Givens rotations (W. M. Gentleman, J. Inst.
 * Maths Applics 12, 1973), so that no cross products lose digits: a regressor as large as a year
 * number does no harm.
 */
final class GlsTriangle {

  /** A diagonal element below this fraction of its column: the regressor is a sum of the others. */
  private static final double DEPENDENT = 1e-11;

  /** How many regressors. */
  private final int k;

  /** Upper triangle of the regressors, with the observations in the last column; by rows. */
  private final double[] triangle;

  private final double[] row;
  private double residual;

  GlsTriangle(int regressors) {
    this.k = regressors;
    this.triangle = new double[k * (k + 1)];
    this.row = new double[k + 1];
  }

  void clear() {
    Arrays.fill(triangle, 0);
    residual = 0;
  }

  /** Adds a row of innovations, that of the observations first, each divided by the scale. */
  void add(double[] innovation, double scale) {
    for (int j = 0; j < k; j++) {
      row[j] = innovation[j + 1] / scale;
    }
    row[k] = innovation[0] / scale;
    for (int i = 0; i < k; i++) {
      if (row[i] != 0) {
        rotate(i);
      }
    }
    residual += row[k] * row[k];
  }

  private void rotate(int i) {
    int start = i * (k + 1);
    double diagonal = triangle[start + i];
    double length = Math.hypot(diagonal, row[i]);
    double cos = diagonal / length;
    double sin = row[i] / length;
    triangle[start + i] = length;
    for (int j = i + 1; j <= k; j++) {
      double above = triangle[start + j];
      triangle[start + j] = cos * above + sin * row[j];
      row[j] = cos * row[j] - sin * above;
    }
  }

  /** Returns the smallest sum of squares, that at {@link #beta}. */
  double sumOfSquares() {
    return residual;
  }

  /** Returns the sum of squares at given coefficients. */
  double sumOfSquares(double[] beta) {
    double sum = residual;
    for (int i = 0; i < k; i++) {
      double e = triangle[i * (k + 1) + k];
      for (int j = i; j < k; j++) {
        e -= triangle[i * (k + 1) + j] * beta[j];
      }
      sum += e * e;
    }
    return sum;
  }

  /** Returns the coefficients with the smallest sum of squares. */
  double[] beta() {
    double[] beta = new double[k];
    for (int i = k - 1; i >= 0; i--) {
      checkIndependent(i);
      double sum = triangle[i * (k + 1) + k];
      for (int j = i + 1; j < k; j++) {
        sum -= triangle[i * (k + 1) + j] * beta[j];
      }
      beta[i] = sum / triangle[i * (k + 1) + i];
    }
    return beta;
  }

  private void checkIndependent(int j) {
    double norm = 0;
    for (int i = 0; i <= j; i++) {
      norm = Math.hypot(norm, triangle[i * (k + 1) + j]);
    }
    if (!(triangle[j * (k + 1) + j] > DEPENDENT * norm)) {
      throw new FitException(
          String.format(
              Locale.ROOT,
              "the coefficient of regressor %d (the first is 1) cannot be estimated: after the"
                  + " differences it is zero or a sum of the regressors before it",
              j + 1),
          "leave it out, or take fewer differences");
    }
  }

  /** Returns the cross products, observations first. */
  double[][] crossProducts() {
    double[][] products = new double[k + 1][k + 1];
    for (int i = 0; i <= k; i++) {
      for (int j = i; j <= k; j++) {
        double sum = i == k ? residual : 0;
        for (int l = 0; l <= Math.min(i, k - 1); l++) {
          sum += triangle[l * (k + 1) + i] * triangle[l * (k + 1) + j];
        }
        int first = i == k ? 0 : i + 1;
        int second = j == k ? 0 : j + 1;
        products[first][second] = sum;
        products[second][first] = sum;
      }
    }
    return products;
  }
}
