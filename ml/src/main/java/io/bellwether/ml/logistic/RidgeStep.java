package io.bellwether.ml.logistic;

import io.bellwether.math.CholeskyWorkspace;

/** Newton's step with quadratic penalties only: one system of linear equations. */
final class RidgeStep implements QuadraticModel {

  /** The first share of the largest second derivative that is added when there is no factor. */
  private static final double FIRST_DAMPING = 1e-12;

  private final double[] ridge;
  private final CholeskyWorkspace factor;

  private RidgeStep(double[] ridge, CholeskyWorkspace factor) {
    this.ridge = ridge;
    this.factor = factor;
  }

  /**
   * Factors a matrix; when rounding has left it without a factor, adds as little to the diagonal as
   * gives it one.
   */
  static RidgeStep of(double[] hessian, double[] ridge) {
    int size = ridge.length;
    CholeskyWorkspace factor = new CholeskyWorkspace(size);
    double largest = Double.MIN_NORMAL;
    for (int i = 0; i < size; i++) {
      largest = Math.max(largest, hessian[i * size + i] + ridge[i]);
    }
    for (double damping = 0; ; damping = damping == 0 ? FIRST_DAMPING : 100 * damping) {
      System.arraycopy(hessian, 0, factor.matrix(), 0, size * size);
      for (int i = 0; i < size; i++) {
        factor.matrix()[i * size + i] += ridge[i] + damping * largest;
      }
      if (factor.factor() || damping > 1) {
        return new RidgeStep(ridge, factor);
      }
    }
  }

  @Override
  public double[] step(double[] parameters, double[] gradient) {
    double[] step = new double[gradient.length];
    for (int j = 0; j < step.length; j++) {
      step[j] = -gradient[j] - ridge[j] * parameters[j];
    }
    factor.solveLower(step);
    factor.solveUpper(step);
    return step;
  }
}
