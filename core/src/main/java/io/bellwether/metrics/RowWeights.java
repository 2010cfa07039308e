package io.bellwether.metrics;

import io.bellwether.data.DataException;
import java.util.Arrays;
import java.util.stream.IntStream;

/** What holds for the rows of every comparison: lengths, weights, and places of faults. */
final class RowWeights {

  private RowWeights() {}

  /** Refuses an array that has not one element a row. */
  static void checkLength(String name, int length, int wanted) {
    if (length != wanted) {
      throw new IllegalArgumentException(
          name + " has length " + length + ", but actual has length " + wanted);
    }
  }

  /** Refuses a comparison of nothing. */
  static void checkAny(int rows) {
    if (rows == 0) {
      throw DataException.because("there are no rows to compare; give at least one").build();
    }
  }

  /** The rows of positive weight, after all weights have been found fit. */
  static int[] counted(double[] weights, int rows) {
    checkLength("weights", weights.length, rows);
    for (int row = 0; row < weights.length; row++) {
      if (!(weights[row] >= 0 && Double.isFinite(weights[row]))) {
        throw fault(row, weights[row], "a weight must be a finite number, 0 or more");
      }
    }
    int[] counted = IntStream.range(0, weights.length).filter(row -> weights[row] > 0).toArray();
    if (counted.length == 0) {
      throw DataException.because("every weight is 0, so that there is nothing to compare").build();
    }
    return counted;
  }

  /** What is wrong with a value, and in which row it stands. */
  static DataException fault(int row, double value, String problem) {
    return DataException.because(problem).line(row).value(Double.toString(value)).build();
  }

  /** The values of a few rows. */
  static double[] take(double[] values, int[] rows) {
    return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
  }
}
