package io.bellwether.timeseries;

import io.bellwether.data.Column;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.data.TimeColumn;
import io.bellwether.report.Significant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Numbers on a regular calendar: one value a period, such as the revenue of each month. Immutable.
 *
 * <p>A missing value is {@code NaN}; infinite values are refused. The season is told by the {@link
 * Frequency} and can be overridden with {@link #withSeason(int)}. An empty series is allowed: a
 * window may have nothing in it.
 *
 * @since 0.1.0
 */
public final class TimeSeries extends CalendarValues {

  /** Takes over the array, which the caller must not keep. */
  private TimeSeries(Timeline timeline, double[] values) {
    super(timeline, values);
  }

  /** Takes over finite values that nobody else holds. */
  static TimeSeries owning(Timeline timeline, double[] values) {
    return new TimeSeries(timeline, values);
  }

  /**
   * Creates a series that starts on a date.
   *
   * @param frequency the step of the calendar
   * @param start the date of the first value
   * @param values one value a period, {@code NaN} for a missing one; copied
   * @return the series
   * @throws IllegalArgumentException if a value is infinite
   */
  public static TimeSeries of(Frequency frequency, LocalDate start, double... values) {
    return of(frequency, start.atStartOfDay(), values);
  }

  /**
   * Creates a series that starts at a time of a day.
   *
   * @param frequency the step of the calendar
   * @param start the time of the first value
   * @param values one value a period, {@code NaN} for a missing one; copied
   * @return the series
   * @throws IllegalArgumentException if a value is infinite
   */
  public static TimeSeries of(Frequency frequency, LocalDateTime start, double... values) {
    return of(Timeline.of(start, frequency, values.length), values);
  }

  /**
   * Creates a series on a timeline.
   *
   * @param timeline the periods
   * @param values one value a period, {@code NaN} for a missing one; copied
   * @return the series
   * @throws IllegalArgumentException if there are not as many values as periods, or one is infinite
   */
  public static TimeSeries of(Timeline timeline, double... values) {
    if (values.length != timeline.length()) {
      throw new IllegalArgumentException(
          values.length + " values do not fit a timeline of " + timeline.length() + " periods");
    }
    double[] copy = values.clone();
    checkFinite(timeline, copy);
    return new TimeSeries(timeline, copy);
  }

  /**
   * Begins to make a series of a table with one record a row.
   *
   * <pre>{@code
   * TimeSeries daily = TimeSeries.from(invoices)
   *     .time("date").value("revenue").frequency(Frequency.DAILY)
   *     .aggregate(Aggregation.SUM).gaps(Gaps.ZERO).build();
   * }</pre>
   *
   * @param table the records, in any order
   * @return a builder
   */
  public static TableSeries from(Dataset table) {
    return new TableSeries(table);
  }

  /**
   * Returns other values on the same calendar.
   *
   * @param newValues as many values as this series has; copied
   * @return the series
   * @throws IllegalArgumentException if there are more or fewer values, or one is infinite
   */
  public TimeSeries withValues(double... newValues) {
    return of(timeline, newValues);
  }

  /**
   * Returns the same values with another season.
   *
   * @param seasonLength how many periods make a season, at least 1; 1 means none
   * @return the series
   * @throws IllegalArgumentException if the season is shorter than 1
   */
  public TimeSeries withSeason(int seasonLength) {
    Frequency frequency = frequency().withSeason(seasonLength);
    return new TimeSeries(Timeline.of(timeline.start(), frequency, values.length), values);
  }

  /**
   * Returns a part.
   *
   * @param from the first period of the part
   * @param to the period after the last one
   * @return the values of the periods {@code from} to {@code to - 1}
   * @throws IndexOutOfBoundsException if there are no such periods
   */
  public TimeSeries slice(int from, int to) {
    Objects.checkFromToIndex(from, to, values.length);
    return new TimeSeries(timeline.window(from, to - from), Arrays.copyOfRange(values, from, to));
  }

  /**
   * Returns the first periods.
   *
   * @param count how many; all if there are fewer
   * @return the part
   * @throws IllegalArgumentException if the count is negative
   */
  public TimeSeries head(int count) {
    return slice(0, Math.min(checkCount(count), values.length));
  }

  /**
   * Returns the last periods.
   *
   * @param count how many; all if there are fewer
   * @return the part
   * @throws IllegalArgumentException if the count is negative
   */
  public TimeSeries tail(int count) {
    return slice(Math.max(0, values.length - checkCount(count)), values.length);
  }

  /**
   * Returns the periods from one date to another.
   *
   * @param from the earliest date
   * @param to the latest date, included
   * @return the periods whose time lies on those dates or between them
   */
  public TimeSeries window(LocalDate from, LocalDate to) {
    LocalDateTime start = timeline.start();
    long first = within(frequency().stepsFrom(start, from));
    long end = within(frequency().stepsThrough(start, to) + 1);
    return slice((int) first, (int) Math.max(first, end));
  }

  private long within(long index) {
    return Math.max(0, Math.min(values.length, index));
  }

  /**
   * Shifts the values along the calendar: the value of a period becomes that of {@code lag} periods
   * later.
   *
   * @param lag how many periods; negative for earlier
   * @return the same values on a calendar that starts {@code lag} periods later
   */
  public TimeSeries lag(int lag) {
    return new TimeSeries(timeline.window(lag, values.length), values);
  }

  /**
   * Takes differences: the first ones are {@code y[t] - y[t - lag]}.
   *
   * @param lag how many periods apart, such as 1, or 12 for the change on the same month of last
   *     year
   * @param order how often, at least 0
   * @return a series that starts {@code lag * order} periods later; missing where a value that
   *     enters is
   * @throws IllegalArgumentException if the lag is below 1, the order negative, or the series not
   *     longer than {@code lag * order}
   */
  public TimeSeries difference(int lag, int order) {
    Differences.check(lag, order);
    if ((long) lag * order >= values.length && order > 0) {
      throw new IllegalArgumentException(
          "order "
              + order
              + " differences at lag "
              + lag
              + " need more than "
              + (long) lag * order
              + " values, the series has "
              + values.length);
    }
    return new TimeSeries(
        timeline.window(lag * order, values.length - lag * order),
        Differences.of(values, lag, order));
  }

  /**
   * Undoes {@link #difference(int, int)}: sums this series of differences up, from given values on.
   *
   * @param lag how many periods apart
   * @param order how often
   * @param first the {@code lag * order} values before the differences, which end just before this
   *     series starts
   * @return those values and the ones after them that have these differences
   * @throws IllegalArgumentException if the first values are not as many, or not just before
   */
  public TimeSeries undifference(int lag, int order, TimeSeries first) {
    Differences.check(lag, order);
    if (first.length() != lag * order || !first.timeline.next(0).start().equals(time(0))) {
      throw new IllegalArgumentException(
          "the first values must be the "
              + lag * order
              + " that end just before "
              + timeline.label(0)
              + ", not "
              + first);
    }
    return first.concat(
        new TimeSeries(timeline, Differences.undo(values, first.values, lag, order)));
  }

  /**
   * Takes natural logarithms.
   *
   * @return the logarithms
   * @throws io.bellwether.data.DataException if a value is not positive
   */
  public TimeSeries log() {
    return BoxCox.of(0).transform(this);
  }

  /**
   * Applies a function to each value that is not missing.
   *
   * @param function of a value
   * @return the results on the same calendar
   * @throws IllegalArgumentException if a result is infinite
   */
  public TimeSeries map(DoubleUnaryOperator function) {
    double[] mapped = new double[values.length];
    for (int i = 0; i < mapped.length; i++) {
      mapped[i] = Double.isNaN(values[i]) ? Double.NaN : function.applyAsDouble(values[i]);
    }
    return of(timeline, mapped);
  }

  /**
   * Appends a series that starts when this one ends.
   *
   * @param later the values of the following periods
   * @return both
   * @throws IllegalArgumentException if the later series does not start in the period after the
   *     last one of this, or has another frequency
   */
  public TimeSeries concat(TimeSeries later) {
    if (!frequency().equals(later.frequency()) || !later.time(0).equals(time(values.length))) {
      throw new IllegalArgumentException(
          "the later series must be "
              + frequency()
              + " and start on "
              + timeline.label(values.length)
              + ", not "
              + later.timeline);
    }
    double[] joined = Arrays.copyOf(values, values.length + later.values.length);
    System.arraycopy(later.values, 0, joined, values.length, later.values.length);
    return new TimeSeries(timeline.window(0, joined.length), joined);
  }

  /**
   * Puts the values of each period of a lower frequency together: months to quarters, days to
   * weeks.
   *
   * <p>The periods are those of the calendar ({@link Frequency#floor}: weeks from Monday, quarters
   * from January...). A value belongs to the period in which its time lies, so that a week belongs
   * to the month of its first day. Periods of which the series has only a part, at its start or its
   * end, are left out. An aggregate is missing if one of its values is; but {@link
   * Aggregation#FIRST} and {@link Aggregation#LAST} depend on one value only, and {@link
   * Aggregation#COUNT} counts those that are not missing.
   *
   * @param lower a frequency of which each period holds at least one time of this series
   * @param how such as {@link Aggregation#SUM} for revenue, {@link Aggregation#MEAN} for prices
   * @return one value for each period that is covered in full
   * @throws IllegalArgumentException if the frequency is not lower, or no period is covered in full
   */
  public TimeSeries aggregate(Frequency lower, Aggregation how) {
    return LowerFrequency.of(this, lower, how);
  }

  /**
   * Fills missing values by straight lines between the neighbours; missing values before the first
   * or after the last known one take that one.
   *
   * @return the series without missing values
   * @throws io.bellwether.data.DataException if all values are missing
   */
  public TimeSeries interpolate() {
    return new TimeSeries(timeline, GapFilling.linear(this));
  }

  /**
   * Returns the series as a table.
   *
   * @param valueName the name of the column of values
   * @return a column {@code time} of dates (of dates with time, if times of day matter), and the
   *     values
   */
  public Dataset toDataset(String valueName) {
    return Dataset.of(timeColumn(timeline), NumericColumn.of(valueName, values));
  }

  static Column timeColumn(Timeline timeline) {
    return timeColumn(List.of(timeline));
  }

  /**
   * Returns the times of some stretches, one after the other, as a column of a table.
   *
   * @param timelines the stretches, of one frequency
   * @return a column {@code time} of dates (of dates with time, if times of day matter in one)
   */
  public static Column timeColumn(List<Timeline> timelines) {
    List<LocalDateTime> times = new ArrayList<>();
    boolean dates = true;
    for (Timeline timeline : timelines) {
      dates &= !timeline.frequency().isWithinDay();
      for (int i = 0; i < timeline.length(); i++) {
        times.add(timeline.time(i));
        dates &= times.get(times.size() - 1).toLocalTime().toNanoOfDay() == 0;
      }
    }
    return dates
        ? TimeColumn.ofDates("time", times.stream().map(LocalDateTime::toLocalDate).toList())
        : TimeColumn.ofDateTimes("time", times);
  }

  private static int checkCount(int count) {
    if (!(count >= 0)) {
      throw new IllegalArgumentException("the number of periods must not be negative: " + count);
    }
    return count;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TimeSeries that
        && timeline.equals(that.timeline)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * timeline.hashCode() + Arrays.hashCode(values);
  }

  /**
   * Tells the calendar and the first and last values.
   *
   * @return a short text; {@link #toDataset(String)} has all values
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(timeline.toString()).append(": ");
    for (int i = 0; i < values.length; i++) {
      if (values.length > 8 && i == 4) {
        text.append("..., ");
        i = values.length - 3;
      }
      text.append(Significant.of(values[i], 6)).append(i < values.length - 1 ? ", " : "");
    }
    return text.append(missingCount() > 0 ? " (" + missingCount() + " missing)" : "").toString();
  }
}
