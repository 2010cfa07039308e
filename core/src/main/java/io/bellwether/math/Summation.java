package io.bellwether.math;

/**
 * Sums, means and inner products that are right to the last digit or two of a double, in index
 * order and so the same bits at every run.
 *
 * <p>A plain loop loses half the digits when numbers of either sign cancel, and some even when they
 * do not; doubled precision ({@link DoubleDouble}) costs a few more operations per number, which
 * the memory hides in long arrays.
 *
 * @since 0.1.0
 */
public final class Summation {

  private Summation() {}

  /**
   * Sums an array.
   *
   * @param x the numbers, not modified
   * @return the sum; 0 of nothing; NaN or infinite if the numbers say so
   */
  public static double sum(double[] x) {
    DoubleDouble sum = new DoubleDouble();
    for (double v : x) {
      sum.add(v);
    }
    return sum.value();
  }

  /**
   * The arithmetic mean of an array.
   *
   * @param x the numbers, not modified
   * @return the mean; NaN of nothing
   */
  public static double mean(double[] x) {
    return x.length == 0 ? Double.NaN : sum(x) / x.length;
  }

  /**
   * The inner product of two arrays.
   *
   * @param x one array, not modified
   * @param y the other array, of the same length, not modified
   * @return the sum of {@code x[i] * y[i]}
   * @throws IllegalArgumentException if the lengths differ
   */
  public static double dot(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          "the arrays have different lengths: " + x.length + " and " + y.length);
    }
    DoubleDouble sum = new DoubleDouble();
    for (int i = 0; i < x.length; i++) {
      sum.addProduct(x[i], y[i]);
    }
    return sum.value();
  }

  /**
   * The sum of squares of an array.
   *
   * @param x the numbers, not modified
   * @return the sum of {@code x[i] * x[i]}
   */
  public static double sumOfSquares(double[] x) {
    return dot(x, x);
  }
}
