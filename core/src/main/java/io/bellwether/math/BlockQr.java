package io.bellwether.math;

import java.util.Arrays;

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

  /** u of the panel's reflections. */
  private final double[] u = new double[PANEL];

  /** Triangular factor T of the panel, by columns. */
  private final double[][] t = new double[PANEL][PANEL];

  private final double[] w = new double[PANEL];
  private final double[][] lanes = new double[Kernels.PAIR][Kernels.LANES];

  /** The columns of the panel. */
  private final double[][] panel = new double[PANEL][];

  /** Stands for the columns that the last panel lacks. */
  private final double[] none = new double[RowBlock.ROWS];

  /**
   * Reduces a block into the factor.
   *
   * @param r the factor, upper triangular, by rows; modified
   * @param columns the block, one array of {@link RowBlock#ROWS} per column; destroyed
   */
  void reduce(double[][] r, double[][] columns) {
    int m = r.length;
    for (int first = 0; first < m; first += PANEL) {
      int last = Math.min(m, first + PANEL);
      for (int i = 0; i < PANEL; i++) {
        panel[i] = first + i < last ? columns[first + i] : none;
        u[i] = 0;
        Arrays.fill(t[i], 0.0);
      }
      for (int i = 0; i < last - first; i++) {
        reflect(r, first, i, last - first);
      }
      for (int k = last; k < m; k++) {
        applyPanel(r, first, last - first, k, columns[k]);
      }
    }
  }

  /**
   * Makes the reflection of the panel's column {@code index} and applies it to the rest of the
   * panel.
   */
  private void reflect(double[][] r, int first, int index, int count) {
    double[] x = panel[index];
    double[] row = r[first + index];
    Kernels.dots(panel[0], panel[1], panel[2], panel[3], x, lanes, w);
    double squares = w[index];
    if (squares == 0) {
      return;
    }
    double alpha = row[first + index];
    double norm = Math.sqrt(alpha * alpha + squares);
    double beta = alpha > 0 ? -norm : norm;
    double top = alpha - beta;
    double tau = -1 / (beta * top);
    u[index] = top;
    row[first + index] = beta;
    for (int k = index + 1; k < count; k++) {
      double f = tau * (top * row[first + k] + w[k]);
      row[first + k] -= top * f;
      Kernels.subtract(f, x, panel[k]);
    }
    extend(index, tau);
  }

  /** Column {@code index} of T: tau on the diagonal, -tau T V'v above. */
  private void extend(int index, double tau) {
    t[index][index] = tau;
    for (int i = 0; i < index; i++) {
      double s = 0;
      for (int k = i; k < index; k++) {
        s += t[k][i] * w[k];
      }
      t[index][i] = -tau * s;
    }
  }

  /** Takes V T' V'y from a column y that has element k of the rows of R on top. */
  private void applyPanel(double[][] r, int first, int count, int k, double[] y) {
    Kernels.dots(panel[0], panel[1], panel[2], panel[3], y, lanes, w);
    for (int i = 0; i < count; i++) {
      w[i] += u[i] * r[first + i][k];
    }
    for (int i = count - 1; i >= 0; i--) {
      double z = 0;
      for (int l = 0; l <= i; l++) {
        z += t[i][l] * w[l];
      }
      r[first + i][k] -= u[i] * z;
      w[i] = z;
    }
    Kernels.subtract(w, panel[0], panel[1], panel[2], panel[3], y);
  }
}
