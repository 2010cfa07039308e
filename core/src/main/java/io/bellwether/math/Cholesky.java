package io.bellwether.math;

import java.util.Locale;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;

/**
 * The Cholesky factor L of a symmetric positive definite matrix A = L L', or an exception that says
 * it is none: never a factor of NaN.
 *
 * <p>Computed by EJML. Immutable.
 *
 * <pre>{@code
 * Cholesky c = Cholesky.of(covariance);
 * double[] x = c.solve(b);
 * double log = c.logDeterminant();
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Cholesky {

  /** L, by rows; zeros above the diagonal. */
  private final double[][] factor;

  private Cholesky(double[][] factor) {
    this.factor = factor;
  }

  /**
   * Decomposes a matrix.
   *
   * @param matrix symmetric (to 1e-10 relative), by rows, at least 1 x 1; not modified
   * @return its factor
   * @throws IllegalArgumentException if the matrix is empty, not square or not symmetric
   * @throws MathException with reason NOT_POSITIVE_DEFINITE if it is not positive definite to
   *     working precision, NOT_FINITE if an element is NaN or infinite
   */
  public static Cholesky of(double[][] matrix) {
    DMatrixRMaj a = Dense.symmetricToEjml(matrix);
    int n = a.numRows;
    double[] diagonal = new double[n];
    for (int i = 0; i < n; i++) {
      diagonal[i] = a.get(i, i);
    }
    CholeskyDecomposition_F64<DMatrixRMaj> decomposition = DecompositionFactory_DDRM.chol(n, true);
    if (!decomposition.decompose(a)) {
      throw notPositiveDefinite(n, "");
    }
    double[][] factor = Dense.toRows(decomposition.getT(null));
    for (int i = 0; i < n; i++) {
      double pivot = factor[i][i] * factor[i][i];
      if (!(pivot > n * Math.ulp(diagonal[i]))) {
        throw notPositiveDefinite(
            n,
            String.format(
                Locale.ROOT, ": %s is left of the diagonal element %d, %s", pivot, i, diagonal[i]));
      }
    }
    return new Cholesky(factor);
  }

  private static MathException notPositiveDefinite(int n, String detail) {
    return new MathException(
        MathException.Reason.NOT_POSITIVE_DEFINITE,
        "the " + n + " x " + n + " matrix is not positive definite to working precision" + detail);
  }

  /**
   * Solves A x = b.
   *
   * @param b right side, not modified
   * @return x
   * @throws IllegalArgumentException if {@code b} has another length than A has rows
   */
  public double[] solve(double[] b) {
    double[] x = solveLower(b);
    for (int i = x.length - 1; i >= 0; i--) {
      x[i] /= factor[i][i];
      for (int j = 0; j < i; j++) {
        x[j] -= factor[i][j] * x[i];
      }
    }
    return x;
  }

  /**
   * Solves L x = b, which turns correlated numbers of covariance A into uncorrelated ones of
   * variance 1.
   *
   * @param b right side, not modified
   * @return x
   * @throws IllegalArgumentException if {@code b} has another length than A has rows
   */
  public double[] solveLower(double[] b) {
    if (b.length != factor.length) {
      throw new IllegalArgumentException(
          "the right side has " + b.length + " elements, the matrix " + factor.length + " rows");
    }
    double[] x = b.clone();
    for (int i = 0; i < x.length; i++) {
      double s = x[i];
      for (int j = 0; j < i; j++) {
        s -= factor[i][j] * x[j];
      }
      x[i] = s / factor[i][i];
    }
    return x;
  }

  /**
   * Returns the inverse of A.
   *
   * @return a symmetric matrix, by rows
   */
  public double[][] inverse() {
    int n = factor.length;
    double[][] inverse = new double[n][];
    for (int i = 0; i < n; i++) {
      double[] unit = new double[n];
      unit[i] = 1;
      inverse[i] = solve(unit);
      for (int j = 0; j < i; j++) {
        inverse[i][j] = inverse[j][i];
      }
    }
    return inverse;
  }

  /**
   * Returns the logarithm of the determinant of A.
   *
   * @return the natural logarithm
   */
  public double logDeterminant() {
    double s = 0;
    for (int i = 0; i < factor.length; i++) {
      s += Math.log(factor[i][i]);
    }
    return 2 * s;
  }

  /**
   * Returns the factor L.
   *
   * @return lower triangular, by rows, zeros above the diagonal
   */
  public double[][] factor() {
    double[][] copy = new double[factor.length][];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = factor[i].clone();
    }
    return copy;
  }
}
