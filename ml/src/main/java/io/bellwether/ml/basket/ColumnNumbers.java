package io.bellwether.ml.basket;

import io.bellwether.data.Column;
import io.bellwether.data.Dataset;
import io.bellwether.data.Grouping;
import java.util.Objects;

/**
 * Numbers the values of a column as their names are first asked for. A text is made for each
 * different value, not for each row.
 */
final class ColumnNumbers {

  /** The number of a missing value. */
  static final int MISSING = -1;

  private final Column column;
  private final Grouping groups;
  private final ItemNumbers names;

  /** Number + 1 of a group, 0 if nobody has asked yet. */
  private final int[] known;

  ColumnNumbers(Dataset table, String name, ItemNumbers names) {
    this.column = table.column(name);
    this.groups = table.groupBy(name);
    this.names = names;
    this.known = new int[groups.groupCount()];
  }

  boolean isMissing(int row) {
    return column.isMissing(row);
  }

  /** Returns the number of the value of a row, {@link #MISSING} if it has none. */
  int number(int row) {
    if (column.isMissing(row)) {
      return MISSING;
    }
    int group = groups.group(row);
    if (known[group] == 0) {
      known[group] = names.number(Objects.requireNonNull(column.text(row))) + 1;
    }
    return known[group] - 1;
  }
}
