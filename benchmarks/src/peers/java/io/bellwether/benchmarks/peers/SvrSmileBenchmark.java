package io.bellwether.benchmarks.peers;

import io.bellwether.benchmarks.OneThread;
import io.bellwether.benchmarks.svm.SvrProblem;
import io.bellwether.data.Dataset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;
import smile.math.kernel.GaussianKernel;
import smile.regression.KernelMachine;
import smile.regression.SVM;

/** Smile's support vector regression, which keeps all kernel rows that it ever used. */
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1, time = 5)
@Measurement(iterations = 2, time = 5)
public class SvrSmileBenchmark extends OneThread {

  private double[][] rows = {};
  private double[] target = {};
  private double[][] asked = {};
  private KernelMachine<double[]> model =
      new KernelMachine<>(new GaussianKernel(1), rows, new double[0]);

  /** Called by JMH. */
  public SvrSmileBenchmark() {}

  /**
   * Makes the rows, and the model to predict with.
   *
   * @param problem the input
   */
  @Setup
  public void prepare(SvrProblem problem) {
    rows = rows(problem.train());
    target = problem.train().numeric("y").values();
    asked = rows(problem.test());
    model = fit(problem);
  }

  /** The features of a table, row by row. */
  static double[][] rows(Dataset table) {
    List<String> features = table.drop("y").columnNames();
    double[][] rows = new double[table.rowCount()][features.size()];
    for (int j = 0; j < features.size(); j++) {
      double[] column = table.numeric(features.get(j)).values();
      for (int i = 0; i < rows.length; i++) {
        rows[i][j] = column[i];
      }
    }
    return rows;
  }

  /**
   * Fits.
   *
   * @param problem the options
   * @return the model
   */
  @Benchmark
  public KernelMachine<double[]> fit(SvrProblem problem) {
    GaussianKernel kernel = new GaussianKernel(Math.sqrt(0.5 / problem.gamma()));
    return SVM.fit(rows, target, kernel, problem.epsilon(), problem.c(), 1e-3);
  }

  /**
   * Predicts for the test rows.
   *
   * @return a number a row
   */
  @Benchmark
  public double[] predict() {
    double[] predicted = new double[asked.length];
    for (int i = 0; i < predicted.length; i++) {
      predicted[i] = model.predict(asked[i]);
    }
    return predicted;
  }
}
