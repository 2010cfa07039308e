package io.bellwether.math;

/**
 * The inner loops of the orthogonal factorisation, over columns of {@link RowBlock#ROWS} rows.
 *
 * <p>They are written for the vectoriser of the JIT compiler, which turns element by element loops
 * over whole arrays into vector instructions but not sums: a sum is therefore kept in {@link
 * #LANES} partial sums, an array that is added up at the end. The order of every sum is fixed, so
 * results are the same bits on every machine and at every run, compiled or interpreted.
 */
final class Kernels {

  /**
   * Partial sums of an inner product: a quarter of the rows, so that the inner loop has four terms.
   */
  static final int LANES = RowBlock.ROWS / 4;

  /** Columns that share a passage over a third in the inner products. */
  static final int PAIR = 2;

  private static final int QUARTER = LANES / 4;

  private Kernels() {}

  /** Index of the first NaN or infinity in a range, or -1. */
  static int firstNotFinite(double[] x, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!(Math.abs(x[i]) <= Double.MAX_VALUE)) {
        return i;
      }
    }
    return -1;
  }

  /** Largest absolute value in a range of finite numbers; 0 of nothing. */
  static double largest(double[] x, int from, int to) {
    double m = 0;
    for (int i = from; i < to; i++) {
      double a = Math.abs(x[i]);
      if (a > m) {
        m = a;
      }
    }
    return m;
  }

  /**
   * Computes the inner products of four columns with a fifth.
   *
   * @param a first column, of {@link RowBlock#ROWS} elements like all
   * @param b second column
   * @param c third column
   * @param d fourth column
   * @param y the column by which they are multiplied; it may be one of the four
   * @param lanes scratch, {@link #PAIR} arrays of {@link #LANES} elements
   * @param result a'y, b'y, c'y, d'y; modified
   */
  static void dots(
      double[] a,
      double[] b,
      double[] c,
      double[] d,
      double[] y,
      double[][] lanes,
      double[] result) {
    dots(a, b, y, lanes[0], lanes[1]);
    result[0] = sum(lanes[0]);
    result[1] = sum(lanes[1]);
    dots(c, d, y, lanes[0], lanes[1]);
    result[2] = sum(lanes[0]);
    result[3] = sum(lanes[1]);
  }

  /** Partial sums of a'y and b'y: lane i holds rows i, i + LANES, i + 2 LANES and i + 3 LANES. */
  private static void dots(double[] a, double[] b, double[] y, double[] toA, double[] toB) {
    for (int i = 0; i < LANES; i++) {
      double y0 = y[i];
      double y1 = y[i + LANES];
      double y2 = y[i + 2 * LANES];
      double y3 = y[i + 3 * LANES];
      toA[i] =
          Math.fma(
              a[i + 3 * LANES],
              y3,
              Math.fma(a[i + 2 * LANES], y2, Math.fma(a[i + LANES], y1, a[i] * y0)));
      toB[i] =
          Math.fma(
              b[i + 3 * LANES],
              y3,
              Math.fma(b[i + 2 * LANES], y2, Math.fma(b[i + LANES], y1, b[i] * y0)));
    }
  }

  /** Adds up the lanes, which it destroys. */
  static double sum(double[] lanes) {
    for (int i = 0; i < QUARTER; i++) {
      lanes[i] =
          (lanes[i] + lanes[i + QUARTER]) + (lanes[i + 2 * QUARTER] + lanes[i + 3 * QUARTER]);
    }
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    for (int i = 0; i < QUARTER; i += 4) {
      s0 += lanes[i];
      s1 += lanes[i + 1];
      s2 += lanes[i + 2];
      s3 += lanes[i + 3];
    }
    return (s0 + s1) + (s2 + s3);
  }

  /** Does y -= f x. */
  static void subtract(double f, double[] x, double[] y) {
    double g = -f;
    for (int i = 0; i < RowBlock.ROWS; i++) {
      y[i] = Math.fma(g, x[i], y[i]);
    }
  }

  /** Does y -= f[0] a + f[1] b + f[2] c + f[3] d in one passage. */
  static void subtract(double[] f, double[] a, double[] b, double[] c, double[] d, double[] y) {
    double f0 = -f[0];
    double f1 = -f[1];
    double f2 = -f[2];
    double f3 = -f[3];
    for (int i = 0; i < RowBlock.ROWS; i++) {
      y[i] = Math.fma(f3, d[i], Math.fma(f2, c[i], Math.fma(f1, b[i], Math.fma(f0, a[i], y[i]))));
    }
  }

  /**
   * Partial sums of x'y in doubled precision; see {@link DoubledDot} for the method.
   *
   * @param x one column
   * @param y the other column
   * @param start the pin of the sums
   * @param highs leading parts of the partial sums; modified
   * @param lows rests of the partial sums; modified
   */
  static void doubledDot(double[] x, double[] y, double start, double[] highs, double[] lows) {
    for (int i = 0; i < LANES; i++) {
      double s1 = Math.fma(x[i], y[i], start);
      double l = Math.fma(x[i], y[i], start - s1);
      double s2 = Math.fma(x[i + LANES], y[i + LANES], s1);
      l += Math.fma(x[i + LANES], y[i + LANES], s1 - s2);
      double s3 = Math.fma(x[i + 2 * LANES], y[i + 2 * LANES], s2);
      l += Math.fma(x[i + 2 * LANES], y[i + 2 * LANES], s2 - s3);
      double s4 = Math.fma(x[i + 3 * LANES], y[i + 3 * LANES], s3);
      l += Math.fma(x[i + 3 * LANES], y[i + 3 * LANES], s3 - s4);
      highs[i] = s4 - start;
      lows[i] = l;
    }
  }
}
