package io.bellwether.math;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.lu.LUDecompositionAlt_DDRM;
import org.ejml.dense.row.linsol.lu.LinearSolverLu_DDRM;

/**
 * Solutions of many small systems of one size, one after the other, without allocating. Where one
 * solution is needed, {@link DenseSolver} is the class.
 *
 * <p>LU decomposition with pivoting by EJML. Not thread-safe: every search has a workspace of its
 * own.
 *
 * @since 0.1.0
 */
public final class LuWorkspace {

  private final DMatrixRMaj matrix;
  private final DMatrixRMaj right;
  private final DMatrixRMaj solution;
  private final LUDecompositionAlt_DDRM decomposition;
  private final LinearSolverLu_DDRM solver;

  /**
   * Creates a workspace.
   *
   * @param size the number of rows, at least 1
   */
  public LuWorkspace(int size) {
    matrix = new DMatrixRMaj(size, size);
    right = new DMatrixRMaj(size, 1);
    solution = new DMatrixRMaj(size, 1);
    decomposition = new LUDecompositionAlt_DDRM();
    solver = new LinearSolverLu_DDRM(decomposition);
  }

  /**
   * Returns the matrix to fill in; {@link #factor()} leaves it as it is.
   *
   * @return the elements by rows: the workspace's own array
   */
  public double[] matrix() {
    return matrix.data;
  }

  /**
   * Decomposes the matrix.
   *
   * @return false if it is singular or holds a NaN
   */
  public boolean factor() {
    if (!solver.setA(matrix)) {
      return false;
    }
    // EJML's quality is a product over all pivots, which underflows for large systems
    DMatrixRMaj lu = decomposition.getLU();
    for (int i = 0; i < lu.numRows; i++) {
      double pivot = Math.abs(lu.get(i, i));
      if (!(pivot > 0 && pivot <= Double.MAX_VALUE)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Solves A x = b for the matrix decomposed last.
   *
   * @param b right side, replaced by x
   */
  public void solve(double[] b) {
    System.arraycopy(b, 0, right.data, 0, right.numRows);
    solver.solve(right, solution);
    System.arraycopy(solution.data, 0, b, 0, right.numRows);
  }
}
