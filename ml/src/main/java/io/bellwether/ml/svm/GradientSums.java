package io.bellwether.ml.svm;

import java.util.Arrays;

/** Adds multiples of rows in single precision to sums in double precision. */
final class GradientSums {

  /** Rows that are added up in single precision. */
  private static final int GROUP = 8;

  /** Columns of a passage: long enough for the memory to read ahead. */
  private static final int SEGMENT = 512;

  private GradientSums() {}

  /**
   * Adds rows, each on its own.
   *
   * @param rows the rows
   * @param starts where in its array the part of each row begins
   * @param factors the multiple of each row
   * @param sums the sums; modified
   * @param from the first sum
   * @param to one more than the last sum
   */
  static void add(float[][] rows, int[] starts, double[] factors, double[] sums, int from, int to) {
    for (int column = from; column < to; column += SEGMENT) {
      int count = Math.min(SEGMENT, to - column);
      for (int k = 0; k < rows.length; k++) {
        addProducts(factors[k], rows[k], starts[k] + column - from, count, sums, column);
      }
    }
  }

  private static void addProducts(
      double factor, float[] row, int start, int count, double[] sums, int first) {
    for (int i = 0; i < count; i++) {
      sums[first + i] = Math.fma(factor, row[start + i], sums[first + i]);
    }
  }

  /**
   * Adds rows, {@value #GROUP} of which are added up in single precision first. The compiler turns
   * that into vector instructions, which it does not do where precisions are mixed. The error of
   * such a sum is below {@code 2^-21} times the largest of its terms.
   *
   * @param rows the rows
   * @param starts where in its array the part of each row begins
   * @param factors the multiple of each row
   * @param sums the sums; modified
   * @param from the first sum
   * @param to one more than the last sum
   */
  static void addCoarsely(
      float[][] rows, int[] starts, double[] factors, double[] sums, int from, int to) {
    float[] partial = new float[SEGMENT];
    float[][] parts = new float[GROUP][SEGMENT];
    for (int column = from; column < to; column += SEGMENT) {
      int count = Math.min(SEGMENT, to - column);
      for (int k = 0; k < rows.length; k += GROUP) {
        int size = Math.min(GROUP, rows.length - k);
        for (int r = 0; r < size; r++) {
          System.arraycopy(rows[k + r], starts[k + r] + column - from, parts[r], 0, count);
        }
        Arrays.fill(partial, 0);
        int r = 0;
        for (; r + 3 < size; r += 4) {
          addFour(factors, k + r, parts[r], parts[r + 1], parts[r + 2], parts[r + 3], partial);
        }
        for (; r < size; r++) {
          addOne((float) factors[k + r], parts[r], partial);
        }
        for (int i = 0; i < count; i++) {
          sums[column + i] += partial[i];
        }
      }
    }
  }

  private static void addFour(
      double[] factors, int first, float[] x, float[] y, float[] z, float[] w, float[] sums) {
    float a = (float) factors[first];
    float b = (float) factors[first + 1];
    float c = (float) factors[first + 2];
    float d = (float) factors[first + 3];
    for (int i = 0; i < SEGMENT; i++) {
      sums[i] = Math.fma(d, w[i], Math.fma(c, z[i], Math.fma(b, y[i], Math.fma(a, x[i], sums[i]))));
    }
  }

  private static void addOne(float f, float[] x, float[] sums) {
    for (int i = 0; i < SEGMENT; i++) {
      sums[i] = Math.fma(f, x[i], sums[i]);
    }
  }
}
