package io.bellwether.math;

import java.util.Arrays;
import java.util.Objects;

/**
 * A matrix of many rows and few columns that can be read by columns, a run of rows at a time.
 *
 * <p>It is the way in which data reach the {@linkplain LeastSquares least squares} code without a
 * second copy of them: a column is a slice of a {@code double[]} as a rule, so that {@link #copy}
 * is one {@link System#arraycopy}; a constant column or a dummy of a category is filled on the fly.
 *
 * <p>Implementations give the same values each time they are asked.
 *
 * @since 0.1.0
 */
public interface TallMatrix {

  /**
   * Returns the number of rows.
   *
   * @return the number of rows, 0 or more
   */
  int rows();

  /**
   * Returns the number of columns.
   *
   * @return the number of columns, 0 or more
   */
  int columns();

  /**
   * Copies rows {@code fromRow} to {@code fromRow + count - 1} of a column into an array.
   *
   * @param column index of the column, from 0
   * @param fromRow first row
   * @param count number of rows
   * @param target where to write; modified at {@code offset} to {@code offset + count - 1}
   * @param offset where to begin in {@code target}
   */
  void copy(int column, int fromRow, int count, double[] target, int offset);

  /**
   * A view of arrays, one per column. The arrays are not copied: the caller leaves them unchanged
   * while the view is in use.
   *
   * @param rows the number of rows; every array has at least as many elements
   * @param columns the columns
   * @return the view
   * @throws IllegalArgumentException if {@code rows} is negative or an array is shorter
   */
  static TallMatrix of(int rows, double[]... columns) {
    if (!(rows >= 0)) {
      throw new IllegalArgumentException("rows must be 0 or more, but is " + rows);
    }
    double[][] own = columns.clone();
    for (int j = 0; j < own.length; j++) {
      if (own[j].length < rows) {
        throw new IllegalArgumentException(
            "column " + j + " has " + own[j].length + " elements, " + rows + " rows need more");
      }
    }
    return new TallMatrix() {
      @Override
      public int rows() {
        return rows;
      }

      @Override
      public int columns() {
        return own.length;
      }

      @Override
      public void copy(int column, int fromRow, int count, double[] target, int offset) {
        System.arraycopy(own[column], fromRow, target, offset, count);
      }
    };
  }

  /**
   * The same matrix with a column of ones before the first: column 0 is the intercept and column
   * {@code j} becomes {@code j + 1}.
   *
   * @return the view
   */
  default TallMatrix withIntercept() {
    TallMatrix rest = Objects.requireNonNull(this);
    return new TallMatrix() {
      @Override
      public int rows() {
        return rest.rows();
      }

      @Override
      public int columns() {
        return rest.columns() + 1;
      }

      @Override
      public void copy(int column, int fromRow, int count, double[] target, int offset) {
        if (column == 0) {
          Arrays.fill(target, offset, offset + count, 1.0);
        } else {
          rest.copy(column - 1, fromRow, count, target, offset);
        }
      }
    };
  }
}
