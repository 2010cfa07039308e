package io.bellwether.model;

import io.bellwether.data.DataException;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;

/**
 * Reads target columns, which have to be complete.
 *
 * @since 0.1.0
 */
public final class Targets {

  private Targets() {}

  /**
   * Returns the values of a numeric target.
   *
   * @param data a table
   * @param target the name of the target
   * @return one finite number a row
   * @throws IllegalArgumentException if there is no such column or it is not numeric
   * @throws DataException if a value is missing or infinite; names the row
   */
  public static double[] numbers(Dataset data, String target) {
    NumericColumn column = data.numeric(target);
    double[] values = column.values();
    for (int row = 0; row < values.length; row++) {
      if (!Double.isFinite(values[row])) {
        throw DataException.because(
                "the target must be a finite number in every row; filter such rows out first")
            .line(row)
            .column(target)
            .value(column.text(row))
            .build();
      }
    }
    return values;
  }
}
