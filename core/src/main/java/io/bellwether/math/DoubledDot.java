package io.bellwether.math;

/**
 * The inner product of two columns of a block in doubled precision, in four operations a row.
 *
 * <p>The sum is kept pinned between 2^E and 2^(E+1) by a start at s = 1.5 2^E, with E so large that
 * it cannot leave the interval. Then s' = fma(x, y, s) adds the leading part q = s' - s of the
 * product, which is exact because s and s' have the same unit in the last place, and the rest
 * fma(x, y, -q) is added up apart. No rounding error is made in the leading sum at all, and that of
 * the rests is of order 2^-53 of units that are themselves 2^-43 of the largest product. This is
 * the extraction of S. M. Rump, T. Ogita and S. Oishi, "Accurate floating-point summation, part I"
 * (SIAM J. Sci. Comput. 31, 2008, algorithm 3.2), applied to products by fused multiply-add; it
 * takes 4 operations in place of the 10 of their Dot2.
 */
final class DoubledDot {

  /**
   * Headroom in bits: the sum of all {@link RowBlock#ROWS} = 2^9 products, each below 2^(ex + ey +
   * 2), is below 2^(ex + ey + 11), which may be up to 2^(E + 1), where a multiple of the unit 2^(E
   * - 52) is still exact.
   */
  private static final int HEADROOM = 10;

  private final double[] highLanes = new double[Kernels.LANES];
  private final double[] lowLanes = new double[Kernels.LANES];

  private double high;
  private double low;

  /**
   * Computes x'y.
   *
   * @param x one column
   * @param y the other column
   * @param largestX its largest absolute value, above 0
   * @param largestY that of the other column, above 0
   */
  void compute(double[] x, double[] y, double largestX, double largestY) {
    double start =
        Math.scalb(1.5, Math.getExponent(largestX) + Math.getExponent(largestY) + HEADROOM);
    Kernels.doubledDot(x, y, start, highLanes, lowLanes);
    double h = Kernels.sum(highLanes);
    double l = Kernels.sum(lowLanes);
    high = h + l;
    low = l - (high - h);
  }

  double high() {
    return high;
  }

  double low() {
    return low;
  }
}
