package io.bellwether.data;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A column as one small whole number a row: rows have the same number exactly when they have the
 * same value. Missing is a value here; numbers are compared as by {@link Double#equals}.
 *
 * @param codes a number in {@code 0 .. bound - 1} for each row; not every number need occur
 * @param bound one more than the largest possible number
 */
@SuppressWarnings("ArrayRecordComponent") // handed from one method to the next, never compared
record ColumnCodes(int[] codes, int bound) {

  static ColumnCodes of(Column column) {
    if (column instanceof CategoricalColumn categorical) {
      return ofLevels(categorical);
    }
    if (column instanceof NumericColumn numeric) {
      return ofNumbers(numeric);
    }
    if (column instanceof TimeColumn time) {
      return ofTimes(time);
    }
    return ofTexts(column);
  }

  private static ColumnCodes ofLevels(CategoricalColumn column) {
    int[] codes = new int[column.size()];
    for (int row = 0; row < codes.length; row++) {
      codes[row] = column.code(row) + 1;
    }
    return new ColumnCodes(codes, column.levels().size() + 1);
  }

  private static ColumnCodes ofNumbers(NumericColumn column) {
    KeyIds ids = new KeyIds();
    int[] codes = new int[column.size()];
    for (int row = 0; row < codes.length; row++) {
      codes[row] = ids.id(Double.doubleToLongBits(column.value(row)));
    }
    return new ColumnCodes(codes, ids.size());
  }

  private static ColumnCodes ofTimes(TimeColumn column) {
    KeyIds ids = new KeyIds();
    int[] codes = new int[column.size()];
    for (int row = 0; row < codes.length; row++) {
      codes[row] = ids.id(column.value(row));
    }
    return new ColumnCodes(codes, ids.size());
  }

  private static ColumnCodes ofTexts(Column column) {
    Map<@Nullable String, Integer> ids = new HashMap<>();
    int[] codes = new int[column.size()];
    for (int row = 0; row < codes.length; row++) {
      String text = column.text(row);
      Integer known = ids.get(text);
      codes[row] = known == null ? ids.size() : known;
      if (known == null) {
        ids.put(text, codes[row]);
      }
    }
    return new ColumnCodes(codes, ids.size());
  }
}
