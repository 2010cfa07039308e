package io.bellwether.benchmarks.svm;

import io.bellwether.benchmarks.OneThread;
import io.bellwether.ml.svm.LinearSvc;
import io.bellwether.ml.svm.LinearSvcModel;
import io.bellwether.ml.svm.LinearSvmMethod;
import io.bellwether.ml.svm.LinearSvr;
import io.bellwether.ml.svm.LinearSvrModel;
import io.bellwether.ml.svm.SvmLoss;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** Linear support vector machines, c 1 and epsilon 0.1, from a table in memory. */
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 4, time = 3)
public class LinearSvrBenchmark extends OneThread {

  /**
   * Epsilon-insensitive loss, free intercept: what libsvm solves with a linear kernel, and
   * liblinear but for its penalised intercept.
   *
   * @param problem the input
   * @return the model, within 1e-6 of the optimum
   */
  @Benchmark
  public LinearSvrModel regression(LinearSvmProblem problem) {
    return converged(LinearSvr.create().fit(problem.regression(), "y"));
  }

  /**
   * Squared loss.
   *
   * @param problem the input
   * @return the model
   */
  @Benchmark
  public LinearSvrModel squaredRegression(LinearSvmProblem problem) {
    return converged(LinearSvr.builder().loss(SvmLoss.L2).build().fit(problem.regression(), "y"));
  }

  /**
   * Coordinate descent with liblinear's penalised intercept, to a gap of 1e-3.
   *
   * @param problem the input
   * @return the model
   */
  @Benchmark
  public LinearSvrModel coordinateDescent(LinearSvmProblem problem) {
    LinearSvr svr =
        LinearSvr.builder()
            .method(LinearSvmMethod.COORDINATE_DESCENT)
            .interceptScaling(1)
            .tolerance(1e-3)
            .build();
    return converged(svr.fit(problem.regression(), "y"));
  }

  /**
   * Hinge loss, free intercept.
   *
   * @param problem the input
   * @return the model
   */
  @Benchmark
  public LinearSvcModel classification(LinearSvmProblem problem) {
    LinearSvcModel model = LinearSvc.create().fit(problem.classification(), "high");
    model.report().requireConverged();
    return model;
  }

  private static LinearSvrModel converged(LinearSvrModel model) {
    model.report().requireConverged();
    return model;
  }
}
