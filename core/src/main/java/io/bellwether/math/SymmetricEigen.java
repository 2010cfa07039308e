package io.bellwether.math;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * Eigenvalues, largest first, and orthonormal eigenvectors of a symmetric matrix.
 *
 * <p>Computed by EJML (tridiagonal form and implicit QR). The sign of a vector, which is arbitrary,
 * is chosen so that its largest element (the first of equals) is positive. Immutable.
 *
 * @since 0.1.0
 */
public final class SymmetricEigen {

  private final double[] values;
  private final double[][] vectors;

  private SymmetricEigen(double[] values, double[][] vectors) {
    this.values = values;
    this.vectors = vectors;
  }

  /**
   * Decomposes a matrix.
   *
   * @param matrix symmetric (to 1e-10 relative), by rows, at least 1 x 1; not modified
   * @return its eigenvalues and vectors
   * @throws IllegalArgumentException if the matrix is empty, not square or not symmetric
   * @throws MathException with reason NO_CONVERGENCE if the iteration fails, NOT_FINITE if an
   *     element is NaN or infinite
   */
  public static SymmetricEigen of(double[][] matrix) {
    DMatrixRMaj a = Dense.symmetricToEjml(matrix);
    int n = a.numRows;
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true, true);
    if (!eigen.decompose(a)) {
      throw new MathException(
          MathException.Reason.NO_CONVERGENCE,
          "the eigenvalues of a " + n + " x " + n + " symmetric matrix did not converge");
    }
    double[] found = new double[n];
    for (int i = 0; i < n; i++) {
      found[i] = eigen.getEigenvalue(i).getReal();
    }
    int[] order = Dense.descending(found);
    double[] values = new double[n];
    double[][] vectors = new double[n][];
    for (int i = 0; i < n; i++) {
      values[i] = found[order[i]];
      DMatrixRMaj v = eigen.getEigenVector(order[i]);
      if (v == null) {
        throw new MathException(
            MathException.Reason.NO_CONVERGENCE,
            "an eigenvector of a " + n + " x " + n + " symmetric matrix did not converge");
      }
      vectors[i] = signed(v);
    }
    return new SymmetricEigen(values, vectors);
  }

  private static double[] signed(DMatrixRMaj v) {
    double[] x = new double[v.getNumElements()];
    double largest = 0;
    for (int i = 0; i < x.length; i++) {
      x[i] = v.get(i);
      if (Math.abs(x[i]) > Math.abs(largest)) {
        largest = x[i];
      }
    }
    if (largest < 0) {
      for (int i = 0; i < x.length; i++) {
        x[i] = -x[i];
      }
    }
    return x;
  }

  /**
   * Returns the eigenvalues.
   *
   * @return n numbers, largest first
   */
  public double[] values() {
    return values.clone();
  }

  /**
   * Returns an eigenvector.
   *
   * @param index index of the eigenvalue, 0 for the largest
   * @return a unit vector
   */
  public double[] vector(int index) {
    return vectors[index].clone();
  }
}
