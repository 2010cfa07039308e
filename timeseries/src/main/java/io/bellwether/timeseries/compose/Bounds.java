package io.bellwether.timeseries.compose;

import java.util.Objects;

/**
 * The limits that values are kept within.
 *
 * @param lower the least value, minus infinity for none
 * @param upper the largest value, infinity for none
 * @param rounding whether values are whole
 */
record Bounds(double lower, double upper, Rounding rounding) {

  /** A quantile that is above a whole number by no more than rounding errors is that number. */
  private static final double ROUNDING_ERROR = 1e-9;

  /** Checks the limits. */
  Bounds {
    Objects.requireNonNull(rounding, "rounding");
    if (!(lower < upper)) {
      throw new IllegalArgumentException(
          "the lower bound must be below the upper one, but they are " + lower + " and " + upper);
    }
    if (!(lower < Double.POSITIVE_INFINITY && upper > Double.NEGATIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "a lower bound must not be infinity, nor an upper one minus infinity; they are "
              + lower
              + " and "
              + upper);
    }
    if (rounding == Rounding.WHOLE_UNITS && !(isWhole(lower) && isWhole(upper))) {
      throw new IllegalArgumentException(
          "bounds of whole units must be whole, not " + lower + " and " + upper);
    }
  }

  private static boolean isWhole(double bound) {
    return Double.isInfinite(bound) || bound == Math.rint(bound);
  }

  /** The bounds of a sum of so many values. */
  Bounds times(int count) {
    return new Bounds(lower * count, upper * count, rounding);
  }

  /** The nearest value within the limits; {@code NaN} stays. */
  double clip(double value) {
    return Math.max(lower, Math.min(upper, value));
  }

  /** A quantile of what is kept within the limits. */
  double quantile(double value) {
    double clipped = clip(value);
    if (rounding == Rounding.NONE || Double.isInfinite(clipped)) {
      return clipped;
    }
    // + 0.0: what is rounded up to nothing is no negative zero
    return Math.ceil(clipped - ROUNDING_ERROR * Math.max(1, Math.abs(clipped))) + 0.0;
  }

  /** A drawn value within the limits. */
  double drawn(double value) {
    double clipped = clip(value);
    return rounding == Rounding.NONE ? clipped : Math.floor(clipped + 0.5) + 0.0;
  }

  /** Tells whether a value is one that there can be. */
  boolean allows(double value) {
    return value >= lower
        && value <= upper
        && (rounding == Rounding.NONE || value == Math.rint(value));
  }

  @Override
  public String toString() {
    String range =
        Double.isInfinite(upper)
            ? Double.isInfinite(lower) ? "unbounded" : "at least " + lower
            : Double.isInfinite(lower) ? "at most " + upper : "from " + lower + " to " + upper;
    return rounding == Rounding.NONE ? range : range + ", whole units";
  }
}
