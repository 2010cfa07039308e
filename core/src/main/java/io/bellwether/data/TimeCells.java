package io.bellwether.data;

import java.util.Arrays;

/** The cells of a column of dates, or of dates with a time of day. */
final class TimeCells extends Cells {

  private static final long MICROS_PER_DAY = 86_400_000_000L;

  private final TimeSyntax dates;
  private final TimeSyntax dateTimes;
  private ColumnType type;
  private long[] values;

  TimeCells(ColumnType type, TimeSyntax dates, TimeSyntax dateTimes, int capacity) {
    this.type = type;
    this.dates = dates;
    this.dateTimes = dateTimes;
    this.values = new long[capacity];
  }

  @Override
  boolean add(char[] buffer, int offset, int length, int row) {
    if (length == 0) {
      addMissing(row);
      return true;
    }
    values[row] =
        type == ColumnType.DATE
            ? dates.parse(buffer, offset, length)
            : dateTimeOrDate(buffer, offset, length);
    return values[row] != TimeSyntax.NONE;
  }

  /** In a column of times a date alone is its midnight. */
  private long dateTimeOrDate(char[] buffer, int offset, int length) {
    long time = dateTimes.parse(buffer, offset, length);
    return time == TimeSyntax.NONE ? midnight(dates.parse(buffer, offset, length)) : time;
  }

  private static long midnight(long day) {
    long furthest = Long.MAX_VALUE / MICROS_PER_DAY;
    return day >= -furthest && day <= furthest ? day * MICROS_PER_DAY : TimeSyntax.NONE;
  }

  /**
   * Makes dates midnights, so that times can follow.
   *
   * @param rows how many rows are stored
   * @return false if a date is too far away for that; the cells are of no use then
   */
  boolean widen(int rows) {
    type = ColumnType.DATE_TIME;
    for (int row = 0; row < rows; row++) {
      if (values[row] != TimeColumn.MISSING) {
        values[row] = midnight(values[row]);
        if (values[row] == TimeSyntax.NONE) {
          return false;
        }
      }
    }
    return true;
  }

  ColumnType type() {
    return type;
  }

  @Override
  void storeMissing(int row) {
    values[row] = TimeColumn.MISSING;
  }

  @Override
  void resize(int rows) {
    values = Arrays.copyOf(values, rows);
  }

  @Override
  Column finish(String name, int rows) {
    if (Capacity.isWasteful(values.length, rows)) {
      resize(rows);
    }
    return TimeColumn.owning(name, type, values, rows);
  }
}
