package io.bellwether.benchmarks.svm;

import io.bellwether.benchmarks.OneThread;
import io.bellwether.ml.svm.SvrModel;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/** Epsilon-regression with a Gaussian kernel by Bellwether, tolerance 1e-3, a cache of 200 MB. */
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
public class SvrBenchmark extends OneThread {

  private SvrModel model;

  /** Called by JMH. */
  public SvrBenchmark() {}

  /**
   * Fits the model to predict with, and prints what it reached.
   *
   * @param problem the input
   */
  @Setup
  public void prepare(SvrProblem problem) {
    model = fit(problem);
    System.out.printf(
        Locale.ROOT,
        "# %s objective %.3f, %d support vectors%n",
        problem.name(),
        model.report().objective(),
        model.supportVectorCount());
  }

  /**
   * Fits.
   *
   * @param problem the input
   * @return the model
   */
  @Benchmark
  public SvrModel fit(SvrProblem problem) {
    SvrModel fitted = SvrRun.specification(problem).fit(problem.train(), "y");
    fitted.report().requireConverged();
    return fitted;
  }

  /**
   * Predicts for the test rows.
   *
   * @param problem the input
   * @return a number a row
   */
  @Benchmark
  public double[] predict(SvrProblem problem) {
    return model.predict(problem.test());
  }
}
