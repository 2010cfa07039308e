package io.bellwether.preprocess;

import io.bellwether.data.Column;
import io.bellwether.data.DataException;
import io.bellwether.data.NumericColumn;

/** The numbers of a column to learn from. */
final class TrainingNumbers {

  private TrainingNumbers() {}

  /**
   * Returns the numbers of a column.
   *
   * @return one number a row, {@code NaN} for missing
   * @throws DataException if a number is infinite: no mean, deviation or range comes of it
   */
  static double[] of(Column column) {
    if (!(column instanceof NumericColumn numeric)) {
      throw new IllegalArgumentException("column '" + column.name() + "' is not numeric");
    }
    double[] values = numeric.values();
    for (int row = 0; row < values.length; row++) {
      if (Double.isInfinite(values[row])) {
        throw DataException.because(
                "nothing can be learned from an infinite number; make it missing (NaN) or filter"
                    + " the row out")
            .line(row)
            .column(column.name())
            .value(column.text(row))
            .build();
      }
    }
    return values;
  }

  /** Counts the numbers that are not missing. */
  static long present(double[] values) {
    long present = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        present++;
      }
    }
    return present;
  }
}
