package io.bellwether.ml.recommend;

import io.bellwether.model.Interval;
import io.bellwether.report.Significant;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * By how much one recommender is better than another on the same baskets: the mean of the
 * differences basket by basket, which leaves out how much baskets differ among each other.
 *
 * @param value the mean difference
 * @param standardError its standard error over baskets; {@code NaN} for one basket
 * @param baskets how many baskets there were
 * @since 0.1.0
 */
public record PairedDifference(double value, double standardError, int baskets) {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final int DIGITS = 4;

  /**
   * Returns the range in which the difference over very many such baskets lies, by the normal
   * distribution: good for some hundred baskets and more.
   *
   * @param level the probability, in (0, 1), such as 0.95
   * @return the interval
   * @throws IllegalArgumentException if the level is not in (0, 1)
   */
  public Interval interval(double level) {
    return around(value, standardError, level);
  }

  /**
   * Returns how likely a difference at least this large would be by chance if both were equally
   * good. For {@link RankingMeasure#HIT_RATE} with one case a basket this is McNemar's test, by the
   * normal distribution and with the variance as estimated.
   *
   * @return the two-sided p-value; 1 if there is no difference in any basket
   */
  public double pValue() {
    if (value == 0) {
      return 1;
    }
    return 2 * NORMAL.survivalProbability(Math.abs(value) / standardError);
  }

  static Interval around(double value, double standardError, double level) {
    double z = NORMAL.inverseSurvivalProbability((1 - Interval.checkLevel(level)) / 2);
    return new Interval(value - z * standardError, value + z * standardError, level);
  }

  @Override
  public String toString() {
    return Significant.of(value, DIGITS)
        + " (standard error "
        + Significant.of(standardError, DIGITS)
        + ", "
        + baskets
        + " baskets)";
  }
}
