package io.bellwether.ml.association;

import io.bellwether.model.Interval;
import java.time.LocalDate;

/**
 * The support of an item set in one period.
 *
 * @param start the first day of the period
 * @param end the last day of the period
 * @param baskets how many baskets were bought in it
 * @param count how many of them hold the set
 * @param expected the share that would hold it if its items were bought independently: the product
 *     of their shares in this period; NaN if there are no baskets
 * @param partial whether the baskets do not reach from the first day of the period to the last: so
 *     it can be with the first period and the last
 * @since 0.1.0
 */
public record TrendPeriod(
    LocalDate start, LocalDate end, int baskets, int count, double expected, boolean partial) {

  private static final double LEVEL = 0.95;

  /**
   * Returns the share of the baskets that hold the set.
   *
   * @return from 0 to 1; NaN if there are no baskets
   */
  public double support() {
    return baskets == 0 ? Double.NaN : (double) count / baskets;
  }

  /**
   * Returns how many times as often as expected the set was bought.
   *
   * @return the support over {@link #expected}; 1 for a single item; NaN if there are no baskets or
   *     one of the items was not bought at all
   */
  public double lift() {
    return expected == 0 ? Double.NaN : support() / expected;
  }

  /**
   * Returns an interval that covers the share behind the support in 95% of cases.
   *
   * @return the interval; its ends are NaN if there are no baskets
   */
  public Interval interval() {
    return interval(LEVEL);
  }

  /**
   * Returns an interval for the share behind the support: E. B. Wilson, "Probable inference, the
   * law of succession, and statistical inference", Journal of the American Statistical Association
   * 22 (1927), without continuity correction. It stays within 0 and 1 and serves small counts too.
   *
   * @param level the share of cases in which the interval shall cover, between 0 and 1
   * @return the interval; its ends are NaN if there are no baskets
   * @throws IllegalArgumentException if the level is not between 0 and 1
   */
  public Interval interval(double level) {
    return Wilson.interval(count, baskets, level);
  }
}
