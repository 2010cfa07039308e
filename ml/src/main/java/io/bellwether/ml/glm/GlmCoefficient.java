package io.bellwether.ml.glm;

import io.bellwether.model.Interval;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * An estimated coefficient of a generalised linear model, with its uncertainty.
 *
 * @param name the feature, or {@code (intercept)}
 * @param estimate the change of the linear predictor when the feature grows by one and all others
 *     stay; {@code NaN} for a feature that was dropped as a combination of others
 * @param standardError the standard error of the estimate
 * @param degreesOfFreedom of Student's t; positive infinity for the normal distribution, which
 *     applies when the dispersion is known
 * @since 0.1.0
 */
public record GlmCoefficient(
    String name, double estimate, double standardError, double degreesOfFreedom) {

  /**
   * Returns the estimate in units of its standard error.
   *
   * @return z, or t when the dispersion was estimated
   */
  public double statistic() {
    return estimate / standardError;
  }

  /**
   * Returns how likely an estimate at least this far from zero would be if the coefficient were
   * zero (Wald's test).
   *
   * @return the two-sided p-value; {@code NaN} without degrees of freedom
   */
  public double pValue() {
    double statistic = Math.abs(statistic());
    if (!(degreesOfFreedom > 0) || Double.isNaN(statistic)) {
      return Double.NaN;
    }
    return 2 * distribution(degreesOfFreedom).survivalProbability(statistic);
  }

  /**
   * Returns Wald's confidence interval.
   *
   * @param level the probability, in (0, 1), such as 0.95
   * @return the interval; {@code NaN} ends without degrees of freedom
   * @throws IllegalArgumentException if the level is not in (0, 1)
   */
  public Interval interval(double level) {
    double half = quantile(degreesOfFreedom, level) * standardError;
    return new Interval(estimate - half, estimate + half, level);
  }

  /**
   * Returns the factor by which the mean (with {@link Link#LOG}) or the odds (with {@link
   * Link#LOGIT}) grows when the feature grows by one: a rate ratio or an odds ratio.
   *
   * @return exp(estimate)
   */
  public double ratio() {
    return Math.exp(estimate);
  }

  /**
   * Returns the confidence interval of the {@link #ratio()}.
   *
   * @param level the probability, in (0, 1), such as 0.95
   * @return the exponentials of the ends of {@link #interval}
   * @throws IllegalArgumentException if the level is not in (0, 1)
   */
  public Interval ratioInterval(double level) {
    Interval interval = interval(level);
    return new Interval(Math.exp(interval.lower()), Math.exp(interval.upper()), level);
  }

  /** How many standard errors a two-sided interval reaches to either side. */
  static double quantile(double degreesOfFreedom, double level) {
    Interval.checkLevel(level);
    return degreesOfFreedom > 0
        ? distribution(degreesOfFreedom).inverseSurvivalProbability((1 - level) / 2)
        : Double.NaN;
  }

  private static ContinuousDistribution distribution(double degreesOfFreedom) {
    return Double.isInfinite(degreesOfFreedom)
        ? NormalDistribution.of(0, 1)
        : TDistribution.of(degreesOfFreedom);
  }
}
