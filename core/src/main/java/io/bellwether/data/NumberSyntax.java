package io.bellwether.data;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;

/**
 * Reads numbers from the characters of a cell: an optional sign, digits with at most one decimal
 * mark among them, an optional exponent; nothing else. {@code NaN} says that a cell is no number.
 *
 * <p>Short decimals, which are nearly all there are in tables, are exact by one multiplication or
 * division with a power of ten (Clinger 1990, How to read floating point numbers accurately, PLDI):
 * a whole number below 2<sup>53</sup> and 10<sup>k</sup>, k &le; 22, are doubles without an error.
 * The others go to fastdoubleparser, which rounds correctly too (Lemire 2021, Number parsing at a
 * gigabyte per second).
 */
final class NumberSyntax {

  /** Whole numbers of more digits may not be doubles: they are identifiers. */
  static final int MOST_WHOLE_DIGITS = 15;

  private static final long EXACT_WHOLE = 1L << 53;

  /** So many digits fit into a {@code long}. */
  private static final int MOST_LONG_DIGITS = 18;

  private static final double[] POWERS_OF_TEN = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  private static final String INFINITY = "Infinity";

  private final char mark;

  NumberSyntax(DecimalMark mark) {
    this.mark = mark.character();
  }

  /**
   * Reads a number that nobody has promised to be one: a leading zero ({@code 007}) or more than 15
   * whole digits make it an identifier.
   *
   * @return the number, {@code NaN} if it is none
   */
  double infer(char[] buffer, int offset, int length) {
    return parse(buffer, offset, length, true);
  }

  /**
   * Reads a number in a column said to be numeric: leading zeros, any number of digits and {@code
   * Infinity} with or without a sign are welcome.
   *
   * @return the number, {@code NaN} if it is none
   */
  double given(char[] buffer, int offset, int length) {
    double value = parse(buffer, offset, length, false);
    return Double.isNaN(value) ? infinity(buffer, offset, length) : value;
  }

  boolean isNumber(String text) {
    return !text.isEmpty() && !Double.isNaN(infer(text.toCharArray(), 0, text.length()));
  }

  private double parse(char[] buffer, int offset, int length, boolean strict) {
    int end = offset + length;
    boolean negative = length > 0 && buffer[offset] == '-';
    int first = negative || (length > 0 && buffer[offset] == '+') ? offset + 1 : offset;
    int i = first;
    long digits = 0;
    int digit;
    while (i < end && (digit = buffer[i] - '0') >= 0 && digit <= 9) {
      digits = digits * 10 + digit;
      i++;
    }
    int whole = i - first;
    if (strict && whole > 1 && buffer[first] == '0') {
      return Double.NaN;
    }
    if (i == end && whole > 0 && whole <= MOST_WHOLE_DIGITS) {
      return negative ? -(double) digits : digits;
    }
    if (i == end && (strict || whole == 0)) {
      return Double.NaN;
    }
    int fraction = 0;
    if (i < end && buffer[i] == mark) {
      int point = i++;
      while (i < end && (digit = buffer[i] - '0') >= 0 && digit <= 9) {
        digits = digits * 10 + digit;
        i++;
      }
      fraction = i - point - 1;
    }
    if (whole + fraction == 0) {
      return Double.NaN;
    }
    if (i == end && whole + fraction <= MOST_LONG_DIGITS && digits <= EXACT_WHOLE) {
      double value = digits / POWERS_OF_TEN[fraction];
      return negative ? -value : value;
    }
    return i == end || isExponent(buffer, i, end) ? rounded(buffer, offset, length) : Double.NaN;
  }

  private static boolean isExponent(char[] buffer, int from, int end) {
    int i = from;
    if (buffer[i] != 'e' && buffer[i] != 'E') {
      return false;
    }
    i++;
    if (i < end && (buffer[i] == '-' || buffer[i] == '+')) {
      i++;
    }
    if (i == end) {
      return false;
    }
    while (i < end && buffer[i] >= '0' && buffer[i] <= '9') {
      i++;
    }
    return i == end;
  }

  /** The double nearest to a number of right syntax, {@code NaN} if it is too large for one. */
  private double rounded(char[] buffer, int offset, int length) {
    double value;
    if (mark == '.') {
      value = JavaDoubleParser.parseDouble(buffer, offset, length);
    } else {
      String text = new String(buffer, offset, length).replace(mark, '.');
      value = JavaDoubleParser.parseDouble(text);
    }
    return Double.isInfinite(value) ? Double.NaN : value;
  }

  private static double infinity(char[] buffer, int offset, int length) {
    boolean signed = length > 0 && (buffer[offset] == '-' || buffer[offset] == '+');
    int from = signed ? 1 : 0;
    if (length - from != INFINITY.length()) {
      return Double.NaN;
    }
    for (int i = 0; i < INFINITY.length(); i++) {
      if (buffer[offset + from + i] != INFINITY.charAt(i)) {
        return Double.NaN;
      }
    }
    return buffer[offset] == '-' ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
  }
}
