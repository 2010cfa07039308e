package io.bellwether.benchmarks.svm;

import io.bellwether.ml.svm.Kernel;
import io.bellwether.ml.svm.Svr;
import io.bellwether.ml.svm.SvrModel;
import io.bellwether.model.FitContext;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Fits a support vector regression some times and prints what each fit took and reached, without
 * the long warm-up of JMH. Arguments: the work, such as {@code oj:10000}; how many fits; how many
 * threads.
 */
public final class SvrRun {

  private static final double NANOS = 1e9;

  private SvrRun() {}

  /**
   * Returns what is fitted.
   *
   * @param problem the options
   * @return the specification, all else being default
   */
  public static Svr specification(SvrProblem problem) {
    return Svr.builder()
        .kernel(Kernel.rbf(problem.gamma()))
        .c(problem.c())
        .epsilon(problem.epsilon())
        .build();
  }

  /**
   * Runs.
   *
   * @param args work, fits, threads
   * @throws IOException if the input cannot be read
   */
  public static void main(String[] args) throws IOException {
    SvrProblem problem = SvrProblem.of(args[0]);
    int fits = args.length > 1 ? Integer.parseInt(args[1]) : 1;
    int threads = args.length > 2 ? Integer.parseInt(args[2]) : 1;
    FitContext context = FitContext.create();
    ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, threads - 1));
    try {
      for (int k = 0; k < fits; k++) {
        run(problem, threads > 1 ? context.executor(pool) : context);
      }
    } finally {
      pool.shutdown();
    }
  }

  private static void run(SvrProblem problem, FitContext context) {
    double cpu = cpuSeconds();
    long wall = System.nanoTime();
    SvrModel model = specification(problem).fit(problem.train(), "y", context);
    System.out.printf(
        Locale.ROOT,
        "%s fit: cpu %.2f s, wall %.2f s, objective %.3f, %d support vectors, %s, hash %08x%n",
        problem.name(),
        cpuSeconds() - cpu,
        (System.nanoTime() - wall) / NANOS,
        model.report().objective(),
        model.supportVectorCount(),
        model.statistics(),
        Arrays.hashCode(model.dualCoefficients()));
    cpu = cpuSeconds();
    double rmse = model.evaluate(problem.test()).rmse();
    double seconds = cpuSeconds() - cpu;
    System.out.printf(
        Locale.ROOT,
        "%s predict: %.0f rows per cpu second, rmse %.6f%n",
        problem.name(),
        problem.test().rowCount() / seconds,
        rmse);
  }

  /** CPU time of the process, the compiler and the collector included. */
  private static double cpuSeconds() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos()
        / NANOS;
  }
}
