package io.bellwether.data;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column of dates ({@link ColumnType#DATE}) or of dates with a time of day ({@link
 * ColumnType#DATE_TIME}), local, without a zone.
 *
 * <p>Dates are held as days since 1970-01-01, dates with time as microseconds since
 * 1970-01-01T00:00; {@link #MISSING} stands for a missing value. A time finer than a microsecond is
 * refused rather than cut.
 *
 * @since 0.1.0
 */
public final class TimeColumn implements Column {

  /** The stored number of a missing time. */
  public static final long MISSING = Long.MIN_VALUE;

  private static final long MICROS_PER_SECOND = 1_000_000L;
  private static final int NANOS_PER_MICRO = 1_000;

  private final String name;
  private final ColumnType type;
  private final long[] values;
  private final int offset;
  private final int size;

  private TimeColumn(String name, ColumnType type, long[] values, int offset, int size) {
    this.name = Names.check(name);
    this.type = type;
    this.values = values;
    this.offset = offset;
    this.size = size;
  }

  /**
   * Creates a column of dates.
   *
   * @param name the name
   * @param dates one date a row, null for a missing one
   * @return a column of type {@link ColumnType#DATE}
   * @throws IllegalArgumentException if the name is blank
   */
  public static TimeColumn ofDates(String name, List<? extends @Nullable LocalDate> dates) {
    long[] values = new long[dates.size()];
    int row = 0;
    for (LocalDate date : dates) {
      values[row++] = date == null ? MISSING : date.toEpochDay();
    }
    return owning(name, ColumnType.DATE, values, values.length);
  }

  /**
   * Creates a column of dates with a time of day.
   *
   * @param name the name
   * @param times one time a row, null for a missing one
   * @return a column of type {@link ColumnType#DATE_TIME}
   * @throws IllegalArgumentException if the name is blank, or a time is finer than a microsecond or
   *     more than 290,000 years away
   */
  public static TimeColumn ofDateTimes(String name, List<? extends @Nullable LocalDateTime> times) {
    long[] values = new long[times.size()];
    int row = 0;
    for (LocalDateTime time : times) {
      values[row++] = time == null ? MISSING : micros(time);
    }
    return owning(name, ColumnType.DATE_TIME, values, values.length);
  }

  /** Takes an array that nobody else holds. */
  static TimeColumn owning(String name, ColumnType type, long[] values, int size) {
    return new TimeColumn(name, type, values, 0, size);
  }

  /**
   * Returns a local time as microseconds since 1970-01-01T00:00, the number that a column stores.
   *
   * @param time the time
   * @return microseconds, negative before 1970
   * @throws IllegalArgumentException if the time is finer than a microsecond or out of range
   */
  public static long micros(LocalDateTime time) {
    int nanos = time.get(ChronoField.NANO_OF_SECOND);
    if (nanos % NANOS_PER_MICRO != 0) {
      throw new IllegalArgumentException(
          "time "
              + time
              + " is finer than a microsecond; give time.truncatedTo(ChronoUnit.MICROS)");
    }
    try {
      return Math.addExact(
          Math.multiplyExact(time.toEpochSecond(ZoneOffset.UTC), MICROS_PER_SECOND),
          nanos / NANOS_PER_MICRO);
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("time " + time + " is too far from 1970", e);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public ColumnType type() {
    return type;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public boolean isMissing(int row) {
    return value(row) == MISSING;
  }

  /**
   * Returns the stored number.
   *
   * @param row the row number
   * @return days or microseconds since 1970, or {@link #MISSING}
   */
  public long value(int row) {
    return values[offset + Objects.checkIndex(row, size)];
  }

  /**
   * Returns the date.
   *
   * @param row the row number
   * @return the date, without the time of day if the column has one; null when it is missing
   */
  public @Nullable LocalDate date(int row) {
    LocalDateTime time = dateTime(row);
    return time == null ? null : time.toLocalDate();
  }

  /**
   * Returns the date and time.
   *
   * @param row the row number
   * @return the time, at midnight if the column holds dates; null when it is missing
   */
  public @Nullable LocalDateTime dateTime(int row) {
    long value = value(row);
    return value == MISSING ? null : toDateTime(type, value);
  }

  /**
   * Returns the time that a stored number stands for.
   *
   * @param type {@link ColumnType#DATE} or {@link ColumnType#DATE_TIME}
   * @param value days or microseconds since 1970
   * @return the time, at midnight for dates
   * @throws IllegalArgumentException if the type is no time, or the number out of range
   */
  public static LocalDateTime toDateTime(ColumnType type, long value) {
    try {
      return switch (type) {
        case DATE -> LocalDate.ofEpochDay(value).atStartOfDay();
        case DATE_TIME ->
            LocalDateTime.ofEpochSecond(
                Math.floorDiv(value, MICROS_PER_SECOND),
                (int) Math.floorMod(value, MICROS_PER_SECOND) * NANOS_PER_MICRO,
                ZoneOffset.UTC);
        case NUMERIC, CATEGORICAL, TEXT ->
            throw new IllegalArgumentException(type + " is not a type of times");
      };
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(value + " is out of the range of times", e);
    }
  }

  @Override
  public @Nullable String text(int row) {
    LocalDateTime time = dateTime(row);
    if (time == null) {
      return null;
    }
    return type == ColumnType.DATE ? time.toLocalDate().toString() : time.toString();
  }

  @Override
  public TimeColumn renamed(String newName) {
    return new TimeColumn(newName, type, values, offset, size);
  }

  @Override
  public TimeColumn rows(int[] rows) {
    long[] taken = new long[rows.length];
    for (int i = 0; i < rows.length; i++) {
      taken[i] = value(rows[i]);
    }
    return owning(name, type, taken, taken.length);
  }

  @Override
  public TimeColumn slice(int from, int to) {
    Objects.checkFromToIndex(from, to, size);
    return new TimeColumn(name, type, values, offset + from, to - from);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TimeColumn column
        && name.equals(column.name)
        && type == column.type
        && Arrays.equals(
            values,
            offset,
            offset + size,
            column.values,
            column.offset,
            column.offset + column.size);
  }

  @Override
  public int hashCode() {
    int hash = 31 * name.hashCode() + type.hashCode();
    for (int row = 0; row < size; row++) {
      hash = 31 * hash + Long.hashCode(values[offset + row]);
    }
    return hash;
  }

  @Override
  public String toString() {
    return "TimeColumn[" + name + ", " + type + ", " + size + " rows]";
  }
}
