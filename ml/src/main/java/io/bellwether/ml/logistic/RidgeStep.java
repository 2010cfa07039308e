package io.bellwether.ml.logistic;

import io.bellwether.math.CholeskyWorkspace;

/** Newton's step with quadratic penalties only: one system of linear equations. */
final class RidgeStep implements QuadraticModel {

  /** The first share of the largest second derivative that is added when there is no factor. */
  private static final double FIRST_DAMPING = 1e-12;

  private final double[] ridge;
  private final CholeskyWorkspace factor;
  private final double weakestPivot;

  private RidgeStep(double[] ridge, CholeskyWorkspace factor, double weakestPivot) {
    this.ridge = ridge;
    this.factor = factor;
    this.weakestPivot = weakestPivot;
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
        return new RidgeStep(ridge, factor, damping > 0 ? 0 : weakestPivot(factor, hessian, ridge));
      }
    }
  }

  private static double weakestPivot(CholeskyWorkspace factor, double[] hessian, double[] ridge) {
    double weakest = 1;
    for (int i = 0; i < ridge.length; i++) {
      double root = factor.matrix()[i * ridge.length + i];
      weakest = Math.min(weakest, root * root / (hessian[i * ridge.length + i] + ridge[i]));
    }
    return weakest;
  }

  /**
   * The least share of a second derivative that those before leave unexplained; near zero when a
   * feature is nearly a combination of those before it.
   */
  double weakestPivot() {
    return weakestPivot;
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
