package io.bellwether.ml.svm;

/** One fitted linear function. Immutable. */
final class LinearMachine {

  private final double[] weights;
  private final double intercept;
  private final LinearSvmStatistics statistics;

  LinearMachine(double[] weights, double intercept, LinearSvmStatistics statistics) {
    this.weights = weights.clone();
    this.intercept = intercept;
    this.statistics = statistics;
  }

  static LinearMachine of(LinearSolution solution) {
    return new LinearMachine(
        solution.weights(),
        solution.intercept(),
        new LinearSvmStatistics(
            solution.primal(),
            solution.dual(),
            solution.gap(),
            solution.iterations(),
            solution.supportVectorCount()));
  }

  double[] weights() {
    return weights.clone();
  }

  double weight(int feature) {
    return weights[feature];
  }

  int size() {
    return weights.length;
  }

  double intercept() {
    return intercept;
  }

  LinearSvmStatistics statistics() {
    return statistics;
  }
}
