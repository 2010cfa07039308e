package io.bellwether.math;

/**
 * Brings blocks of rows into a triangular factor: the orthogonal factorisation of [R; B], block by
 * block ("TSQR").
 *
 * <p>A block of rows B below an upper triangular R is reduced by Householder reflections, one per
 * column; each reflection touches one row of R and all of B, so that nothing is spent on the zeros
 * of R. With v = (u, x), u the element in the row of R and x the column of B as it is, unscaled,
 *
 * <pre>
 *    H = I - tau v v',   tau = -1 / (beta u),   beta = -sign(r) sqrt(r^2 + x'x),   u = r - beta
 * </pre>
 *
 * <p>(G. H. Golub and C. F. Van Loan, <i>Matrix Computations</i>, 4th ed., section 5.1 with the
 * scaling left out, which u = r - beta of the safe sign makes harmless). Four reflections at a time
 * are applied to the columns on the right, in the compact WY form I - V T V' of R. Schreiber and C.
 * Van Loan (SIAM J. Sci. Stat. Comput. 10, 1989, eq. 2.3): the columns pass through the cache once
 * for four reflections. The scheme of rows: J. Demmel, L. Grigori, M. Hoemmen and J. Langou,
 * "Communication-optimal parallel and sequential QR and LU factorizations", SIAM J. Sci. Comput. 34
 * (2012), section 3.
 */
final class BlockQr {

  /** Reflections applied together. */
  static final int PANEL = 4;

  /** The factor: row i has its elements from i on. */
  private final double[][] r;

  /** u of the panel's reflections. */
  private final double[] u = new double[PANEL];

  /** Triangular factor T of the panel, by columns. */
  private final double[][] t = new double[PANEL][PANEL];

  private final double[] w = new double[PANEL];

  BlockQr(double[][] r) {
    this.r = r;
  }

  /**
   * Reduces a block into the factor.
   *
   * @param columns the block, one array of {@link RowBlock#ROWS} per column; destroyed
   */
  void reduce(double[][] columns) {
    int m = r.length;
    for (int first = 0; first < m; first += PANEL) {
      int last = Math.min(m, first + PANEL);
      for (int j = first; j < last; j++) {
        reflect(columns, first, j, last);
      }
      for (int k = last; k < m; k++) {
        applyPanel(columns, first, last, k);
      }
    }
  }

  private void reflect(double[][] columns, int first, int j, int last) {
    double[] x = columns[j];
    double squares = Kernels.dot(x, x);
    double alpha = r[j][j];
    int index = j - first;
    double[] tj = t[index];
    java.util.Arrays.fill(tj, 0.0);
    if (squares == 0) {
      u[index] = 0;
      return;
    }
    double norm = Math.sqrt(alpha * alpha + squares);
    double beta = alpha > 0 ? -norm : norm;
    double top = alpha - beta;
    double tau = -1 / (beta * top);
    u[index] = top;
    r[j][j] = beta;
    for (int k = j + 1; k < last; k++) {
      double f = tau * (top * r[j][k] + Kernels.dot(x, columns[k]));
      r[j][k] -= top * f;
      Kernels.subtract(f, x, columns[k]);
    }
    tj[index] = tau;
    extendT(columns, first, index);
  }

  /** Column {@code index} of T: -tau T V'v above the diagonal. */
  private void extendT(double[][] columns, int first, int index) {
    double[] tj = t[index];
    double tau = tj[index];
    for (int i = 0; i < index; i++) {
      w[i] = Kernels.dot(columns[first + i], columns[first + index]);
    }
    for (int i = 0; i < index; i++) {
      double s = 0;
      for (int k = i; k < index; k++) {
        s += t[k][i] * w[k];
      }
      tj[i] = -tau * s;
    }
  }

  /** Column k less V T' V' of it. */
  private void applyPanel(double[][] columns, int first, int last, int k) {
    int count = last - first;
    double[] y = columns[k];
    for (int i = 0; i < count; i++) {
      w[i] = u[i] * r[first + i][k] + Kernels.dot(columns[first + i], y);
    }
    for (int i = count - 1; i >= 0; i--) {
      double z = 0;
      for (int l = 0; l <= i; l++) {
        z += t[i][l] * w[l];
      }
      r[first + i][k] -= u[i] * z;
      w[i] = z;
    }
    for (int i = 0; i < count; i++) {
      Kernels.subtract(w[i], columns[first + i], y);
    }
  }
}
