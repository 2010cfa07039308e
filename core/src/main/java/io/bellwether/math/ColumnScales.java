package io.bellwether.math;

/**
 * Powers of two by which columns of extreme numbers are divided, so that no square overflows or
 * vanishes. Columns whose largest number is between 2^-200 and 2^200 are left alone; others are
 * brought to about 1. The scale follows from the largest number so far and nothing else, so that
 * parts of the data in any order come to the same.
 */
final class ColumnScales {

  private static final int SAFE = 200;

  private final double[] largest;
  private final int[] exponents;

  ColumnScales(int columns) {
    largest = new double[columns];
    exponents = new int[columns];
  }

  /**
   * Takes note of a value.
   *
   * @param column the column
   * @param value an absolute value found in it
   * @return the power of two by which what was accumulated of the column has to be multiplied now;
   *     0 as a rule
   */
  int include(int column, double value) {
    if (!(value > largest[column])) {
      return 0;
    }
    boolean first = largest[column] == 0;
    largest[column] = value;
    int e = Math.getExponent(value);
    int exponent = Math.abs(e) <= SAFE ? 0 : e;
    int change = first ? 0 : exponents[column] - exponent;
    exponents[column] = exponent;
    return change;
  }

  /** The column is divided by 2 to this power. */
  int exponent(int column) {
    return exponents[column];
  }

  double largest(int column) {
    return largest[column];
  }

  void copyFrom(ColumnScales other) {
    System.arraycopy(other.largest, 0, largest, 0, largest.length);
    System.arraycopy(other.exponents, 0, exponents, 0, exponents.length);
  }
}
