package io.bellwether.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/**
 * Numbers rounded to significant digits, for reading; never for keeping.
 *
 * @since 0.1.0
 */
public final class Significant {

  private static final double SMALLEST_PLAIN = 1e-4;
  private static final double LARGEST_PLAIN = 1e9;

  private Significant() {}

  /**
   * Rounds a number to significant digits.
   *
   * @param value any number
   * @param digits how many digits to keep, at least 1; digits before the decimal point are always
   *     all kept
   * @return plain notation for magnitudes from 0.0001 to 10<sup>9</sup>, else an exponent; trailing
   *     zeros are cut; {@code NaN} and infinities by name
   * @throws IllegalArgumentException if digits is not positive
   */
  public static String of(double value, int digits) {
    if (!(digits > 0)) {
      throw new IllegalArgumentException("digits is " + digits + ", but must be positive");
    }
    if (value == 0) {
      return "0";
    }
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    double magnitude = Math.abs(value);
    if (magnitude < SMALLEST_PLAIN || magnitude >= LARGEST_PLAIN) {
      return String.format(Locale.ROOT, "%." + (digits - 1) + "e", value);
    }
    BigDecimal exact = new BigDecimal(value);
    int whole = exact.precision() - exact.scale();
    BigDecimal rounded = exact.round(new MathContext(Math.max(digits, whole)));
    return rounded.signum() == 0 ? "0" : plain(rounded);
  }

  private static String plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.toBigInteger().toString() : stripped.toPlainString();
  }
}
