package io.bellwether.timeseries.arima;

import io.bellwether.math.CholeskyWorkspace;

/**
 * Generalised least squares of the first column on the others, from columns that are filtered to
 * white noise but for what the presample takes away.
 *
 * <p>A workspace: no method allocates but {@link #inverse}; not thread-safe.
 */
final class ColumnRegression {

  private final int regressors;
  private final int missing;
  private final double[][] presampleParts;
  private final double[][] shrunkParts;
  private final double[] right;
  private final CholeskyWorkspace system;
  private final CholeskyWorkspace missingSystem;
  private final double[] direction;
  private double missingLogDeterminant;

  ColumnRegression(int columns, int missing, int presample) {
    regressors = columns - 1;
    this.missing = missing;
    presampleParts = new double[columns][presample];
    shrunkParts = new double[columns][presample];
    right = new double[regressors];
    system = new CholeskyWorkspace(Math.max(regressors, 1));
    missingSystem = new CholeskyWorkspace(Math.max(missing, 1));
    direction = new double[missing];
  }

  int missing() {
    return missing;
  }

  double[] presamplePart(int column) {
    return presampleParts[column];
  }

  double[] shrunkPart(int column) {
    return shrunkParts[column];
  }

  /** The coefficients of the columns after the first: the workspace's own array. */
  double[] coefficients() {
    return right;
  }

  /** The log-determinant of the generalised cross products of the indicators of missing values. */
  double missingLogDeterminant() {
    return missingLogDeterminant;
  }

  /**
   * Solves.
   *
   * @param filtered the filtered columns
   * @return false if the regressors are collinear
   */
  boolean solve(double[][] filtered, int length) {
    if (regressors == 0) {
      return true;
    }
    double[] a = system.matrix();
    for (int i = 0; i < regressors; i++) {
      right[i] = product(filtered, 0, i + 1, length);
      for (int j = 0; j <= i; j++) {
        a[i * regressors + j] = product(filtered, i + 1, j + 1, length);
      }
    }
    if (missing > 0 && !factorMissing(a)) {
      return false;
    }
    if (!system.factor()) {
      return false;
    }
    system.solveLower(right);
    system.solveUpper(right);
    return true;
  }

  private boolean factorMissing(double[] a) {
    int first = regressors - missing;
    double[] block = missingSystem.matrix();
    for (int i = 0; i < missing; i++) {
      for (int j = 0; j <= i; j++) {
        block[i * missing + j] = a[(first + i) * regressors + first + j];
      }
    }
    if (!missingSystem.factor()) {
      return false;
    }
    missingLogDeterminant = missingSystem.logDeterminant();
    return true;
  }

  private double product(double[][] filtered, int i, int j, int length) {
    double[] x = filtered[i];
    double[] y = filtered[j];
    double sum = 0;
    for (int t = 0; t < length; t++) {
      sum += x[t] * y[t];
    }
    double[] first = presampleParts[i];
    double[] second = shrunkParts[j];
    for (int k = 0; k < first.length; k++) {
      sum -= first[k] * second[k];
    }
    return sum;
  }

  /**
   * Returns a column of the inverse transposed Cholesky factor of the cross products of the
   * indicators: the sum of the squares of these directions is the inverse of the cross products.
   */
  double[] missingDirection(int column) {
    java.util.Arrays.fill(direction, 0);
    direction[column] = 1;
    missingSystem.solveUpper(direction);
    return direction;
  }

  /** The inverse of the generalised cross products of all columns after the first. */
  double[][] inverse() {
    double[][] result = new double[regressors][regressors];
    for (int i = 0; i < regressors; i++) {
      result[i][i] = 1;
      system.solveLower(result[i]);
      system.solveUpper(result[i]);
    }
    return result;
  }
}
