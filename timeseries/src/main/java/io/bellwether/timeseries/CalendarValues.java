package io.bellwether.timeseries;

import java.time.LocalDateTime;
import java.util.Objects;
import java.util.OptionalInt;

/** What a {@link TimeSeries} holds, and how it is read. */
abstract class CalendarValues {

  final Timeline timeline;
  final double[] values;

  /** Takes over the array, which the caller must not keep. */
  CalendarValues(Timeline timeline, double[] values) {
    this.timeline = timeline;
    this.values = values;
  }

  static void checkFinite(Timeline timeline, double[] values) {
    for (int i = 0; i < values.length; i++) {
      if (Double.isInfinite(values[i])) {
        throw new IllegalArgumentException(
            "the value of "
                + timeline.label(i)
                + " (index "
                + i
                + ") is "
                + values[i]
                + "; a series has finite values, NaN stands for a missing one");
      }
    }
  }

  /**
   * Returns the calendar.
   *
   * @return the periods of the series
   */
  public Timeline timeline() {
    return timeline;
  }

  /**
   * Returns the step of the calendar.
   *
   * @return the frequency
   */
  public Frequency frequency() {
    return timeline.frequency();
  }

  /**
   * Returns how many periods make a season.
   *
   * @return at least 1; 1 means none
   */
  public int seasonLength() {
    return timeline.frequency().seasonLength();
  }

  /**
   * Returns the number of periods.
   *
   * @return at least 0
   */
  public int length() {
    return values.length;
  }

  /**
   * Returns a value.
   *
   * @param index the period, 0 for the first
   * @return the value, {@code NaN} if it is missing
   * @throws IndexOutOfBoundsException if there is no such period
   */
  public double value(int index) {
    return values[Objects.checkIndex(index, values.length)];
  }

  /**
   * Returns the value of a time.
   *
   * @param time the time of a period
   * @return the value, {@code NaN} if it is missing
   * @throws IllegalArgumentException if the series has no such period
   */
  public double value(LocalDateTime time) {
    return values[indexOf(time)];
  }

  /**
   * Returns all values.
   *
   * @return a copy, {@code NaN} where missing
   */
  public double[] values() {
    return values.clone();
  }

  /**
   * Copies some values into an array, so that a caller with many series needs no copy of each.
   *
   * @param from the first period
   * @param count how many
   * @param target receives the values, from {@code targetOffset}
   * @param targetOffset where to write the first
   * @throws IndexOutOfBoundsException if there are no such periods, or no such room
   */
  public void copy(int from, int count, double[] target, int targetOffset) {
    Objects.checkFromIndexSize(from, count, values.length);
    System.arraycopy(values, from, target, targetOffset, count);
  }

  /**
   * Returns the time of a period.
   *
   * @param index the period, 0 for the first; beyond the end, the time that period will have
   * @return the time
   */
  public LocalDateTime time(int index) {
    return timeline.time(index);
  }

  /**
   * Counts the missing values.
   *
   * @return how many values are {@code NaN}
   */
  public int missingCount() {
    int missing = 0;
    for (double value : values) {
      missing += Double.isNaN(value) ? 1 : 0;
    }
    return missing;
  }

  /**
   * Tells whether a value is missing.
   *
   * @return true if at least one value is {@code NaN}
   */
  public boolean hasMissing() {
    return missingCount() > 0;
  }

  private int indexOf(LocalDateTime time) {
    OptionalInt index = timeline.indexOf(time);
    if (index.isEmpty()) {
      throw new IllegalArgumentException("no period starts at " + time + " in " + timeline);
    }
    return index.getAsInt();
  }
}
