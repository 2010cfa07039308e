package io.bellwether.data;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Numbers of any class as {@code double}. Decimals are rounded to the nearest double, as
 * everywhere; whole numbers that would lose digits are refused, for these are identifiers more
 * often than amounts, and two of them must not become one.
 */
final class ExactNumber {

  /** Below it, every whole number is a double. */
  private static final double SMALLEST_INEXACT = 1L << 53;

  private static final String CURE =
      "; pass it as text if it is an identifier, as a double if rounding will do";

  private ExactNumber() {}

  /**
   * Returns the number as double.
   *
   * @throws IllegalArgumentException if digits of a whole number would be lost, or a number of
   *     unlimited range is beyond that of double
   */
  static double of(Number number) {
    double value = number.doubleValue();
    if (!isWithinRange(number, value)) {
      throw new IllegalArgumentException("the number is beyond the range of double" + CURE);
    }
    if (!isExact(number, value)) {
      throw new IllegalArgumentException(
          "the whole number has more digits than a double can hold" + CURE);
    }
    return value;
  }

  private static boolean isWithinRange(Number number, double value) {
    boolean unlimited = number instanceof BigInteger || number instanceof BigDecimal;
    return !unlimited || Double.isFinite(value);
  }

  private static boolean isExact(Number number, double value) {
    if (number instanceof Long whole) {
      return isExact(BigDecimal.valueOf(whole), value);
    }
    if (number instanceof BigInteger whole) {
      return isExact(new BigDecimal(whole), value);
    }
    return !(number instanceof BigDecimal decimal) || isExact(decimal, value);
  }

  private static boolean isExact(BigDecimal decimal, double value) {
    if (Math.abs(value) < SMALLEST_INEXACT) {
      return true;
    }
    boolean fraction = decimal.stripTrailingZeros().scale() > 0;
    return fraction || new BigDecimal(value).compareTo(decimal) == 0;
  }
}
