package io.bellwether.timeseries.diagnose;

import java.util.Objects;

/**
 * A p-value and where it is from: how likely a statistic as extreme as the one seen is, if the null
 * hypothesis of the test holds.
 *
 * @param value the p-value, in [0, 1]; where a table ends, the last level that it has
 * @param origin how it was found
 * @param bound whether the true value is this one, or at most, or at least this one
 * @param source the distribution or the table, with its reference
 * @since 0.1.0
 */
public record PValue(double value, Origin origin, Bound bound, String source) {

  /** How a p-value was found. */
  public enum Origin {
    /** From the distribution that the statistic has in long series. */
    ASYMPTOTIC,
    /** From a published formula fitted to simulations of long series. */
    RESPONSE_SURFACE,
    /** By linear interpolation in a published table. */
    TABLE
  }

  /** What the value says about the true p-value. */
  public enum Bound {
    /** The value is the p-value. */
    NONE,
    /** The statistic lies beyond the table: the p-value is at most this. */
    AT_MOST,
    /** The statistic lies beyond the table: the p-value is at least this. */
    AT_LEAST
  }

  /**
   * Checks the components.
   *
   * @param value the p-value, in [0, 1]; where a table ends, the last level that it has
   * @param origin how it was found
   * @param bound whether the true value is this one, or at most, or at least this one
   * @param source the distribution or the table, with its reference
   * @throws IllegalArgumentException if the value is not in [0, 1]
   */
  public PValue {
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(bound, "bound");
    Objects.requireNonNull(source, "source");
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("a p-value is in [0, 1], but is " + value);
    }
  }

  /**
   * Tells whether the value was cut off where the table ends.
   *
   * @return true if the true p-value may be smaller ({@link Bound#AT_MOST}) or larger ({@link
   *     Bound#AT_LEAST})
   */
  public boolean isClipped() {
    return bound != Bound.NONE;
  }

  /**
   * Tells whether the null hypothesis is rejected: whether the p-value is at most the level.
   *
   * @param level the probability that is accepted of rejecting a true hypothesis, such as 0.05
   * @return true if it is rejected
   * @throws IllegalArgumentException if the level is not between 0 and 1, or the table ends before
   *     it, so that nobody can say
   */
  public boolean rejects(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level must be between 0 and 1, but is " + level);
    }
    if (bound == Bound.AT_MOST && level < value) {
      throw new IllegalArgumentException(
          "the p-value is below "
              + value
              + ", where the table ends; level "
              + level
              + " cannot be decided, use "
              + value
              + " or more");
    }
    if (bound == Bound.AT_LEAST && level > value) {
      throw new IllegalArgumentException(
          "the p-value is above "
              + value
              + ", where the table ends; level "
              + level
              + " cannot be decided, use "
              + value
              + " or less");
    }
    return bound != Bound.AT_LEAST && value <= level;
  }

  /**
   * Returns the value as it stands in a sentence.
   *
   * @return such as {@code p = 0.031}, {@code p < 0.001} or, where a table ends, {@code p > 0.10}
   */
  public String text() {
    if (bound == Bound.AT_LEAST) {
      return "p > " + Wording.probability(value);
    }
    if (bound == Bound.AT_MOST) {
      return "p < " + Wording.probability(value);
    }
    return value < 0.001 ? "p < 0.001" : "p = " + Wording.probability(value);
  }

  @Override
  public String toString() {
    return text() + " (" + source + ")";
  }
}
