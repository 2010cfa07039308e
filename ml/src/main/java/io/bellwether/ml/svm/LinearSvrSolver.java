package io.bellwether.ml.svm;

import io.bellwether.model.FitContext;

/**
 * Solves support vector machines with a linear kernel and a free intercept, in time that grows with
 * the rows only, where a solver for any kernel needs their square.
 *
 * <p>The gap that it stops at is a bound, not an estimate: the objective is no further than that
 * from the optimum.
 */
final class LinearSvrSolver {

  /** Rows that are turned into columns together, so that they are read from memory once. */
  private static final int BLOCK = 256;

  private LinearSvrSolver() {}

  /**
   * Minimises |w|²/2 + sum of c_i max(0, |y_i - w x_i - b| - epsilon).
   *
   * @param rowMajor features, row by row; finite; not modified
   * @param rows the number of rows, at least 1
   * @param features the number of features
   * @param target one number a row; not modified
   * @param bounds c_i, one positive number a row; not modified
   * @param epsilon half the width of the tube, at least 0
   * @param tolerance the duality gap at which to stop, as a share of the objective
   * @param maxIterations the most Newton steps
   * @param context asked whether to stop before every step
   * @return weights, intercept and the multipliers alpha - alpha*
   */
  static LinearSolution solve(
      double[] rowMajor,
      int rows,
      int features,
      double[] target,
      double[] bounds,
      double epsilon,
      double tolerance,
      int maxIterations,
      FitContext context) {
    LinearDesign design = LinearDesign.withFreeIntercept(columns(rowMajor, rows, features), bounds);
    LossTerms losses = LossTerms.twoSided(bounds, epsilon, false);
    return ProximalNewton.solve(design, losses, target, tolerance, maxIterations, context);
  }

  /**
   * Minimises |w|²/2 + sum of c_i max(0, 1 - y_i (w x_i + b)).
   *
   * @param rowMajor features, row by row; finite; not modified
   * @param rows the number of rows, at least 1
   * @param features the number of features
   * @param labels +1 or -1 a row; not modified
   * @param bounds c_i, one positive number a row; not modified
   * @param tolerance the duality gap at which to stop, as a share of the objective
   * @param maxIterations the most Newton steps
   * @param context asked whether to stop before every step
   * @return weights, intercept and the multipliers y alpha
   */
  static LinearSolution solveHinge(
      double[] rowMajor,
      int rows,
      int features,
      double[] labels,
      double[] bounds,
      double tolerance,
      int maxIterations,
      FitContext context) {
    LinearDesign design = LinearDesign.withFreeIntercept(columns(rowMajor, rows, features), bounds);
    LossTerms losses = LossTerms.oneSided(bounds, labels, false);
    return ProximalNewton.solve(design, losses, labels, tolerance, maxIterations, context);
  }

  private static double[][] columns(double[] rowMajor, int rows, int features) {
    double[][] columns = new double[features][rows];
    for (int from = 0; from < rows; from += BLOCK) {
      int to = Math.min(rows, from + BLOCK);
      for (int j = 0; j < features; j++) {
        double[] column = columns[j];
        for (int i = from; i < to; i++) {
          column[i] = rowMajor[i * features + j];
        }
      }
    }
    return columns;
  }
}
