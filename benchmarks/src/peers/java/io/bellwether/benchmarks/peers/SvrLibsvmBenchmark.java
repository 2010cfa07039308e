package io.bellwether.benchmarks.peers;

import io.bellwether.benchmarks.OneThread;
import io.bellwether.benchmarks.svm.SvrProblem;
import io.bellwether.data.Dataset;
import java.util.concurrent.TimeUnit;
import libsvm.svm;
import libsvm.svm_model;
import libsvm.svm_node;
import libsvm.svm_parameter;
import libsvm.svm_problem;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/** libsvm's own Java, from sparse rows that are made beforehand; a cache of 200 MB. */
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1, time = 5)
@Measurement(iterations = 2, time = 5)
public class SvrLibsvmBenchmark extends OneThread {

  private svm_problem rows = new svm_problem();
  private svm_node[][] asked = {};
  private svm_model model = new svm_model();

  /** Called by JMH. */
  public SvrLibsvmBenchmark() {}

  /**
   * Makes the rows, and the model to predict with.
   *
   * @param problem the input
   */
  @Setup
  public void prepare(SvrProblem problem) {
    svm.svm_set_print_string_function(text -> {});
    rows.l = problem.train().rowCount();
    rows.y = problem.train().numeric("y").values();
    rows.x = nodes(problem.train());
    asked = nodes(problem.test());
    model = fit(problem);
  }

  private static svm_node[][] nodes(Dataset table) {
    double[][] rows = SvrSmileBenchmark.rows(table);
    svm_node[][] nodes = new svm_node[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      nodes[i] = new svm_node[rows[i].length];
      for (int j = 0; j < rows[i].length; j++) {
        nodes[i][j] = new svm_node();
        nodes[i][j].index = j + 1;
        nodes[i][j].value = rows[i][j];
      }
    }
    return nodes;
  }

  /**
   * Fits.
   *
   * @param problem the options
   * @return the model
   */
  @Benchmark
  public svm_model fit(SvrProblem problem) {
    svm_parameter options = new svm_parameter();
    options.svm_type = svm_parameter.EPSILON_SVR;
    options.kernel_type = svm_parameter.RBF;
    options.gamma = problem.gamma();
    options.C = problem.c();
    options.p = problem.epsilon();
    options.eps = 1e-3;
    options.cache_size = 200;
    options.shrinking = 1;
    options.weight_label = new int[0];
    options.weight = new double[0];
    return svm.svm_train(rows, options);
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
      predicted[i] = svm.svm_predict(model, asked[i]);
    }
    return predicted;
  }
}
