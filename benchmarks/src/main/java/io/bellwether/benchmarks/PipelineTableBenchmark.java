package io.bellwether.benchmarks;

import io.bellwether.data.Dataset;
import io.bellwether.ml.linear.LinearModel;
import io.bellwether.pipeline.FittedRegressionPipeline;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/** Predictions of a pipeline of six features for a table of a million raw rows; time per row. */
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 3)
public class PipelineTableBenchmark extends OneThread {

  private static final int ROWS = 1_000_000;

  /** What the script finds: sums over the million rows. */
  private static final double SUM_OF_TARGETS = 49897477.8721;

  private static final double SUM_OF_PREDICTIONS = 49896928.0922;

  private FittedRegressionPipeline<LinearModel> pipeline;
  private Dataset rows;

  /** Fits, and checks against scikit-learn. */
  @Setup
  public void fit() {
    SalesTable table = new SalesTable(ROWS);
    pipeline = FittedSales.pipeline();
    rows = table.features();
    double sum = 0;
    for (double prediction : pipeline.predict(rows)) {
      sum += prediction;
    }
    if (!(Math.abs(table.sumOfTargets() - SUM_OF_TARGETS) < 1e-3
        && Math.abs(sum - SUM_OF_PREDICTIONS) < 1e-3)) {
      throw new IllegalStateException(
          "targets add up to " + table.sumOfTargets() + ", predictions to " + sum);
    }
  }

  /**
   * Predicts for all rows.
   *
   * @return the predictions
   */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public double[] millionRows() {
    return pipeline.predict(rows);
  }
}
