package io.bellwether.ml.linear;

import io.bellwether.model.FitException;

/**
 * The squared scores of rows from which heteroscedasticity-consistent covariances are made
 * (MacKinnon and White 1985, equations 3 to 6). For our own modules.
 *
 * @since 0.1.0
 */
public final class RobustScores {

  private RobustScores() {}

  /**
   * Tells whether a kind of standard errors depends on leverages.
   *
   * @param kind the kind
   * @return true for HC2 and HC3
   */
  public static boolean needLeverages(StandardErrors kind) {
    return kind == StandardErrors.HC2 || kind == StandardErrors.HC3;
  }

  /**
   * Squares the weighted residuals, enlarged as the kind of {@link StandardErrors} says.
   *
   * @param kind any but {@link StandardErrors#CLASSICAL}
   * @param residuals one a row; not modified
   * @param weights one a row, or none if all are 1; not modified
   * @param forms the leverages by weight, x'(X'WX)<sup>-1</sup>x, one a row; not looked at, and
   *     possibly empty, unless the kind {@linkplain #needLeverages needs leverages}; not modified
   * @param observations the number of rows of positive weight
   * @param degreesOfFreedom observations less coefficients
   * @return one number a row
   * @throws FitException if a row determines a coefficient alone, so that there are no such errors
   */
  public static double[] squares(
      StandardErrors kind,
      double[] residuals,
      double[] weights,
      double[] forms,
      long observations,
      long degreesOfFreedom) {
    double[] omega = new double[residuals.length];
    for (int row = 0; row < omega.length; row++) {
      double weight = weights.length == 0 ? 1 : weights[row];
      double residual = weight * residuals[row];
      double leverage = needLeverages(kind) ? weight * forms[row] : 0;
      requirePartialLeverage(kind, row, leverage);
      double enlargement =
          switch (kind) {
            case CLASSICAL -> throw new IllegalStateException("classical errors are not robust");
            case HC0 -> 1;
            case HC1 -> (double) observations / degreesOfFreedom;
            case HC2 -> 1 / (1 - leverage);
            case HC3 -> 1 / ((1 - leverage) * (1 - leverage));
          };
      omega[row] = residual * residual * enlargement;
    }
    return omega;
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
}
