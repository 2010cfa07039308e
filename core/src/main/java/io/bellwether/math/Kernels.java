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

  /** Partial sums of a dot product. */
  static final int LANES = 64;

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

  /** Returns x'y. */
  static double dot(double[] x, double[] y) {
    double s = 0;
    for (int i = 0; i < RowBlock.ROWS; i++) {
      s = Math.fma(x[i], y[i], s);
    }
    return s;
  }

  /** Does y -= f x. */
  static void subtract(double f, double[] x, double[] y) {
    double g = -f;
    for (int i = 0; i < RowBlock.ROWS; i++) {
      y[i] = Math.fma(g, x[i], y[i]);
    }
  }
}
