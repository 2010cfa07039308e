package io.bellwether.benchmarks.peers;

import io.bellwether.benchmarks.LeastSquaresConditions;
import io.bellwether.benchmarks.LeastSquaresInference;
import io.bellwether.benchmarks.LeastSquaresProblem;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.openblas.global.openblas;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import smile.data.DataFrame;
import smile.data.formula.Formula;
import smile.data.vector.BaseVector;
import smile.data.vector.DoubleVector;
import smile.regression.LinearModel;
import smile.regression.OLS;

/**
 * Smile by its QR, which is LAPACK's in native OpenBLAS on one thread, from its table by columns.
 */
public class LeastSquaresSmileBenchmark extends LeastSquaresConditions {

  private DataFrame table;

  /**
   * Makes the table.
   *
   * @param problem the input
   */
  @Setup
  public void load(LeastSquaresProblem problem) {
    openblas.blas_set_num_threads(1);
    BaseVector<?, ?, ?>[] columns = new BaseVector<?, ?, ?>[problem.columns() + 1];
    for (int j = 0; j < problem.columns(); j++) {
      columns[j] = DoubleVector.of("x" + j, problem.column(j));
    }
    columns[problem.columns()] = DoubleVector.of("y", problem.response());
    table = DataFrame.of(columns);
  }

  /**
   * Fits, and asks for everything.
   *
   * @param problem the input
   * @return the inference
   */
  @Benchmark
  public LeastSquaresInference smile(LeastSquaresProblem problem) {
    LinearModel model = OLS.fit(Formula.lhs("y"), table, "qr", true, true);
    List<LeastSquaresInference.Term> terms = new ArrayList<>();
    for (double[] test : model.ttest()) { // the intercept first
      terms.add(new LeastSquaresInference.Term(test[0], test[1], test[2], test[3]));
    }
    return problem.checked(
        new LeastSquaresInference(terms, model.RSquared(), model.ftest(), model.RSS()));
  }
}
