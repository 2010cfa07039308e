package io.bellwether.timeseries;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a regular calendar: where it starts, its frequency, and how many periods it has. An
 * immutable value.
 *
 * @since 0.1.0
 */
public final class Timeline {

  private final LocalDateTime start;
  private final Frequency frequency;
  private final int length;

  private Timeline(LocalDateTime start, Frequency frequency, int length) {
    this.start = Objects.requireNonNull(start, "start");
    this.frequency = Objects.requireNonNull(frequency, "frequency");
    if (!(length >= 0)) {
      throw new IllegalArgumentException("a timeline has at least 0 periods, not " + length);
    }
    this.length = length;
    checkEnd();
  }

  private void checkEnd() {
    try {
      frequency.plus(start, length);
    } catch (DateTimeException | ArithmeticException e) {
      throw new IllegalArgumentException(
          length + " periods, " + frequency + ", from " + start + " leave the range of times", e);
    }
  }

  /**
   * Creates a timeline.
   *
   * @param start the time of the first period
   * @param frequency the step
   * @param length the number of periods, at least 0
   * @return the timeline
   * @throws IllegalArgumentException if the length is negative, or the end beyond what {@link
   *     LocalDateTime} can tell
   */
  public static Timeline of(LocalDateTime start, Frequency frequency, int length) {
    return new Timeline(start, frequency, length);
  }

  /**
   * Returns the time of the first period.
   *
   * @return the start
   */
  public LocalDateTime start() {
    return start;
  }

  /**
   * Returns the step.
   *
   * @return the frequency
   */
  public Frequency frequency() {
    return frequency;
  }

  /**
   * Returns the number of periods.
   *
   * @return at least 0
   */
  public int length() {
    return length;
  }

  /**
   * Returns the time of a period, which may lie before the start or after the end.
   *
   * @param index the period, 0 for the first
   * @return its time
   */
  public LocalDateTime time(int index) {
    return frequency.plus(start, index);
  }

  /**
   * Finds the period of a time.
   *
   * @param time the exact time of a period
   * @return its index; empty if the time is no period of this timeline
   */
  public OptionalInt indexOf(LocalDateTime time) {
    OptionalLong steps = frequency.stepsBetween(start, time);
    return steps.isPresent() && steps.getAsLong() >= 0 && steps.getAsLong() < length
        ? OptionalInt.of((int) steps.getAsLong())
        : OptionalInt.empty();
  }

  /**
   * Returns a part.
   *
   * @param from the first period, may be negative or beyond the end
   * @param newLength how many periods
   * @return the timeline of those periods
   * @throws IllegalArgumentException if the length is negative
   */
  public Timeline window(int from, int newLength) {
    return new Timeline(time(from), frequency, newLength);
  }

  /**
   * Returns the periods that follow this timeline.
   *
   * @param horizon how many
   * @return their timeline
   * @throws IllegalArgumentException if the horizon is negative
   */
  public Timeline next(int horizon) {
    return window(length, horizon);
  }

  /**
   * Writes the time of a period: a date, or a date with time where times of day matter.
   *
   * @param index the period, 0 for the first
   * @return the time in ISO 8601
   */
  public String label(int index) {
    LocalDateTime time = time(index);
    boolean dates = !frequency.isWithinDay() && start.toLocalTime().equals(LocalTime.MIDNIGHT);
    LocalDate date = time.toLocalDate();
    return dates ? date.toString() : time.toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Timeline that
        && start.equals(that.start)
        && frequency.equals(that.frequency)
        && length == that.length;
  }

  @Override
  public int hashCode() {
    return Objects.hash(start, frequency, length);
  }

  @Override
  public String toString() {
    return length == 0
        ? "0 periods, " + frequency
        : length + " periods, " + frequency + ", " + label(0) + " to " + label(length - 1);
  }
}
