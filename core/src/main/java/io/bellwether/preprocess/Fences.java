package io.bellwether.preprocess;

/**
 * The limits beyond which a value counts as an outlier. A value on a fence is inside; so is a
 * missing one.
 *
 * @param lower the smallest value inside; negative infinity when there is no limit
 * @param upper the largest value inside; positive infinity when there is no limit
 * @since 0.1.0
 */
public record Fences(double lower, double upper) {

  /**
   * Checks the order.
   *
   * @param lower the smallest value inside
   * @param upper the largest value inside
   * @throws IllegalArgumentException unless {@code lower <= upper}
   */
  public Fences {
    if (!(lower <= upper)) {
      throw new IllegalArgumentException(
          "fences are " + lower + " and " + upper + ", but the lower must not exceed the upper");
    }
  }

  /** No limits. */
  static final Fences OPEN = new Fences(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  /**
   * Tells whether a value is an outlier.
   *
   * @param value any number
   * @return true for a number below the lower or above the upper fence; false for {@code NaN}
   */
  public boolean isOutside(double value) {
    return value < lower || value > upper;
  }

  /**
   * Brings an outlier back to the nearer fence.
   *
   * @param value any number
   * @return the value, or the fence that it lies beyond; {@code NaN} stays {@code NaN}
   */
  public double clip(double value) {
    return Math.min(upper, Math.max(lower, value));
  }
}
