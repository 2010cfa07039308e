package io.bellwether.math;

/**
 * A running sum in doubled precision: the unevaluated sum of two doubles, about 31 significant
 * decimal digits.
 *
 * <p>It serves where many numbers are added and the result has to be right to the last digit of a
 * double whatever the order and the number of them: means, sums of squares, inner products. Twenty
 * operations or less per addition.
 *
 * <p>Two-sum is from D. E. Knuth, <i>The Art of Computer Programming</i>, vol. 2, section 4.2.2,
 * theorem B; the product with its exact error uses {@link Math#fma}; the accumulation follows T.
 * Ogita, S. M. Rump and S. Oishi, "Accurate sum and dot product", SIAM J. Sci. Comput. 26 (2005),
 * algorithms 4.4 (Sum2) and 5.3 (Dot2), with the sum renormalised after each step.
 *
 * <p>Mutable and not thread-safe: one sum belongs to one computation. NaN and infinities come out
 * as NaN or infinity.
 *
 * @since 0.1.0
 */
public final class DoubleDouble {

  /** Leading part. */
  private double high;

  /** What the leading part cannot hold. */
  private double low;

  /** Creates a sum of nothing: zero. */
  public DoubleDouble() {}

  /**
   * Adds a number.
   *
   * @param x the number
   * @return this sum
   */
  public DoubleDouble add(double x) {
    return add(x, 0.0);
  }

  /**
   * Adds an unevaluated sum of two doubles.
   *
   * @param x leading part
   * @param rest the rest, small against the leading part
   * @return this sum
   */
  public DoubleDouble add(double x, double rest) {
    double s = high + x;
    if (!(Math.abs(s) <= Double.MAX_VALUE)) {
      high = s;
      low = 0;
      return this;
    }
    double t = s - high;
    double error = (high - (s - t)) + (x - t);
    double l = low + rest + error;
    high = s + l;
    low = l - (high - s);
    return this;
  }

  /**
   * Adds another sum, for example that of another part of the data.
   *
   * @param other the other sum, not modified
   * @return this sum
   */
  public DoubleDouble add(DoubleDouble other) {
    return add(other.high, other.low);
  }

  /**
   * Adds a product, with its rounding error.
   *
   * @param x one factor
   * @param y the other factor
   * @return this sum
   */
  public DoubleDouble addProduct(double x, double y) {
    double product = x * y;
    return add(product, Math.abs(product) <= Double.MAX_VALUE ? Math.fma(x, y, -product) : 0.0);
  }

  /**
   * Adds the product of a double and an unevaluated sum.
   *
   * @param x one factor
   * @param y leading part of the other factor
   * @param rest the rest of the other factor
   * @return this sum
   */
  DoubleDouble addProduct(double x, double y, double rest) {
    double product = x * y;
    return add(product, Math.fma(x, y, -product) + x * rest);
  }

  /**
   * Adds the product of two unevaluated sums, to doubled precision.
   *
   * @param x leading part of one factor
   * @param xRest the rest of it
   * @param y leading part of the other factor
   * @param yRest the rest of it
   * @return this sum
   */
  DoubleDouble addProduct(double x, double xRest, double y, double yRest) {
    double product = x * y;
    return add(product, Math.fma(x, y, -product) + Math.fma(x, yRest, xRest * y));
  }

  /**
   * Sets the sum back to an unevaluated sum of two doubles.
   *
   * @param x leading part
   * @param rest the rest
   * @return this sum
   */
  DoubleDouble set(double x, double rest) {
    high = x;
    low = rest;
    return this;
  }

  /**
   * Returns the sum, rounded to a double.
   *
   * @return the sum
   */
  public double value() {
    return high + low;
  }

  /**
   * Returns what {@link #value()} leaves out.
   *
   * @return the rest, at most half a unit in the last place of the value
   */
  public double rest() {
    double v = high + low;
    return Math.abs(v) <= Double.MAX_VALUE ? low - (v - high) : 0.0;
  }

  @Override
  public String toString() {
    return value() + " + " + rest();
  }
}
