package io.bellwether.ml.linear;

import io.bellwether.math.LeastSquaresSolution;
import io.bellwether.math.TallMatrix;

/**
 * Heteroscedasticity-consistent covariance of coefficients (MacKinnon and White 1985, equations 3
 * to 6): (X'WX)<sup>-1</sup> (sum of omega x x') (X'WX)<sup>-1</sup>, with omega from {@link
 * RobustScores}.
 */
final class RobustCovariance {

  private RobustCovariance() {}

  /** Returns the covariance by rows, zero for dropped columns. */
  static double[][] of(
      StandardErrors kind,
      LeastSquaresSolution solution,
      TallMatrix design,
      double[] residuals,
      double[] weights) {
    double[] forms =
        RobustScores.needLeverages(kind) ? solution.quadraticForms(design) : new double[0];
    double[] omega =
        RobustScores.squares(
            kind,
            residuals,
            weights,
            forms,
            solution.observations(),
            solution.residualDegreesOfFreedom());
    return solution.sandwich(design, omega);
  }
}
