package io.bellwether.math;

import java.util.Arrays;
import java.util.Locale;

/**
 * A run of rows on its way into the factorisation: a fixed number of rows by columns, zero where
 * there are fewer rows (a row of zeros changes nothing), scaled where numbers are extreme, and
 * checked to be finite.
 *
 * <p>The number of rows is a constant, so that the kernels have loops of constant length. 512 rows
 * of 20 columns are 80 kB, which stay in a second-level cache, and one column (4 kB) in the first.
 */
final class RowBlock {

  /** Rows of a block. */
  static final int ROWS = 512;

  /** Weights above would overflow when they are multiplied. */
  private static final double LARGEST_WEIGHT = 1e100;

  /** The values, one array of {@link #ROWS} per column; the last column is the response. */
  final double[][] columns;

  /** Largest absolute value of each column of this block, after scaling. */
  final double[] largest;

  /** Roots of the weights; ones if there are none, zeros after the last row. */
  final double[] rootWeights = new double[ROWS];

  /** How many rows are filled. */
  private int filled;

  RowBlock(int columnCount) {
    columns = new double[columnCount][ROWS];
    largest = new double[columnCount];
  }

  int filled() {
    return filled;
  }

  int free() {
    return ROWS - filled;
  }

  boolean isEmpty() {
    return filled == 0;
  }

  /**
   * Forgets the rows. The values stay behind until they are overwritten or {@link #pad() padded}.
   */
  void clear() {
    filled = 0;
    Arrays.fill(largest, 0.0);
  }

  /** Zeros after the last row. */
  void pad() {
    clearFrom(filled);
  }

  /** Multiplies a column by a power of two. */
  void scale(int column, int exponent) {
    if (exponent != 0) {
      for (int i = 0; i < filled; i++) {
        columns[column][i] = Math.scalb(columns[column][i], exponent);
      }
      largest[column] = Math.scalb(largest[column], exponent);
    }
  }

  /** Rows of a positive weight. */
  int weightedRows() {
    int count = 0;
    for (int i = 0; i < filled; i++) {
      if (rootWeights[i] > 0) {
        count++;
      }
    }
    return count;
  }

  double largestRootWeight() {
    return Kernels.largest(rootWeights, 0, filled);
  }

  RowBlock copy() {
    RowBlock copy = new RowBlock(columns.length);
    for (int j = 0; j < columns.length; j++) {
      System.arraycopy(columns[j], 0, copy.columns[j], 0, ROWS);
    }
    System.arraycopy(largest, 0, copy.largest, 0, largest.length);
    System.arraycopy(rootWeights, 0, copy.rootWeights, 0, ROWS);
    copy.filled = filled;
    return copy;
  }

  /**
   * Appends rows of a design, its response and weights.
   *
   * @param design the design
   * @param response the response
   * @param weights the weights, or an empty array
   * @param from first row
   * @param count number of rows, at most {@link #free()}
   */
  void append(TallMatrix design, double[] response, double[] weights, int from, int count) {
    int p = design.columns();
    for (int j = 0; j < p; j++) {
      design.copy(j, from, count, columns[j], filled);
    }
    System.arraycopy(response, from, columns[p], filled, count);
    for (int j = 0; j <= p; j++) {
      checkFinite(j, j == p ? "response" : "design column " + j, from, count);
    }
    if (weights.length == 0) {
      Arrays.fill(rootWeights, filled, filled + count, 1.0);
    } else {
      weigh(weights, from, count);
      for (int j = 0; j <= p; j++) {
        checkFinite(j, "weighted column " + j, from, count);
      }
    }
    for (int j = 0; j <= p; j++) {
      largest[j] = Math.max(largest[j], Kernels.largest(columns[j], filled, filled + count));
    }
    filled += count;
  }

  private void checkFinite(int column, String name, int from, int count) {
    double[] values = columns[column];
    int bad = Kernels.firstNotFinite(values, filled, filled + count);
    if (bad >= 0) {
      double value = values[bad];
      throw new MathException(
          MathException.Reason.NOT_FINITE,
          String.format(
              Locale.ROOT,
              "%s, row %d: %s is not a finite number",
              name,
              from + bad - filled,
              value));
    }
  }

  private void weigh(double[] weights, int from, int count) {
    for (int i = 0; i < count; i++) {
      double w = weights[from + i];
      if (!(w >= 0 && w <= LARGEST_WEIGHT)) {
        throw new MathException(
            MathException.Reason.NOT_FINITE,
            String.format(
                Locale.ROOT,
                "weight of row %d: %s is not a number from 0 to %s",
                from + i,
                w,
                LARGEST_WEIGHT));
      }
      rootWeights[filled + i] = Math.sqrt(w);
    }
    for (double[] column : columns) {
      for (int i = filled; i < filled + count; i++) {
        column[i] *= rootWeights[i];
      }
    }
  }

  private void clearFrom(int row) {
    if (row == ROWS) {
      return;
    }
    for (double[] column : columns) {
      Arrays.fill(column, row, ROWS, 0.0);
    }
    Arrays.fill(rootWeights, row, ROWS, 0.0);
  }
}
