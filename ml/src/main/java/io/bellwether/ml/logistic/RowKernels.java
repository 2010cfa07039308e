package io.bellwether.ml.logistic;

/**
 * The inner loops over blocks of {@link #ROWS} rows.
 *
 * <p>The JIT compiler turns loops over whole arrays into vector instructions, but not sums. A sum
 * is therefore kept in {@link #LANES} partial sums that are added up at the end, always in one
 * order, so that every run gives the same bits.
 */
final class RowKernels {

  /**
   * Rows of a block: one column of it is 2 kB, a hundred of them stay in the second-level cache.
   */
  static final int ROWS = 256;

  private static final int LANES = ROWS / 4;
  private static final int QUARTER = LANES / 4;

  private RowKernels() {}

  /** Partial sums of the products of two columns with a third. */
  static final class Lanes {
    private final double[] first = new double[LANES];
    private final double[] second = new double[LANES];

    /** Sets the partial sums of a'y and b'y; lane i holds rows i, i + 64, i + 128 and i + 192. */
    void multiply(double[] a, double[] b, double[] y) {
      partialSums(a, b, y, first, second);
    }

    double first() {
      return total(first);
    }

    double second() {
      return total(second);
    }
  }

  private static void partialSums(
      double[] a, double[] b, double[] y, double[] sumsOfA, double[] sumsOfB) {
    for (int i = 0; i < LANES; i++) {
      double y0 = y[i];
      double y1 = y[i + LANES];
      double y2 = y[i + 2 * LANES];
      double y3 = y[i + 3 * LANES];
      double ofA = Math.fma(a[i + LANES], y1, a[i] * y0);
      double ofB = Math.fma(b[i + LANES], y1, b[i] * y0);
      ofA = Math.fma(a[i + 2 * LANES], y2, ofA);
      ofB = Math.fma(b[i + 2 * LANES], y2, ofB);
      sumsOfA[i] = Math.fma(a[i + 3 * LANES], y3, ofA);
      sumsOfB[i] = Math.fma(b[i + 3 * LANES], y3, ofB);
    }
  }

  /** Adds the partial sums up, which it destroys. */
  private static double total(double[] lanes) {
    for (int i = 0; i < QUARTER; i++) {
      double even = lanes[i] + lanes[i + 2 * QUARTER];
      double odd = lanes[i + QUARTER] + lanes[i + 3 * QUARTER];
      lanes[i] = even + odd;
    }
    double sum0 = 0;
    double sum1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    for (int i = 0; i < QUARTER; i += 4) {
      sum0 += lanes[i];
      sum1 += lanes[i + 1];
      sum2 += lanes[i + 2];
      sum3 += lanes[i + 3];
    }
    return (sum0 + sum1) + (sum2 + sum3);
  }

  /** Does y += f x. */
  static void add(double f, double[] x, double[] y) {
    for (int i = 0; i < ROWS; i++) {
      y[i] = Math.fma(f, x[i], y[i]);
    }
  }

  /** Sets z to the products of x and y, row by row. */
  static void multiply(double[] x, double[] y, double[] z) {
    for (int i = 0; i < ROWS; i++) {
      z[i] = x[i] * y[i];
    }
  }
}
