package io.bellwether.benchmarks;

import io.bellwether.math.LeastSquares;
import io.bellwether.math.LeastSquaresSolution;
import io.bellwether.math.Refinement;
import io.bellwether.math.TallMatrix;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Least squares with an intercept and all that inference needs, on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class LeastSquaresBenchmark {

  /** Rows x columns, without the intercept. */
  @Param({"100000x20", "1000000x20", "100000x100"})
  public String shape = "";

  /** How far the solution is refined. */
  @Param({"AUTO", "ALWAYS", "NEVER"})
  public Refinement refinement = Refinement.AUTO;

  private TallMatrix design = TallMatrix.of(0);
  private double[] response = new double[0];

  /** Makes columns of the sum of three uniform numbers, and a response with noise. */
  @Setup
  public void makeData() {
    int n = Integer.parseInt(shape.substring(0, shape.indexOf('x')));
    int p = Integer.parseInt(shape.substring(shape.indexOf('x') + 1));
    SplittableRandom random = new SplittableRandom(1);
    double[][] columns = new double[p][n];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      double sum = 1;
      for (int j = 0; j < p; j++) {
        columns[j][i] = random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5;
        sum += columns[j][i] * (j + 1);
      }
      y[i] = sum + random.nextDouble();
    }
    design = TallMatrix.of(n, columns).withIntercept();
    response = y;
  }

  /**
   * Coefficients, standard errors, residual sum of squares and R squared.
   *
   * @return a number that depends on all of them
   */
  @Benchmark
  public double fitWithInference() {
    LeastSquaresSolution fit = LeastSquares.create().refinement(refinement).solve(design, response);
    double sum = fit.rSquared() + fit.residualSumOfSquares();
    for (int j = 0; j < fit.columns(); j++) {
      sum += fit.coefficient(j) + fit.standardError(j);
    }
    return sum;
  }

  /**
   * The same with residuals and leverages of all rows.
   *
   * @return a number that depends on them
   */
  @Benchmark
  public double fitWithDiagnostics() {
    LeastSquaresSolution fit = LeastSquares.create().refinement(refinement).solve(design, response);
    return fit.residuals(design, response)[0] + fit.quadraticForms(design)[0];
  }
}
