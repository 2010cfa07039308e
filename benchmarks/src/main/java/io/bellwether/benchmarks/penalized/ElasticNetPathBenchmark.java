package io.bellwether.benchmarks.penalized;

import io.bellwether.benchmarks.LeastSquaresProblem;
import io.bellwether.benchmarks.OneThread;
import io.bellwether.data.Column;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.ml.penalized.ElasticNet;
import io.bellwether.ml.penalized.PenalizedPath;
import io.bellwether.ml.penalized.Standardization;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/**
 * An elastic-net path of 100 lambdas, l1Ratio 0.5, the last a thousandth of the first, with an
 * intercept, from a table in memory. Meant for {@code -p size=100000x100}. Features are penalised
 * in raw units, so that the lambdas are scikit-learn's; its {@code enet_path} starts from columns
 * that are centred already.
 */
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 3)
public class ElasticNetPathBenchmark extends OneThread {

  /** The duality gap to reach, relative to the objective of no features. */
  @Param({"1e-4", "1e-8"})
  private double tolerance;

  private Dataset table = Dataset.of(NumericColumn.of("y"));

  /** Called by JMH. */
  public ElasticNetPathBenchmark() {}

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
   * Fits the path.
   *
   * @return the path
   * @throws IllegalStateException if it is not a solution
   */
  @Benchmark
  public PenalizedPath bellwether() {
    PenalizedPath path =
        ElasticNet.builder()
            .l1Ratio(0.5)
            .standardization(Standardization.NONE)
            .tolerance(tolerance)
            .build()
            .path(table, "y");
    double largestGap = Arrays.stream(path.dualityGaps()).max().orElse(Double.NaN);
    double target = Arrays.stream(path.objectives()).max().orElse(Double.NaN);
    if (path.size() != 100 || !path.isConverged() || !(largestGap <= tolerance * target * 1.001)) {
      throw new IllegalStateException("not solved: " + path + ", gap " + largestGap);
    }
    return path;
  }
}
