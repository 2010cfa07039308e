package io.bellwether.math;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.chol.CholeskyDecompositionInner_DDRM;

/**
 * Cholesky decompositions of many small matrices of one size, one after the other, without
 * allocating: for objectives that an optimiser evaluates thousands of times. Where one
 * decomposition is needed, {@link Cholesky} is the class.
 *
 * <p>Computed by EJML. Not thread-safe: every search has a workspace of its own.
 *
 * <pre>{@code
 * double[] a = workspace.matrix();   // write the lower triangle, row by row
 * if (workspace.factor()) {
 *   workspace.solveLower(b);         // b becomes L^-1 b
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public final class CholeskyWorkspace {

  private final int size;
  private final DMatrixRMaj matrix;
  private final CholeskyDecompositionInner_DDRM decomposition;

  /**
   * Creates a workspace.
   *
   * @param size the number of rows, at least 1
   */
  public CholeskyWorkspace(int size) {
    this.size = size;
    matrix = new DMatrixRMaj(size, size);
    decomposition = new CholeskyDecompositionInner_DDRM(true);
    decomposition.setExpectedMaxSize(size, size);
  }

  /**
   * Returns the matrix to fill in and, after {@link #factor()}, its factor L.
   *
   * @return the elements by rows: the workspace's own array, of which the lower triangle counts
   */
  public double[] matrix() {
    return matrix.data;
  }

  /**
   * Replaces the matrix by its factor L, with zeros above the diagonal.
   *
   * @return false if the matrix is not positive definite or holds a NaN; its content is lost then
   */
  public boolean factor() {
    double[] a = matrix.data;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        // EJML reads the upper triangle and writes the lower one
        a[j * size + i] = a[i * size + j];
      }
    }
    if (!decomposition.decompose(matrix)) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      double pivot = a[i * size + i];
      if (!(pivot > 0 && pivot <= Double.MAX_VALUE)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the logarithm of the determinant of the matrix that was factored.
   *
   * @return twice the sum of the logarithms of the diagonal of L
   */
  public double logDeterminant() {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += Math.log(matrix.data[i * size + i]);
    }
    return 2 * sum;
  }

  /**
   * Solves L x = b.
   *
   * @param b right side, replaced by x
   */
  public void solveLower(double[] b) {
    double[] l = matrix.data;
    for (int i = 0; i < size; i++) {
      double x = b[i];
      int row = i * size;
      for (int j = 0; j < i; j++) {
        x -= l[row + j] * b[j];
      }
      b[i] = x / l[row + i];
    }
  }

  /**
   * Solves L X = B for a matrix of as many rows and columns.
   *
   * @param b right sides by rows, replaced by X
   */
  public void solveLowerColumns(double[] b) {
    double[] l = matrix.data;
    for (int i = 0; i < size; i++) {
      int row = i * size;
      int k = 0;
      // two rows at a time: half the passes over the row that is written
      for (; k + 1 < i; k += 2) {
        double first = l[row + k];
        double second = l[row + k + 1];
        int above = k * size;
        for (int j = 0; j < size; j++) {
          b[row + j] -= first * b[above + j] + second * b[above + size + j];
        }
      }
      if (k < i) {
        double factor = l[row + k];
        int above = k * size;
        for (int j = 0; j < size; j++) {
          b[row + j] -= factor * b[above + j];
        }
      }
      double pivot = 1 / l[row + i];
      for (int j = 0; j < size; j++) {
        b[row + j] *= pivot;
      }
    }
  }

  /**
   * Solves L' x = b.
   *
   * @param b right side, replaced by x
   */
  public void solveUpper(double[] b) {
    double[] l = matrix.data;
    for (int i = size - 1; i >= 0; i--) {
      int row = i * size;
      double x = b[i] / l[row + i];
      b[i] = x;
      for (int j = 0; j < i; j++) {
        b[j] -= l[row + j] * x;
      }
    }
  }

  /**
   * Computes the inverse of L.
   *
   * @param inverse receives L^-1 by rows, of as many elements as the matrix; zeros above the
   *     diagonal
   */
  public void invertLower(double[] inverse) {
    double[] l = matrix.data;
    for (int i = 0; i < size; i++) {
      int row = i * size;
      double pivot = 1 / l[row + i];
      for (int j = 0; j < size; j++) {
        inverse[row + j] = 0;
      }
      for (int k = 0; k < i; k++) {
        double factor = -l[row + k] * pivot;
        int above = k * size;
        for (int j = 0; j <= k; j++) {
          inverse[row + j] += factor * inverse[above + j];
        }
      }
      inverse[row + i] = pivot;
    }
  }
}
