package io.bellwether.math;

import java.util.Locale;
import org.ejml.data.DMatrixRMaj;

/**
 * The way between arrays of rows and EJML's matrices, with the checks that EJML leaves to its
 * callers.
 */
final class Dense {

  private Dense() {}

  /** Copies a matrix, checked to be rectangular, not empty and finite. */
  static DMatrixRMaj toEjml(double[][] rows) {
    if (rows.length == 0 || rows[0].length == 0) {
      throw new IllegalArgumentException("the matrix is empty");
    }
    int columns = rows[0].length;
    DMatrixRMaj a = new DMatrixRMaj(rows.length, columns);
    for (int i = 0; i < rows.length; i++) {
      if (rows[i].length != columns) {
        throw new IllegalArgumentException(
            "row " + i + " has " + rows[i].length + " elements, row 0 has " + columns);
      }
      for (int j = 0; j < columns; j++) {
        double x = rows[i][j];
        if (!(Math.abs(x) <= Double.MAX_VALUE)) {
          throw new MathException(
              MathException.Reason.NOT_FINITE,
              String.format(
                  Locale.ROOT,
                  "element (%d, %d) of the matrix is %s, not a finite number",
                  i,
                  j,
                  x));
        }
        a.set(i, j, x);
      }
    }
    return a;
  }

  /** Copies a matrix, checked also to be square and symmetric. */
  static DMatrixRMaj symmetricToEjml(double[][] rows) {
    DMatrixRMaj a = toEjml(rows);
    if (a.numRows != a.numCols) {
      throw new IllegalArgumentException(
          "the matrix has " + a.numRows + " rows and " + a.numCols + " columns, it must be square");
    }
    for (int i = 0; i < a.numRows; i++) {
      for (int j = 0; j < i; j++) {
        double difference = Math.abs(a.get(i, j) - a.get(j, i));
        double size = Math.max(Math.abs(a.get(i, j)), Math.abs(a.get(j, i)));
        if (!(difference <= 1e-10 * size)) {
          throw new IllegalArgumentException(
              String.format(
                  Locale.ROOT,
                  "the matrix is not symmetric: element (%d, %d) is %s and (%d, %d) is %s",
                  i,
                  j,
                  a.get(i, j),
                  j,
                  i,
                  a.get(j, i)));
        }
      }
    }
    return a;
  }

  static double[][] toRows(DMatrixRMaj a) {
    double[][] rows = new double[a.numRows][a.numCols];
    for (int i = 0; i < a.numRows; i++) {
      for (int j = 0; j < a.numCols; j++) {
        rows[i][j] = a.get(i, j);
      }
    }
    return rows;
  }

  /** The order that sorts numbers from the largest to the smallest; equals stay in their order. */
  static int[] descending(double[] x) {
    return java.util.stream.IntStream.range(0, x.length)
        .boxed()
        .sorted((i, j) -> Double.compare(x[j], x[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
