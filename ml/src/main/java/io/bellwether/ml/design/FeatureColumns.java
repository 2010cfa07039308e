package io.bellwether.ml.design;

import io.bellwether.data.Column;
import io.bellwether.data.DataException;
import io.bellwether.data.NumericColumn;
import java.util.Locale;

/**
 * Checks single columns of a training table. For our own modules.
 *
 * @since 0.1.0
 */
public final class FeatureColumns {

  /** Beyond it, squares of weighted rows leave the range of double. */
  private static final double LARGEST_WEIGHT = 1e100;

  private FeatureColumns() {}

  /**
   * Takes a column as numbers.
   *
   * @param column a feature
   * @param method what needs the numbers, for messages: "a ridge regression"
   * @return the same column
   * @throws IllegalArgumentException if it is not numeric; names the step that would help
   */
  public static NumericColumn numeric(Column column, String method) {
    if (column instanceof NumericColumn numeric) {
      return numeric;
    }
    throw new IllegalArgumentException(
        "column '"
            + column.name()
            + "' is "
            + column.type().name().toLowerCase(Locale.ROOT)
            + ", but "
            + method
            + " needs numbers; "
            + (column.type().isLabel()
                ? "encode it with OneHotEncoder.of(\"" + column.name() + "\") or drop it"
                : "derive numbers from it or drop it"));
  }

  /**
   * Refuses a column with a value that is missing or infinite.
   *
   * @param column a feature
   * @param method what needs the numbers
   * @throws DataException if there is such a value; names the first
   */
  public static void requireFinite(NumericColumn column, String method) {
    for (int row = 0; row < column.size(); row++) {
      double value = column.value(row);
      if (!Double.isFinite(value)) {
        throw fault(
            column,
            row,
            Double.isNaN(value)
                ? method + " needs every value; fill it with an Imputer step or filter the row out"
                : method + " needs finite values; clip or filter the row out");
      }
    }
  }

  /**
   * Reads weights.
   *
   * @param column the weights
   * @return one number a row
   * @throws DataException if one is negative, missing or above 1e100
   */
  public static double[] weights(NumericColumn column) {
    for (int row = 0; row < column.size(); row++) {
      if (!(column.value(row) >= 0 && column.value(row) <= LARGEST_WEIGHT)) {
        throw fault(column, row, "a weight must be a number from 0 to 1e100");
      }
    }
    return column.values();
  }

  private static DataException fault(NumericColumn column, int row, String problem) {
    return DataException.because(problem)
        .line(row)
        .column(column.name())
        .value(column.text(row))
        .build();
  }
}
