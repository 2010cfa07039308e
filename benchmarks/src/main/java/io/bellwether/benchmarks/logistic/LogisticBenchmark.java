package io.bellwether.benchmarks.logistic;

import io.bellwether.benchmarks.OneThread;
import io.bellwether.ml.logistic.LogisticModel;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** Logistic regression from a table in memory, to a tolerance of 1e-10 in the log-odds. */
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 4, time = 3)
public class LogisticBenchmark extends OneThread {

  /** Called by JMH. */
  public LogisticBenchmark() {}

  /**
   * Fits; without penalty with standard errors.
   *
   * @param problem the input
   * @return the model
   */
  @Benchmark
  public LogisticModel bellwether(LogisticProblem problem) {
    return problem.checked(problem.specification().fit(problem.table(), "y"));
  }
}
