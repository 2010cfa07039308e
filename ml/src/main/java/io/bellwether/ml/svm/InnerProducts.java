package io.bellwether.ml.svm;

import java.util.Arrays;

/** Inner products of a row with the rows of a tile. */
final class InnerProducts {

  private InnerProducts() {}

  /**
   * Calculates the inner products of one row with others.
   *
   * @param row the features of the one row
   * @param columns the others, one array a feature
   * @param count how many others
   * @param products receives one product each; modified
   */
  static void of(double[] row, double[][] columns, int count, double[] products) {
    Arrays.fill(products, 0, count, 0);
    for (int f = 0; f < row.length; f++) {
      addProduct(row[f], columns[f], count, products);
    }
  }

  private static void addProduct(double factor, double[] column, int count, double[] products) {
    for (int i = 0; i < count; i++) {
      products[i] = Math.fma(factor, column[i], products[i]);
    }
  }

  /** Calculates the squared norms of rows. */
  static void norms(double[][] columns, int count, double[] norms) {
    Arrays.fill(norms, 0, count, 0);
    for (double[] column : columns) {
      for (int i = 0; i < count; i++) {
        norms[i] = Math.fma(column[i], column[i], norms[i]);
      }
    }
  }
}
