package io.bellwether.benchmarks.peers;

import io.bellwether.benchmarks.LeastSquaresConditions;
import io.bellwether.benchmarks.LeastSquaresInference;
import io.bellwether.benchmarks.LeastSquaresProblem;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** Apache Commons Math 3, from a table by rows. */
public class LeastSquaresCommonsMathBenchmark extends LeastSquaresConditions {

  private double[][] x;
  private double[] y;

  /**
   * Makes the data.
   *
   * @param problem the input
   */
  @Setup
  public void load(LeastSquaresProblem problem) {
    x = problem.byRows();
    y = problem.response();
  }

  /**
   * Fits, and asks for everything.
   *
   * @param problem the input
   * @return the inference
   */
  @Benchmark
  public LeastSquaresInference commonsMath(LeastSquaresProblem problem) {
    OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
    regression.newSampleData(y, x);
    double[] b = regression.estimateRegressionParameters();
    double[] se = regression.estimateRegressionParametersStandardErrors();
    double rss = regression.calculateResidualSumOfSquares();
    double rSquared = 1 - rss / regression.calculateTotalSumOfSquares();
    int p = b.length - 1;
    int df = y.length - b.length;
    TDistribution student = new TDistribution(df);
    List<LeastSquaresInference.Term> terms = new ArrayList<>();
    for (int j = 0; j < b.length; j++) {
      double t = b[j] / se[j];
      double pValue = 2 * student.cumulativeProbability(-Math.abs(t));
      terms.add(new LeastSquaresInference.Term(b[j], se[j], t, pValue));
    }
    double f = rSquared / (1 - rSquared) * df / p;
    return problem.checked(new LeastSquaresInference(terms, rSquared, f, rss));
  }
}
