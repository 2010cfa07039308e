package io.bellwether.data;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A column as one small whole number a row: rows have the same number exactly when they have the
 * same value. Missing is a value here; numbers are compared as by {@link Double#equals}.
 */
final class ColumnCodes {

  private final int[] codes;
  private final int bound;

  private ColumnCodes(int[] codes, int bound) {
    this.codes = codes;
    this.bound = bound;
  }

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
      double positiveZero = column.value(row) + 0.0; // turns -0.0 into 0.0, and nothing else
      codes[row] = ids.id(Double.doubleToLongBits(positiveZero));
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

  /** Returns the number of a row, in {@code 0 .. bound() - 1}; not every number need occur. */
  int code(int row) {
    return codes[row];
  }

  /** Returns one more than the largest possible number. */
  int bound() {
    return bound;
  }
}
