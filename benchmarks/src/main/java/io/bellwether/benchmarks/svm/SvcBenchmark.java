package io.bellwether.benchmarks.svm;

import io.bellwether.benchmarks.OneThread;
import io.bellwether.ml.svm.Probabilities;
import io.bellwether.ml.svm.Svc;
import io.bellwether.ml.svm.SvcModel;
import io.bellwether.model.ClassScores;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/** Classification by support vectors on telco churn: c 1, Gaussian kernel, tolerance 1e-3. */
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
public class SvcBenchmark extends OneThread {

  /** What libsvm finds: a fit that stops early is quick. */
  private static final double OBJECTIVE = -2119.0012;

  private static final Svc SVC = Svc.builder().build();
  private static final Svc PLATT = Svc.builder().probabilities(Probabilities.PLATT).build();

  private @Nullable SvcModel model;

  /** Called by JMH. */
  public SvcBenchmark() {}

  /**
   * Fits the model to predict with.
   *
   * @param table the input
   */
  @Setup
  public void fitOnce(TelcoTable table) {
    model = fit(table);
  }

  /**
   * Fits.
   *
   * @param table the input
   * @return the model
   */
  @Benchmark
  public SvcModel fit(TelcoTable table) {
    SvcModel fitted = SVC.fit(table.train(), "y");
    if (!(Math.abs(fitted.report().objective() - OBJECTIVE) < 1e-3)) {
      throw new IllegalStateException("objective " + fitted.report().objective());
    }
    return fitted;
  }

  /**
   * Fits with probabilities: six machines.
   *
   * @param table the input
   * @return the model
   */
  @Benchmark
  public SvcModel fitWithProbabilities(TelcoTable table) {
    return PLATT.fit(table.train(), "y");
  }

  /**
   * Classifies 1,761 rows.
   *
   * @param table the input
   * @return scores and labels
   */
  @Benchmark
  public ClassScores predict(TelcoTable table) {
    return Objects.requireNonNull(model).scores(table.test());
  }
}
