package io.bellwether.math;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.lu.LUDecompositionAlt_DDRM;
import org.ejml.dense.row.linsol.lu.LinearSolverLu_DDRM;

/**
 * Solutions of small dense systems of linear equations, by LU decomposition with pivoting (EJML).
 *
 * @since 0.1.0
 */
public final class DenseSolver {

  /** A ratio of the smallest to the largest pivot below is taken as singular. */
  private static final double SINGULAR = 1e-15;

  private DenseSolver() {}

  /**
   * Solves A x = b.
   *
   * @param matrix A, square, by rows, not modified
   * @param b right side, not modified
   * @return x
   * @throws IllegalArgumentException if A is empty or not square or {@code b} has another length
   * @throws MathException with reason SINGULAR if A is singular to working precision, NOT_FINITE if
   *     an element is NaN or infinite
   */
  public static double[] solve(double[][] matrix, double[] b) {
    DMatrixRMaj a = Dense.toEjml(matrix);
    int n = a.numRows;
    if (a.numCols != n || b.length != n) {
      throw new IllegalArgumentException(
          "the matrix has "
              + n
              + " rows and "
              + a.numCols
              + " columns and the right side "
              + b.length
              + " elements; they must agree");
    }
    DMatrixRMaj right = new DMatrixRMaj(n, 1);
    for (int i = 0; i < n; i++) {
      right.set(i, 0, b[i]);
    }
    LUDecompositionAlt_DDRM decomposition = new LUDecompositionAlt_DDRM();
    LinearSolverLu_DDRM solver = new LinearSolverLu_DDRM(decomposition);
    if (!solver.setA(a) || !(pivotRatio(decomposition.getLU()) > SINGULAR)) {
      throw new MathException(
          MathException.Reason.SINGULAR,
          "the " + n + " x " + n + " matrix is singular to working precision");
    }
    DMatrixRMaj x = new DMatrixRMaj(n, 1);
    solver.solve(right, x);
    double[] result = new double[n];
    for (int i = 0; i < n; i++) {
      result[i] = x.get(i, 0);
      if (!(Math.abs(result[i]) <= Double.MAX_VALUE)) {
        throw new MathException(
            MathException.Reason.SINGULAR,
            "the solution of the " + n + " x " + n + " system is not finite: " + result[i]);
      }
    }
    return result;
  }

  /**
   * The smallest pivot by the largest: EJML's own measure, a product of all, falls with the size.
   */
  private static double pivotRatio(DMatrixRMaj lu) {
    double smallest = Double.POSITIVE_INFINITY;
    double largest = 0;
    for (int i = 0; i < lu.numRows; i++) {
      double pivot = Math.abs(lu.get(i, i));
      smallest = Math.min(smallest, pivot);
      largest = Math.max(largest, pivot);
    }
    return smallest / largest;
  }
}
