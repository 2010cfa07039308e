package io.bellwether.ml.svm;

import java.util.Arrays;

/**
 * The features of a linear machine by columns, with the column of the intercept and the weight of
 * each coefficient in the penalty.
 *
 * <p>With a free intercept the features are centred, which changes nothing but the intercept and
 * keeps it apart from the coefficients in the Newton equations. Loops run over blocks of rows that
 * stay in the cache and are written so that the JIT compiler makes vector instructions of them; the
 * order of every sum is fixed.
 */
final class LinearDesign {

  private static final int BLOCK = 512;

  private final double[][] columns;
  private final double[] penalties;
  private final double[] centres;
  private final int rows;
  private final int features;

  private LinearDesign(double[][] columns, double[] penalties, double[] centres, int rows) {
    this.columns = columns;
    this.penalties = penalties;
    this.centres = centres;
    this.rows = rows;
    this.features = centres.length;
  }

  /**
   * Makes a design whose intercept is not penalised.
   *
   * @param features one array a feature; taken over and centred
   * @param weights how much each row counts in the centres, positive
   * @return the design, with one column more than there are features
   */
  static LinearDesign withFreeIntercept(double[][] features, double[] weights) {
    double[] centres = new double[features.length];
    for (int j = 0; j < features.length; j++) {
      centres[j] = centre(features[j], weights);
    }
    double[][] columns = withConstant(features, weights.length, 1);
    double[] penalties = ones(columns.length);
    penalties[features.length] = 0;
    return new LinearDesign(columns, penalties, centres, weights.length);
  }

  /**
   * Makes a design whose intercept is the coefficient of a constant feature, penalised like the
   * others.
   *
   * @param features one array a feature; taken over
   * @param rows the number of rows, at least 1
   * @param constant the value of the constant feature, positive
   * @return the design, with one column more than there are features
   */
  static LinearDesign withPenalisedIntercept(double[][] features, int rows, double constant) {
    double[][] columns = withConstant(features, rows, constant);
    return new LinearDesign(columns, ones(columns.length), new double[features.length], rows);
  }

  /**
   * Makes a design without intercept.
   *
   * @param features one array a feature; taken over
   * @param rows the number of rows, at least 1
   * @return the design, with one column a feature
   */
  static LinearDesign withoutIntercept(double[][] features, int rows) {
    return new LinearDesign(features, ones(features.length), new double[features.length], rows);
  }

  private static double[] ones(int size) {
    double[] ones = new double[size];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static double[][] withConstant(double[][] features, int rows, double constant) {
    double[][] columns = Arrays.copyOf(features, features.length + 1);
    columns[features.length] = new double[rows];
    Arrays.fill(columns[features.length], constant);
    return columns;
  }

  /** Subtracts the weighted mean, which is returned. */
  private static double centre(double[] column, double[] weights) {
    double total = 0;
    double mean = 0;
    for (int i = 0; i < column.length; i++) {
      total += weights[i];
      mean += (column[i] - mean) * (weights[i] / total);
    }
    for (int i = 0; i < column.length; i++) {
      column[i] -= mean;
    }
    return mean;
  }

  int rows() {
    return rows;
  }

  /** The number of columns: the unknowns of the problem. */
  int size() {
    return columns.length;
  }

  /** The values of a column. */
  double[] column(int j) {
    return columns[j];
  }

  /** The weight of the square of coefficient j in the penalty: 1, or 0 for a free intercept. */
  double penalty(int j) {
    return penalties[j];
  }

  /** The coefficients of the features, in their units. */
  double[] weights(double[] coefficients) {
    return Arrays.copyOf(coefficients, features);
  }

  /** The constant term for features that are not centred. */
  double intercept(double[] coefficients) {
    if (columns.length == features) {
      return 0;
    }
    double intercept = coefficients[features] * columns[features][0];
    for (int j = 0; j < features; j++) {
      intercept -= coefficients[j] * centres[j];
    }
    return intercept;
  }

  /** Computes the inner products of all rows with all rows, over the penalised columns. */
  double[][] rowProducts() {
    double[][] products = new double[rows][rows];
    for (int j = 0; j < columns.length; j++) {
      double[] column = columns[j];
      for (int i = 0; i < rows && penalties[j] > 0; i++) {
        double[] row = products[i];
        double x = column[i];
        for (int k = 0; k < rows; k++) {
          row[k] += x * column[k];
        }
      }
    }
    return products;
  }

  /**
   * Computes A u.
   *
   * @param u one coefficient a column
   * @param out receives one value a row
   */
  void product(double[] u, double[] out) {
    for (int from = 0; from < rows; from += BLOCK) {
      int to = Math.min(rows, from + BLOCK);
      Arrays.fill(out, from, to, 0);
      int j = 0;
      for (; j + 3 < columns.length; j += 4) {
        add(u, j, out, from, to);
      }
      for (; j < columns.length; j++) {
        double[] a = columns[j];
        double f = u[j];
        for (int i = from; i < to; i++) {
          out[i] += f * a[i];
        }
      }
    }
  }

  private void add(double[] u, int j, double[] out, int from, int to) {
    double[] a = columns[j];
    double[] b = columns[j + 1];
    double[] c = columns[j + 2];
    double[] d = columns[j + 3];
    double fa = u[j];
    double fb = u[j + 1];
    double fc = u[j + 2];
    double fd = u[j + 3];
    for (int i = from; i < to; i++) {
      out[i] += (fa * a[i] + fb * b[i]) + (fc * c[i] + fd * d[i]);
    }
  }

  /**
   * Computes A' x.
   *
   * @param x one value a row
   * @param out receives one value a column
   */
  void transposedProduct(double[] x, double[] out) {
    Arrays.fill(out, 0);
    for (int from = 0; from < rows; from += BLOCK) {
      int to = Math.min(rows, from + BLOCK);
      int j = 0;
      for (; j + 1 < columns.length; j += 2) {
        addDots(x, j, out, from, to);
      }
      if (j < columns.length) {
        double[] a = columns[j];
        double sum = 0;
        for (int i = from; i < to; i++) {
          sum += a[i] * x[i];
        }
        out[j] += sum;
      }
    }
  }

  private void addDots(double[] x, int j, double[] out, int from, int to) {
    double[] a = columns[j];
    double[] b = columns[j + 1];
    double a0 = 0;
    double a1 = 0;
    double b0 = 0;
    double b1 = 0;
    int i = from;
    for (; i + 1 < to; i += 2) {
      a0 += a[i] * x[i];
      b0 += b[i] * x[i];
      a1 += a[i + 1] * x[i + 1];
      b1 += b[i + 1] * x[i + 1];
    }
    if (i < to) {
      a0 += a[i] * x[i];
      b0 += b[i] * x[i];
    }
    out[j] += a0 + a1;
    out[j + 1] += b0 + b1;
  }

  /**
   * Computes the lower triangle of A' W A over some of the rows.
   *
   * @param weights one weight a row
   * @param chosen the rows that count
   * @param count how many of them there are
   * @param out receives the triangle, row by row of a square matrix; the rest is left alone
   */
  void gram(double[] weights, int[] chosen, int count, double[] out) {
    int size = columns.length;
    for (int j = 0; j < size; j++) {
      Arrays.fill(out, j * size, j * size + j + 1, 0);
    }
    // a block of chosen rows, gathered: by columns, as they are and times their weights
    double[][] block = new double[size + (size & 1)][BLOCK];
    double[][] weighted = new double[size + (size & 1)][BLOCK];
    for (int from = 0; from < count; from += BLOCK) {
      int length = Math.min(BLOCK, count - from);
      gather(weights, chosen, from, length, block, weighted);
      int even = length + (length & 1);
      for (int j = 0; j < size; j += 2) {
        for (int k = 0; k <= j; k += 2) {
          addTile(weighted, block, j, k, even, out);
        }
      }
    }
  }

  private void gather(
      double[] weights, int[] chosen, int from, int length, double[][] block, double[][] weighted) {
    for (int j = 0; j < columns.length; j++) {
      double[] column = columns[j];
      double[] plain = block[j];
      double[] times = weighted[j];
      for (int i = 0; i < length; i++) {
        int row = chosen[from + i];
        double x = column[row];
        plain[i] = x;
        times[i] = x * weights[row];
      }
      if ((length & 1) == 1) {
        plain[length] = 0;
        times[length] = 0;
      }
    }
  }

  /** Adds the inner products of columns j, j + 1 with columns k, k + 1. */
  private void addTile(double[][] left, double[][] right, int j, int k, int length, double[] out) {
    double[] a = left[j];
    double[] b = left[j + 1];
    double[] c = right[k];
    double[] d = right[k + 1];
    double ac0 = 0;
    double ad0 = 0;
    double bc0 = 0;
    double bd0 = 0;
    double ac1 = 0;
    double ad1 = 0;
    double bc1 = 0;
    double bd1 = 0;
    for (int i = 0; i < length; i += 2) {
      ac0 += a[i] * c[i];
      ad0 += a[i] * d[i];
      bc0 += b[i] * c[i];
      bd0 += b[i] * d[i];
      ac1 += a[i + 1] * c[i + 1];
      ad1 += a[i + 1] * d[i + 1];
      bc1 += b[i + 1] * c[i + 1];
      bd1 += b[i + 1] * d[i + 1];
    }
    int size = columns.length;
    out[j * size + k] += ac0 + ac1;
    if (k < j) {
      out[j * size + k + 1] += ad0 + ad1;
    }
    if (j + 1 < size) {
      out[(j + 1) * size + k] += bc0 + bc1;
      out[(j + 1) * size + k + 1] += bd0 + bd1;
    }
  }
}
