package io.bellwether.ml.linear;

import io.bellwether.math.LeastSquaresSolution;
import io.bellwether.math.TallMatrix;
import io.bellwether.model.FitException;

/**
 * Heteroscedasticity-consistent covariance of coefficients (MacKinnon and White 1985, equations 3
 * to 6): (X'WX)<sup>-1</sup> (sum of omega x x') (X'WX)<sup>-1</sup>, with omega the squared
 * weighted residual of a row, enlarged as the kind of {@link StandardErrors} says.
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
    double[] omega = new double[residuals.length];
    double[] forms = needsLeverage(kind) ? solution.quadraticForms(design) : new double[0];
    for (int row = 0; row < omega.length; row++) {
      double weight = weights.length == 0 ? 1 : weights[row];
      double residual = weight * residuals[row];
      double leverage = forms.length == 0 ? 0 : weight * forms[row];
      requirePartialLeverage(kind, row, leverage);
      omega[row] = residual * residual * enlargement(kind, leverage, solution);
    }
    return solution.sandwich(design, omega);
  }

  private static void requirePartialLeverage(StandardErrors kind, int row, double leverage) {
    if (!(leverage <= Influence.FULL_LEVERAGE)) {
      throw new FitException(
          kind
              + " standard errors do not exist: row "
              + row
              + " alone determines a coefficient (its leverage is 1)",
          "use HC0 or HC1, or leave the row or the feature that singles it out");
    }
  }

  private static boolean needsLeverage(StandardErrors kind) {
    return kind == StandardErrors.HC2 || kind == StandardErrors.HC3;
  }

  private static double enlargement(
      StandardErrors kind, double leverage, LeastSquaresSolution solution) {
    return switch (kind) {
      case CLASSICAL -> throw new IllegalStateException("classical errors are not robust");
      case HC0 -> 1;
      case HC1 -> (double) solution.observations() / solution.residualDegreesOfFreedom();
      case HC2 -> 1 / (1 - leverage);
      case HC3 -> 1 / ((1 - leverage) * (1 - leverage));
    };
  }
}
