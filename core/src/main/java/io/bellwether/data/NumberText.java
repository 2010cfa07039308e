package io.bellwether.data;

/**
 * Numbers as the text that stands for them in labels and files: {@code 5} for 5.0, {@code 2.79},
 * {@code 1.0E-7}. Reading the text back gives the same bits.
 *
 * @since 0.1.0
 */
public final class NumberText {

  /** Above it, not every whole number is a double; those keep their exponent form. */
  private static final double EXACT_WHOLE = 1L << 53;

  private NumberText() {}

  /**
   * Writes a number.
   *
   * @param value any number
   * @return whole numbers up to 2<sup>53</sup> without a decimal point, others as {@link
   *     Double#toString(double)}; negative zero as {@code -0.0}
   */
  public static String of(double value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) <= EXACT_WHOLE;
    if (whole && !isNegativeZero(value)) {
      return Long.toString((long) value);
    }
    return Double.toString(value);
  }

  private static boolean isNegativeZero(double value) {
    return value == 0 && Double.doubleToRawLongBits(value) != 0;
  }
}
