package io.bellwether.timeseries;

import io.bellwether.data.ColumnType;
import io.bellwether.data.TimeColumn;
import org.jspecify.annotations.Nullable;

/**
 * The times of some rows of a table: of all, or of those that belong to one series. A record is
 * counted from 0 among them; {@link #line} tells its row in the table, for other columns and for
 * errors.
 */
final class Records {

  private final TimeColumn times;
  private final int @Nullable [] lines;
  private final int from;
  private final int size;
  private final String owner;

  private Records(TimeColumn times, int @Nullable [] lines, int from, int size, String owner) {
    this.times = times;
    this.lines = lines;
    this.from = from;
    this.size = size;
    this.owner = owner;
  }

  /** All rows. */
  static Records all(TimeColumn times) {
    return new Records(times, null, 0, times.size(), "");
  }

  /**
   * Some rows.
   *
   * @param lines row numbers, not copied; those of the series are {@code lines[from .. to - 1]}
   * @param owner the key of the series, for errors
   */
  static Records of(TimeColumn times, int[] lines, int from, int to, String owner) {
    return new Records(times, lines, from, to - from, owner);
  }

  int size() {
    return size;
  }

  /** Returns the row of a record in the table. */
  int line(int record) {
    return lines == null ? record : lines[from + record];
  }

  long value(int record) {
    return times.value(line(record));
  }

  @Nullable String text(int record) {
    return times.text(line(record));
  }

  ColumnType type() {
    return times.type();
  }

  String name() {
    return times.name();
  }

  /** Puts the key of the series before what is wrong. */
  String problem(String text) {
    return owner.isEmpty() ? text : "series " + owner + ": " + text;
  }
}
