package io.bellwether.ml.linear;

import io.bellwether.model.Interval;

/**
 * An estimated coefficient with its uncertainty.
 *
 * @param name the feature, or {@code (intercept)}
 * @param estimate the change of the prediction when the feature grows by one and all others stay;
 *     {@code NaN} for a feature that was dropped as a combination of others
 * @param standardError the standard error of the estimate; {@code NaN} when nothing is left to
 *     estimate it from
 * @param degreesOfFreedom the residual degrees of freedom, for Student's t
 * @since 0.1.0
 */
public record Coefficient(
    String name, double estimate, double standardError, long degreesOfFreedom) {

  /**
   * Returns the estimate in units of its standard error.
   *
   * @return the t statistic of the hypothesis that the coefficient is zero
   */
  public double tStatistic() {
    return estimate / standardError;
  }

  /**
   * Returns how likely an estimate at least this far from zero would be if the coefficient were
   * zero.
   *
   * @return the two-sided p-value of Student's t; {@code NaN} without degrees of freedom
   */
  public double pValue() {
    return StudentT.twoSidedP(degreesOfFreedom, tStatistic());
  }

  /**
   * Returns the confidence interval.
   *
   * @param level the probability, in (0, 1), such as 0.95
   * @return the interval by Student's t; {@code NaN} ends without degrees of freedom
   * @throws IllegalArgumentException if the level is not in (0, 1)
   */
  public Interval interval(double level) {
    Interval.checkLevel(level);
    if (degreesOfFreedom < 1) {
      return new Interval(Double.NaN, Double.NaN, level);
    }
    double half = StudentT.twoSided(degreesOfFreedom, level) * standardError;
    return new Interval(estimate - half, estimate + half, level);
  }
}
