package io.bellwether.ml.logistic;

import io.bellwether.model.Interval;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * An estimated coefficient with its uncertainty, by the normal approximation (Wald).
 *
 * @param label the class whose log-odds it is about
 * @param name the feature, or {@code (intercept)}
 * @param estimate the change of the log-odds of the class against the base class when the feature
 *     grows by one and all others stay
 * @param standardError the standard error of the estimate; {@code NaN} with penalty, where there is
 *     none that means anything
 * @since 0.1.0
 */
public record LogisticCoefficient(
    String label, String name, double estimate, double standardError) {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /**
   * Returns the estimate in units of its standard error.
   *
   * @return the z statistic of the hypothesis that the coefficient is zero
   */
  public double zStatistic() {
    return estimate / standardError;
  }

  /**
   * Returns how likely an estimate at least this far from zero would be if the coefficient were
   * zero.
   *
   * @return the two-sided p-value of the normal distribution; {@code NaN} without standard error
   */
  public double pValue() {
    double z = Math.abs(zStatistic());
    return Double.isNaN(z) ? Double.NaN : 2 * NORMAL.survivalProbability(z);
  }

  /**
   * Returns the confidence interval of the coefficient.
   *
   * @param level the probability, in (0, 1), such as 0.95
   * @return the interval; {@code NaN} ends without standard error
   * @throws IllegalArgumentException if the level is not in (0, 1)
   */
  public Interval interval(double level) {
    Interval.checkLevel(level);
    double half = NORMAL.inverseSurvivalProbability((1 - level) / 2) * standardError;
    return new Interval(estimate - half, estimate + half, level);
  }

  /**
   * Returns by which factor the odds of the class against the base class grow when the feature
   * grows by one and all others stay.
   *
   * @return the exponential of the estimate
   */
  public double oddsRatio() {
    return Math.exp(estimate);
  }

  /**
   * Returns the confidence interval of the odds ratio.
   *
   * @param level the probability, in (0, 1), such as 0.95
   * @return the exponentials of the ends of {@link #interval}
   * @throws IllegalArgumentException if the level is not in (0, 1)
   */
  public Interval oddsRatioInterval(double level) {
    Interval interval = interval(level);
    return new Interval(Math.exp(interval.lower()), Math.exp(interval.upper()), level);
  }
}
