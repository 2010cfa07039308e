package io.bellwether.model;

import io.bellwether.report.Significant;

/**
 * A range that holds an unknown number with a stated probability.
 *
 * @param lower the lower end
 * @param upper the upper end
 * @param level the probability, in (0, 1), such as 0.95
 * @since 0.1.0
 */
public record Interval(double lower, double upper, double level) {

  private static final int DIGITS = 5;

  /**
   * Checks the level.
   *
   * @param lower the lower end
   * @param upper the upper end
   * @param level the probability
   * @throws IllegalArgumentException if the level is not in (0, 1)
   */
  public Interval {
    checkLevel(level);
  }

  /**
   * Checks the probability of an interval.
   *
   * @param level the probability
   * @return the same
   * @throws IllegalArgumentException if it is not in (0, 1)
   */
  public static double checkLevel(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException(
          "level is " + level + ", but must be above 0 and below 1, for example 0.95");
    }
    return level;
  }

  /**
   * Tells whether a number lies in the interval, ends included.
   *
   * @param value a number
   * @return true when it does
   */
  public boolean contains(double value) {
    return value >= lower && value <= upper;
  }

  @Override
  public String toString() {
    return "[" + Significant.of(lower, DIGITS) + ", " + Significant.of(upper, DIGITS) + "]";
  }
}
