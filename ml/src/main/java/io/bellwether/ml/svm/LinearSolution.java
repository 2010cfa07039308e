package io.bellwether.ml.svm;

import io.bellwether.model.FitStatus;

/** What a solver of linear machines found. Its arrays belong to the caller. */
final class LinearSolution {

  private final double[] weights;
  private final double intercept;
  private final double[] multipliers;
  private final double primal;
  private final double gap;
  private final int iterations;
  private final FitStatus status;

  LinearSolution(
      double[] weights,
      double intercept,
      double[] multipliers,
      double primal,
      double gap,
      int iterations,
      FitStatus status) {
    this.weights = weights;
    this.intercept = intercept;
    this.multipliers = multipliers;
    this.primal = primal;
    this.gap = gap;
    this.iterations = iterations;
    this.status = status;
  }

  /** One weight a feature, in its units. */
  double[] weights() {
    return weights;
  }

  /** The constant term. */
  double intercept() {
    return intercept;
  }

  /** One multiplier a row: alpha - alpha*, or y alpha; exactly 0 or at its bound where it is so. */
  double[] multipliers() {
    return multipliers;
  }

  /** The penalty plus the losses: what is minimised. */
  double primal() {
    return primal;
  }

  /** What is maximised: not above the optimum. libsvm states it with the other sign. */
  double dual() {
    return primal - gap;
  }

  /** The primal less the dual objective, both of which are no further from the optimum. */
  double gap() {
    return gap;
  }

  /** Newton steps, or epochs of coordinate descent. */
  int iterations() {
    return iterations;
  }

  FitStatus status() {
    return status;
  }

  /** The same solution for other features. */
  LinearSolution with(double[] otherWeights, double otherIntercept) {
    return new LinearSolution(
        otherWeights, otherIntercept, multipliers, primal, gap, iterations, status);
  }

  int supportVectorCount() {
    int count = 0;
    for (double multiplier : multipliers) {
      if (multiplier != 0) {
        count++;
      }
    }
    return count;
  }
}
