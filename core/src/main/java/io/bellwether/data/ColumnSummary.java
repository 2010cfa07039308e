package io.bellwether.data;

/**
 * What {@link Dataset#describe} says of a column, by kind: numbers, labels or times.
 *
 * @since 0.1.0
 */
public sealed interface ColumnSummary permits NumericSummary, LabelSummary, TimeSummary {

  /**
   * Returns the name of the column.
   *
   * @return the name
   */
  String name();

  /**
   * Returns what the column holds.
   *
   * @return the type
   */
  ColumnType type();

  /**
   * Returns how many rows have a value.
   *
   * @return the number of values
   */
  int count();

  /**
   * Returns how many rows have none.
   *
   * @return the number of missing values
   */
  int missing();
}
