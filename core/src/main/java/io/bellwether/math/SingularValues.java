package io.bellwether.math;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/**
 * The singular values of a small dense matrix, largest first, with the right singular vectors.
 *
 * <p>Computed by EJML (Golub and Reinsch). Immutable.
 *
 * @since 0.1.0
 */
public final class SingularValues {

  private final double[] values;

  /** Row i belongs to value i. */
  private final double[][] rightVectors;

  private SingularValues(double[] values, double[][] rightVectors) {
    this.values = values;
    this.rightVectors = rightVectors;
  }

  /**
   * Decomposes a matrix.
   *
   * @param matrix rows of equal length, at least one row and one column; not modified
   * @return its singular values
   * @throws MathException if an element is NaN or infinite, or the iteration does not converge
   */
  public static SingularValues of(double[][] matrix) {
    DMatrixRMaj a = Dense.toEjml(matrix);
    int rows = a.numRows;
    int columns = a.numCols;
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(rows, columns, false, true, true);
    if (!svd.decompose(a)) {
      throw new MathException(
          MathException.Reason.NO_CONVERGENCE,
          "the singular values of a " + rows + " x " + columns + " matrix did not converge");
    }
    int n = Math.min(rows, columns);
    double[] found = Arrays.copyOf(svd.getSingularValues(), n);
    DMatrixRMaj vt = svd.getV(null, true);
    int[] order = Dense.descending(found);
    double[] values = new double[n];
    double[][] vectors = new double[n][columns];
    for (int i = 0; i < n; i++) {
      values[i] = found[order[i]];
      for (int j = 0; j < columns; j++) {
        vectors[i][j] = vt.get(order[i], j);
      }
    }
    return new SingularValues(values, vectors);
  }

  /**
   * Returns the singular values.
   *
   * @return min(rows, columns) numbers, largest first
   */
  public double[] values() {
    return values.clone();
  }

  /**
   * Returns the right singular vector of a value.
   *
   * @param index index of the value, 0 for the largest
   * @return a unit vector, one element per column
   */
  public double[] rightVector(int index) {
    return rightVectors[index].clone();
  }

  /** The right singular vector of the smallest value. */
  double[] smallestRightVector() {
    return rightVectors[rightVectors.length - 1];
  }

  /**
   * Returns the condition number, the ratio of the largest to the smallest singular value.
   *
   * @return 1 or more, infinite for a singular matrix
   */
  public double condition() {
    double smallest = values[values.length - 1];
    return smallest > 0 ? values[0] / smallest : Double.POSITIVE_INFINITY;
  }
}
