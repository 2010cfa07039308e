package io.bellwether.data;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The cells of a column of which only missing ones have been seen: every value is refused. */
final class UndecidedCells extends UnstoredCells {

  private boolean emptyText;

  @Override
  boolean add(char[] buffer, int offset, int length, int row) {
    if (length == 0) {
      emptyText = true;
      addMissing(row);
    }
    return length == 0;
  }

  /** Tells whether a quoted empty cell was seen, which is a missing number but an empty text. */
  boolean hasEmptyText() {
    return emptyText;
  }

  /** A column without a value is numeric. */
  @Override
  @Nullable Column finish(String name, int rows) {
    double[] values = new double[rows];
    Arrays.fill(values, Double.NaN);
    return NumericColumn.owning(name, values, rows);
  }
}
