package io.bellwether.ml.svm;

import io.bellwether.model.FitStatus;

/** The solution of a {@link DualProblem}. Immutable; arrays are not copied, do not modify them. */
final class DualSolution {

  private final double[] coefficients;
  private final double[] rho;
  private final double objective;
  private final FitStatus status;
  private final SvmStatistics statistics;

  DualSolution(
      double[] coefficients,
      double[] rho,
      double objective,
      FitStatus status,
      SvmStatistics statistics) {
    this.coefficients = coefficients;
    this.rho = rho;
    this.objective = objective;
    this.status = status;
    this.statistics = statistics;
  }

  /** Returns b, one number a row. */
  double[] coefficients() {
    return coefficients;
  }

  /** Returns the multiplier of the sum of a group; predictions are {@code Kb - rho}. */
  double rho(int group) {
    return rho[group];
  }

  /** Returns the value of what was minimised. */
  double objective() {
    return objective;
  }

  /** Returns {@code CONVERGED} or {@code ITERATION_LIMIT}. */
  FitStatus status() {
    return status;
  }

  SvmStatistics statistics() {
    return statistics;
  }
}
