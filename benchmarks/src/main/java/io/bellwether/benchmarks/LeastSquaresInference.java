package io.bellwether.benchmarks;

import java.util.List;

/**
 * What every library is asked for.
 *
 * @param terms the intercept, then one for each column
 * @param rSquared the share of variance explained
 * @param fStatistic the F statistic of all features together
 * @param residualSumOfSquares the sum of squared residuals
 */
public record LeastSquaresInference(
    List<Term> terms, double rSquared, double fStatistic, double residualSumOfSquares) {

  /** Copies the list. */
  public LeastSquaresInference {
    terms = List.copyOf(terms);
  }

  /**
   * One coefficient.
   *
   * @param estimate the estimate
   * @param standardError its standard error
   * @param tStatistic its t statistic
   * @param pValue its two-sided p value
   */
  public record Term(double estimate, double standardError, double tStatistic, double pValue) {}
}
