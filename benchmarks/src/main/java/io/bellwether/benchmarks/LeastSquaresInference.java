package io.bellwether.benchmarks;

import java.util.Arrays;

/**
 * What every library is asked for: a coefficient with its inference per column, the intercept first,
 * and the fit as a whole.
 *
 * @param coefficients estimates
 * @param standardErrors their standard errors
 * @param tStatistics their t statistics
 * @param pValues two-sided p values
 * @param rSquared the share of variance explained
 * @param fStatistic the F statistic of all features together
 * @param residualSumOfSquares the sum of squared residuals
 */
public record LeastSquaresInference(
    double[] coefficients,
    double[] standardErrors,
    double[] tStatistics,
    double[] pValues,
    double rSquared,
    double fStatistic,
    double residualSumOfSquares) {

  /**
   * Writes the parts.
   *
   * @return a line
   */
  public String summary() {
    return "coefficients "
        + Arrays.toString(coefficients)
        + ", standard errors "
        + Arrays.toString(standardErrors)
        + ", R2 "
        + rSquared
        + ", F "
        + fStatistic
        + ", residual sum of squares "
        + residualSumOfSquares;
  }
}
