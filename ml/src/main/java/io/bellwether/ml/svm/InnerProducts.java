package io.bellwether.ml.svm;

import java.util.Arrays;

/**
 * Inner products of rows with the rows of a tile. Two features and four rows a passage: that is as
 * much as the compiler still turns into vector instructions, and it reads each feature of the tile
 * once for four rows. Each sum is made feature after feature, whatever the number of rows.
 */
final class InnerProducts {

  private InnerProducts() {}

  /**
   * Adds the inner products of four rows with the rows of a tile to sums.
   *
   * @param rows the features of four rows
   * @param first the first of the four
   * @param columns the tile, one array a feature
   * @param sums four arrays of {@link DenseRows#TILE} sums; modified
   */
  static void addFour(double[][] rows, int first, double[][] columns, double[][] sums) {
    double[] a = rows[first];
    double[] b = rows[first + 1];
    double[] c = rows[first + 2];
    double[] d = rows[first + 3];
    int f = 0;
    for (; f + 1 < a.length; f += 2) {
      double[] x = columns[f];
      double[] y = columns[f + 1];
      add(a[f], a[f + 1], b[f], b[f + 1], c[f], c[f + 1], d[f], d[f + 1], x, y, sums);
    }
    if (f < a.length) {
      add(a[f], columns[f], sums[0]);
      add(b[f], columns[f], sums[1]);
      add(c[f], columns[f], sums[2]);
      add(d[f], columns[f], sums[3]);
    }
  }

  /**
   * Adds the inner products of one row with the rows of a tile to sums.
   *
   * @param row the features of the row
   * @param columns the tile, one array a feature
   * @param sums {@link DenseRows#TILE} sums; modified
   */
  static void addOne(double[] row, double[][] columns, double[] sums) {
    int f = 0;
    for (; f + 1 < row.length; f += 2) {
      add(row[f], row[f + 1], columns[f], columns[f + 1], sums);
    }
    if (f < row.length) {
      add(row[f], columns[f], sums);
    }
  }

  private static void add(
      double a0,
      double a1,
      double b0,
      double b1,
      double c0,
      double c1,
      double d0,
      double d1,
      double[] x,
      double[] y,
      double[][] sums) {
    double[] a = sums[0];
    double[] b = sums[1];
    double[] c = sums[2];
    double[] d = sums[3];
    for (int i = 0; i < DenseRows.TILE; i++) {
      double u = x[i];
      double v = y[i];
      a[i] = Math.fma(a1, v, Math.fma(a0, u, a[i]));
      b[i] = Math.fma(b1, v, Math.fma(b0, u, b[i]));
      c[i] = Math.fma(c1, v, Math.fma(c0, u, c[i]));
      d[i] = Math.fma(d1, v, Math.fma(d0, u, d[i]));
    }
  }

  private static void add(double a0, double a1, double[] x, double[] y, double[] sums) {
    for (int i = 0; i < DenseRows.TILE; i++) {
      sums[i] = Math.fma(a1, y[i], Math.fma(a0, x[i], sums[i]));
    }
  }

  private static void add(double a, double[] x, double[] sums) {
    for (int i = 0; i < DenseRows.TILE; i++) {
      sums[i] = Math.fma(a, x[i], sums[i]);
    }
  }

  /** Calculates the squared norms of the rows of a tile. */
  static void norms(double[][] columns, double[] norms) {
    Arrays.fill(norms, 0);
    for (double[] column : columns) {
      for (int i = 0; i < DenseRows.TILE; i++) {
        norms[i] = Math.fma(column[i], column[i], norms[i]);
      }
    }
  }

  /** Returns the squared norm of a row, the same bits as {@link #norms}. */
  static double norm(double[] row) {
    double norm = 0;
    for (double value : row) {
      norm = Math.fma(value, value, norm);
    }
    return norm;
  }
}
