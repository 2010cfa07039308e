package io.bellwether.data;

import org.jspecify.annotations.Nullable;

/**
 * A named, immutable column of a {@link Dataset}.
 *
 * <p>Four kinds exist, one per way of holding values: {@link NumericColumn}, {@link
 * CategoricalColumn}, {@link TimeColumn} and {@link TextColumn}. Every kind can be missing in any
 * row. Row numbers start at 0; a row number outside {@code 0 .. size() - 1} gives an {@link
 * IndexOutOfBoundsException}.
 *
 * <p>Columns never alias an array of a caller. Columns derived from one another ({@link #renamed},
 * {@link #slice}) share storage, which nobody can change.
 *
 * <p>Two columns are equal when name, type and every value are equal; missing equals missing.
 *
 * @since 0.1.0
 */
public sealed interface Column permits NumericColumn, CategoricalColumn, TimeColumn, TextColumn {

  /**
   * Returns the name.
   *
   * @return the name, never blank
   */
  String name();

  /**
   * Returns what the column holds.
   *
   * @return the type
   */
  ColumnType type();

  /**
   * Returns the number of rows.
   *
   * @return the number of rows, missing ones included
   */
  int size();

  /**
   * Tells whether a row has no value.
   *
   * @param row the row number
   * @return true when the value is missing
   */
  boolean isMissing(int row);

  /**
   * Returns a value as text: numbers in their shortest exact form with whole numbers free of a
   * decimal point ({@code 5}, {@code 2.79}), times in ISO 8601, labels as they are.
   *
   * @param row the row number
   * @return the text, or null when the value is missing
   */
  @Nullable String text(int row);

  /**
   * Returns the same column under another name. The storage is shared.
   *
   * @param name the new name
   * @return a column that differs in its name only
   * @throws IllegalArgumentException if the name is blank
   */
  Column renamed(String name);

  /**
   * Returns the given rows in the given order. A row may be taken more than once.
   *
   * @param rows row numbers
   * @return a column of {@code rows.length} rows
   */
  Column rows(int[] rows);

  /**
   * Returns a run of rows. The storage is shared.
   *
   * @param from the first row
   * @param to one past the last row
   * @return a column of {@code to - from} rows
   * @throws IndexOutOfBoundsException unless {@code 0 <= from <= to <= size()}
   */
  Column slice(int from, int to);

  /**
   * Counts the rows without a value.
   *
   * @return the number of missing values
   */
  default int missingCount() {
    int missing = 0;
    for (int row = 0; row < size(); row++) {
      if (isMissing(row)) {
        missing++;
      }
    }
    return missing;
  }
}
