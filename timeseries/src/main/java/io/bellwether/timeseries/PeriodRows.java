package io.bellwether.timeseries;

import io.bellwether.data.ColumnType;
import io.bellwether.data.DataException;
import io.bellwether.data.TimeColumn;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Puts the rows of a table into the periods of a calendar. Works on primitive arrays throughout.
 */
final class PeriodRows {

  /** Stands for a row before the first or after the last period. */
  static final int OUTSIDE = -1;

  private static final long MICROS_PER_DAY = 86_400_000_000L;

  /** 256 years of minutes: more comes from a wrong date rather than from a long history. */
  private static final long MOST_PERIODS = 1L << 27;

  private final Records times;
  private final Timeline timeline;
  private final int[] periods;

  private PeriodRows(Records times, Timeline timeline, int[] periods) {
    this.times = times;
    this.timeline = timeline;
    this.periods = periods;
  }

  /** Puts each row into the calendar period (month, week from Monday...) that its time lies in. */
  static PeriodRows ofCalendar(
      Records times, Frequency frequency, @Nullable LocalDate from, @Nullable LocalDate to) {
    long[] numbers = micros(times);
    long least = Long.MAX_VALUE;
    for (int row = 0; row < numbers.length; row++) {
      numbers[row] = frequency.period(numbers[row]);
      least = Math.min(least, numbers[row]);
    }
    LocalDateTime start =
        numbers.length > 0
            ? frequency.periodStart(least)
            : frequency.floor(emptyStart(times, from, to));
    for (int row = 0; row < numbers.length; row++) {
      numbers[row] -= least;
    }
    return bounded(times, numbers, start, frequency, from, to);
  }

  /** Puts each row into the period that starts at its time, on the calendar of the first time. */
  static PeriodRows ofStamps(
      Records times, Frequency frequency, @Nullable LocalDate from, @Nullable LocalDate to) {
    long[] numbers = micros(times);
    int first = 0;
    for (int row = 1; row < numbers.length; row++) {
      first = numbers[row] < numbers[first] ? row : first;
    }
    LocalDateTime start =
        numbers.length > 0
            ? TimeColumn.toDateTime(ColumnType.DATE_TIME, numbers[first])
            : emptyStart(times, from, to);
    for (int row = 0; row < numbers.length; row++) {
      LocalDateTime time = TimeColumn.toDateTime(ColumnType.DATE_TIME, numbers[row]);
      OptionalLong steps = frequency.stepsBetween(start, time);
      if (steps.isEmpty()) {
        throw offCalendar(times, row, first, frequency);
      }
      numbers[row] = steps.getAsLong();
    }
    PeriodRows rows = bounded(times, numbers, start, frequency, from, to);
    rows.refuseDuplicates();
    return rows;
  }

  private static long[] micros(Records times) {
    long[] micros = new long[times.size()];
    boolean dates = times.type() == ColumnType.DATE;
    for (int row = 0; row < micros.length; row++) {
      long value = times.value(row);
      if (value == TimeColumn.MISSING) {
        throw DataException.because(
                times.problem(
                    "a record without a time belongs to no period; take such records out"
                        + " (Dataset.filter) or mend them"))
            .line(times.line(row))
            .column(times.name())
            .build();
      }
      if (dates && Math.abs(value) > Long.MAX_VALUE / MICROS_PER_DAY) {
        throw DataException.because(times.problem("the date is too far from 1970"))
            .line(times.line(row))
            .column(times.name())
            .value(times.text(row))
            .build();
      }
      micros[row] = dates ? value * MICROS_PER_DAY : value;
    }
    return micros;
  }

  /** Without a record only the bounds can tell where the calendar is. */
  private static LocalDateTime emptyStart(
      Records times, @Nullable LocalDate from, @Nullable LocalDate to) {
    if (from == null || to == null) {
      throw DataException.because(
              times.problem(
                  "there is no record, hence no calendar; give from(...) and to(...), or records"))
          .column(times.name())
          .build();
    }
    return from.atStartOfDay();
  }

  private static DataException offCalendar(Records times, int row, int first, Frequency frequency) {
    return DataException.because(
            times.problem(
                "the time is not on the calendar ("
                    + frequency
                    + ") that starts with "
                    + times.text(first)
                    + " (row "
                    + times.line(first)
                    + "); aggregate(...), such as aggregate(Aggregation.SUM), puts each record into the"
                    + " period that its time lies in"))
        .line(times.line(row))
        .column(times.name())
        .value(times.text(row))
        .build();
  }

  private static PeriodRows bounded(
      Records times,
      long[] numbers,
      LocalDateTime start,
      Frequency frequency,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    long first = from == null ? 0 : frequency.stepsFrom(start, from);
    long last =
        to == null ? Arrays.stream(numbers).max().orElse(-1) : frequency.stepsThrough(start, to);
    checkBounds(times, start, frequency, first, last);
    int[] periods = new int[numbers.length];
    for (int row = 0; row < periods.length; row++) {
      long period = numbers[row] - first;
      periods[row] = period >= 0 && period <= last - first ? (int) period : OUTSIDE;
    }
    return new PeriodRows(
        times,
        Timeline.of(frequency.plus(start, first), frequency, (int) (last - first + 1)),
        periods);
  }

  private static void checkBounds(
      Records times, LocalDateTime start, Frequency frequency, long first, long last) {
    if (!(last >= first)) {
      throw DataException.because(
              times.problem(
                  "no period lies in the bounds: the first could be "
                      + frequency.plus(start, first)
                      + ", the last "
                      + frequency.plus(start, last)
                      + "; mend from(...) or to(...)"))
          .column(times.name())
          .build();
    }
    if (!(last - first < MOST_PERIODS)) {
      throw DataException.because(
              times.problem(
                  (last - first + 1)
                      + " periods ("
                      + frequency
                      + ") from "
                      + frequency.plus(start, first)
                      + " to "
                      + frequency.plus(start, last)
                      + " are too many; look for a wrong date, or set from(...) and to(...)"))
          .column(times.name())
          .build();
    }
  }

  private void refuseDuplicates() {
    int[] rowOf = new int[timeline.length()];
    Arrays.fill(rowOf, OUTSIDE);
    for (int row = 0; row < periods.length; row++) {
      int period = periods[row];
      if (period != OUTSIDE && rowOf[period] != OUTSIDE) {
        throw DataException.because(
                times.problem(
                    "row "
                        + times.line(rowOf[period])
                        + " has the same time; say what becomes of several records of a period, such as"
                        + " aggregate(Aggregation.SUM)"))
            .line(times.line(row))
            .column(times.name())
            .value(times.text(row))
            .build();
      }
      if (period != OUTSIDE) {
        rowOf[period] = row;
      }
    }
  }

  /** Leaves the periods from an index on out; their records are outside then. */
  PeriodRows headed(int length) {
    int[] kept = periods.clone();
    for (int row = 0; row < kept.length; row++) {
      kept[row] = kept[row] < length ? kept[row] : OUTSIDE;
    }
    return new PeriodRows(times, timeline.window(0, length), kept);
  }

  /** Adds periods without a record, up to the last one that does not start after a time. */
  PeriodRows extended(LocalDateTime last) {
    long length = timeline.frequency().stepsUpTo(timeline.start(), last) + 1;
    checkBounds(times, timeline.start(), timeline.frequency(), 0, Math.max(0, length - 1));
    return length <= timeline.length()
        ? this
        : new PeriodRows(times, timeline.window(0, (int) length), periods);
  }

  Records records() {
    return times;
  }

  Timeline timeline() {
    return timeline;
  }

  /** Returns the number of rows, those outside included. */
  int size() {
    return periods.length;
  }

  /** Returns the period of a row, or {@link #OUTSIDE}. */
  int period(int row) {
    return periods[row];
  }

  /** Counts the rows before the first or after the last period. */
  int outside() {
    int outside = 0;
    for (int period : periods) {
      outside += period == OUTSIDE ? 1 : 0;
    }
    return outside;
  }

  /** Tells which periods have a record. */
  boolean[] covered() {
    boolean[] covered = new boolean[timeline.length()];
    for (int period : periods) {
      if (period != OUTSIDE) {
        covered[period] = true;
      }
    }
    return covered;
  }

  /** Refuses periods without a record. */
  void refuseGaps() {
    boolean[] covered = covered();
    int gaps = 0;
    int first = -1;
    for (int t = covered.length - 1; t >= 0; t--) {
      gaps += covered[t] ? 0 : 1;
      first = covered[t] ? first : t;
    }
    if (gaps > 0) {
      throw DataException.because(
              times.problem(
                  "no record of this period"
                      + (gaps > 1 ? ", nor of " + (gaps - 1) + " others" : "")
                      + " of "
                      + timeline
                      + "; say what that means: gaps(Gaps.ZERO) if nothing was sold, else"
                      + " gaps(Gaps.MISSING), CARRY_FORWARD or INTERPOLATE"))
          .column(times.name())
          .value(timeline.label(first))
          .build();
    }
  }
}
