package io.bellwether.benchmarks.peers;

import io.bellwether.benchmarks.LeastSquaresConditions;
import io.bellwether.benchmarks.LeastSquaresInference;
import io.bellwether.benchmarks.LeastSquaresProblem;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.linsol.qr.LinearSolverQrHouseCol_DDRM;
import org.ejml.interfaces.decomposition.QRDecomposition;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * EJML's solver for tall systems, with the inference written by hand: what a user of EJML would do,
 * and what {@code io.bellwether.math} would be if it used it. From a matrix with a column of ones.
 */
public class LeastSquaresEjmlBenchmark extends LeastSquaresConditions {

  private DMatrixRMaj x;
  private DMatrixRMaj y;

  /**
   * Makes the matrices.
   *
   * @param problem the input
   */
  @Setup
  public void load(LeastSquaresProblem problem) {
    x = new DMatrixRMaj(problem.rows(), problem.columns() + 1);
    for (int i = 0; i < problem.rows(); i++) {
      x.set(i, 0, 1);
      for (int j = 0; j < problem.columns(); j++) {
        x.set(i, j + 1, problem.value(i, j));
      }
    }
    y = DMatrixRMaj.wrap(problem.rows(), 1, problem.response());
  }

  /**
   * Fits, and calculates everything.
   *
   * @param problem the input
   * @return the inference
   */
  @Benchmark
  public LeastSquaresInference ejml(LeastSquaresProblem problem) {
    LinearSolverQrHouseCol_DDRM solver = new LinearSolverQrHouseCol_DDRM();
    if (!solver.setA(x)) {
      throw new IllegalStateException("no decomposition");
    }
    int m = x.numCols;
    int df = x.numRows - m;
    DMatrixRMaj b = new DMatrixRMaj(m, 1);
    solver.solve(y, b);
    DMatrixRMaj residuals = new DMatrixRMaj(x.numRows, 1);
    CommonOps_DDRM.mult(x, b, residuals);
    CommonOps_DDRM.subtract(y, residuals, residuals);
    double rss = CommonOps_DDRM.dot(residuals, residuals);
    QRDecomposition<DMatrixRMaj> qr = solver.getDecomposition();
    DMatrixRMaj inverse = qr.getR(null, true);
    if (!CommonOps_DDRM.invert(inverse)) {
      throw new IllegalStateException("singular");
    }
    TDistribution student = TDistribution.of(df);
    List<LeastSquaresInference.Term> terms = new ArrayList<>();
    for (int j = 0; j < m; j++) {
      double squares = 0;
      for (int k = j; k < m; k++) {
        squares += inverse.get(j, k) * inverse.get(j, k);
      }
      double se = Math.sqrt(rss / df * squares);
      double t = b.get(j) / se;
      double pValue = 2 * student.survivalProbability(Math.abs(t));
      terms.add(new LeastSquaresInference.Term(b.get(j), se, t, pValue));
    }
    double rSquared = 1 - rss / aboutMean(y);
    double f = rSquared / (1 - rSquared) * df / (m - 1);
    return problem.checked(new LeastSquaresInference(terms, rSquared, f, rss));
  }

  private static double aboutMean(DMatrixRMaj y) {
    double mean = CommonOps_DDRM.elementSum(y) / y.numRows;
    double squares = 0;
    for (double value : y.data) {
      squares += (value - mean) * (value - mean);
    }
    return squares;
  }
}
