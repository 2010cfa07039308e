package io.bellwether.math;

/**
 * What is computed of a fitted problem for each row, in blocks of rows so that columns are read in
 * runs.
 */
final class RowSweep {

  private RowSweep() {}

  /** y - A b. */
  static double[] residuals(TallMatrix design, double[] response, double[] coefficients) {
    double[] residuals = response.clone();
    double[] column = new double[RowBlock.ROWS];
    double[] rest = new double[RowBlock.ROWS];
    for (int from = 0; from < residuals.length; from += RowBlock.ROWS) {
      int count = Math.min(RowBlock.ROWS, residuals.length - from);
      System.arraycopy(residuals, from, rest, 0, count);
      for (int j = 0; j < coefficients.length; j++) {
        if (coefficients[j] != 0) {
          design.copy(j, from, count, column, 0);
          Kernels.subtract(coefficients[j], column, rest);
        }
      }
      System.arraycopy(rest, 0, residuals, from, count);
    }
    return residuals;
  }

  /**
   * x'(R'R)^-1 x of each row x: the squares of the solution of R'z = x, which is made column by
   * column for the whole block.
   *
   * @param design the rows
   * @param columns which columns of the design belong to the factor
   * @param exponents powers of two by which these are multiplied
   * @param factor R
   */
  static double[] quadraticForms(
      TallMatrix design, int[] columns, int[] exponents, double[][] factor) {
    double[] forms = new double[design.rows()];
    double[][] z = new double[columns.length][RowBlock.ROWS];
    double[] sum = new double[RowBlock.ROWS];
    for (int from = 0; from < forms.length; from += RowBlock.ROWS) {
      int count = Math.min(RowBlock.ROWS, forms.length - from);
      java.util.Arrays.fill(sum, 0.0);
      for (int i = 0; i < columns.length; i++) {
        design.copy(columns[i], from, count, z[i], 0);
        scale(z[i], Math.scalb(1.0, exponents[i]));
        for (int j = 0; j < i; j++) {
          Kernels.subtract(factor[j][i], z[j], z[i]);
        }
        scale(z[i], 1 / factor[i][i]);
        addSquares(z[i], sum);
      }
      System.arraycopy(sum, 0, forms, from, count);
    }
    return forms;
  }

  private static void scale(double[] x, double f) {
    for (int i = 0; i < RowBlock.ROWS; i++) {
      x[i] *= f;
    }
  }

  private static void addSquares(double[] x, double[] sum) {
    for (int i = 0; i < RowBlock.ROWS; i++) {
      sum[i] = Math.fma(x[i], x[i], sum[i]);
    }
  }
}
