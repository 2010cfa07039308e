package io.bellwether.timeseries.regression;

import java.time.LocalDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalField;
import org.jspecify.annotations.Nullable;

/**
 * What the date of a period tells of it, known for ever ahead.
 *
 * @since 0.1.0
 */
public enum CalendarFeature {
  /** January 1 to December 12; column {@code month}. */
  MONTH("month", ChronoField.MONTH_OF_YEAR, 12, 12),
  /** 1 to 4; column {@code quarter}. */
  QUARTER("quarter", IsoFields.QUARTER_OF_YEAR, 4, 4),
  /** The week of the year by ISO 8601, 1 to 53; column {@code weekOfYear}. */
  WEEK_OF_YEAR("weekOfYear", IsoFields.WEEK_OF_WEEK_BASED_YEAR, 53, 52.1775),
  /** 1 to 31; column {@code dayOfMonth}. */
  DAY_OF_MONTH("dayOfMonth", ChronoField.DAY_OF_MONTH, 31, 30.436875),
  /** Monday 1 to Sunday 7; column {@code dayOfWeek}. */
  DAY_OF_WEEK("dayOfWeek", ChronoField.DAY_OF_WEEK, 7, 7),
  /** 0 to 23; column {@code hour}. */
  HOUR("hour", ChronoField.HOUR_OF_DAY, 24, 24),
  /**
   * The number of the period since the start of the series, 1 for the first; column {@code trend}.
   * Always a number. Trees cannot go on beyond the largest that they saw: for them take differences
   * instead.
   */
  TREND("trend", null, 0, 0);

  private final String column;
  private final @Nullable TemporalField field;
  private final int levels;
  private final double cycle;

  CalendarFeature(String column, @Nullable TemporalField field, int levels, double cycle) {
    this.column = column;
    this.field = field;
    this.levels = levels;
    this.cycle = cycle;
  }

  String column() {
    return column;
  }

  /** Returns how many values there are; 0 for a trend, which has no end. */
  int levels() {
    return levels;
  }

  /** Returns after how many steps the cycle comes round, on average. */
  double cycle() {
    return cycle;
  }

  /** Returns the smallest value. */
  int first() {
    return this == HOUR ? 0 : 1;
  }

  double value(LocalDateTime time, int index) {
    return field == null ? index + 1.0 : time.get(field);
  }
}
