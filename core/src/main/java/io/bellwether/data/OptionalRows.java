package io.bellwether.data;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Takes rows of a column by number, where {@link #NONE} gives a missing value. */
final class OptionalRows {

  /** Stands for no row. */
  static final int NONE = -1;

  private OptionalRows() {}

  static Column of(Column column, int[] rows) {
    if (Arrays.stream(rows).allMatch(row -> row != NONE)) {
      return column.rows(rows);
    }
    if (column instanceof NumericColumn numeric) {
      return ofNumbers(numeric, rows);
    }
    if (column instanceof TimeColumn time) {
      return ofTimes(time, rows);
    }
    if (column instanceof CategoricalColumn categorical) {
      return ofLevels(categorical, rows);
    }
    return ofTexts(column, rows);
  }

  private static Column ofNumbers(NumericColumn column, int[] rows) {
    double[] taken = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      taken[i] = rows[i] == NONE ? Double.NaN : column.value(rows[i]);
    }
    return NumericColumn.owning(column.name(), taken, taken.length);
  }

  private static Column ofTimes(TimeColumn column, int[] rows) {
    long[] taken = new long[rows.length];
    for (int i = 0; i < rows.length; i++) {
      taken[i] = rows[i] == NONE ? TimeColumn.MISSING : column.value(rows[i]);
    }
    return TimeColumn.owning(column.name(), column.type(), taken, taken.length);
  }

  private static Column ofLevels(CategoricalColumn column, int[] rows) {
    int[] taken = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      taken[i] = rows[i] == NONE ? CategoricalColumn.MISSING : column.code(rows[i]);
    }
    return CategoricalColumn.owning(column.name(), taken, taken.length, column.levels());
  }

  private static Column ofTexts(Column column, int[] rows) {
    @Nullable String[] taken = new @Nullable String[rows.length];
    for (int i = 0; i < rows.length; i++) {
      taken[i] = rows[i] == NONE ? null : column.text(rows[i]);
    }
    return TextColumn.owning(column.name(), taken, taken.length);
  }
}
