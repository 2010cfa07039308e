package io.bellwether.math;

/**
 * The matrix of inner products of columns, accumulated block by block in doubled precision.
 *
 * <p>Every product of two elements enters exactly, and the sums carry about 31 digits, so that the
 * normal equations formed of it hold what iterative refinement needs without seeing the rows again:
 * their solution has a relative error of about kappa^2 1e-31, against kappa 1e-16 of an orthogonal
 * factorisation in double precision; that is better for every kappa below 1e15.
 *
 * <p>Two matrices of different rows add up to the matrix of all rows.
 */
final class DoubledGram {

  /** Leading parts; row j holds the elements (j, k), k from j. */
  private final double[][] high;

  /** The rests. */
  private final double[][] low;

  private final DoubledDot dot = new DoubledDot();

  DoubledGram(int size) {
    high = new double[size][size];
    low = new double[size][size];
  }

  int size() {
    return high.length;
  }

  /**
   * Adds the inner products of a block.
   *
   * @param columns columns of {@link RowBlock#ROWS} elements, not modified
   * @param largest the largest absolute value of each column
   */
  void add(double[][] columns, double[] largest) {
    int m = high.length;
    for (int j = 0; j < m; j++) {
      for (int k = j; k < m; k++) {
        if (largest[j] > 0 && largest[k] > 0) {
          dot.compute(columns[j], columns[k], largest[j], largest[k]);
          increase(j, k, dot.high(), dot.low());
        }
      }
    }
  }

  void merge(DoubledGram other) {
    for (int j = 0; j < high.length; j++) {
      for (int k = j; k < high.length; k++) {
        increase(j, k, other.high[j][k], other.low[j][k]);
      }
    }
  }

  private void increase(int j, int k, double x, double rest) {
    double a = high[j][k];
    double s = a + x;
    double t = s - a;
    double l = low[j][k] + rest + ((a - (s - t)) + (x - t));
    double sum = s + l;
    high[j][k] = sum;
    low[j][k] = l - (sum - s);
  }

  /** Multiplies a column, and so a row and a column of this matrix, by a power of two. */
  void scale(int column, int exponent) {
    for (int k = 0; k < high.length; k++) {
      int j = Math.min(column, k);
      int l = Math.max(column, k);
      int e = j == l ? 2 * exponent : exponent;
      high[j][l] = Math.scalb(high[j][l], e);
      low[j][l] = Math.scalb(low[j][l], e);
    }
  }

  double high(int j, int k) {
    return j <= k ? high[j][k] : high[k][j];
  }

  double low(int j, int k) {
    return j <= k ? low[j][k] : low[k][j];
  }
}
