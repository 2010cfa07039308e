package io.bellwether.benchmarks;

import io.bellwether.data.Column;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.ml.linear.Coefficient;
import io.bellwether.ml.linear.LinearModel;
import io.bellwether.ml.linear.LinearRegression;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** Least squares with an intercept and full inference, from a table in memory. */
public class LeastSquaresBenchmark extends LeastSquaresConditions {

  private Dataset table;

  /**
   * Makes the table.
   *
   * @param problem the input
   */
  @Setup
  public void load(LeastSquaresProblem problem) {
    List<Column> columns = new ArrayList<>();
    for (int j = 0; j < problem.columns(); j++) {
      columns.add(NumericColumn.of("x" + j, problem.column(j)));
    }
    columns.add(NumericColumn.of("y", problem.response()));
    table = Dataset.of(columns);
  }

  /**
   * Fits, and asks for everything.
   *
   * @param problem the input
   * @return the inference
   */
  @Benchmark
  public LeastSquaresInference bellwether(LeastSquaresProblem problem) {
    LinearModel model = LinearRegression.ols().fit(table, "y");
    return problem.checked(
        new LeastSquaresInference(
            model.coefficients().stream().map(LeastSquaresBenchmark::term).toList(),
            model.r2(),
            model.fStatistic(),
            model.residualSumOfSquares()));
  }

  private static LeastSquaresInference.Term term(Coefficient coefficient) {
    return new LeastSquaresInference.Term(
        coefficient.estimate(),
        coefficient.standardError(),
        coefficient.tStatistic(),
        coefficient.pValue());
  }
}
