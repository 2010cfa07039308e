package io.bellwether.timeseries;

import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.data.TimeColumn;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link TimeSeries} of a table with one record a row, in any order: of invoice lines, of
 * daily totals, of readings. Begun by {@link TimeSeries#from}.
 *
 * <pre>{@code
 * TimeSeries daily = TimeSeries.from(invoices)
 *     .time("date").value("revenue").frequency(Frequency.DAILY)
 *     .aggregate(Aggregation.SUM).gaps(Gaps.ZERO).build();
 * }</pre>
 *
 * <table>
 *   <caption>Options</caption>
 *   <tr><th>option</th><th>default</th></tr>
 *   <tr><td>{@link #time}</td><td>none, must be given</td></tr>
 *   <tr><td>{@link #value}</td><td>none, must be given unless records are counted</td></tr>
 *   <tr><td>{@link #frequency}</td><td>none, must be given</td></tr>
 *   <tr><td>{@link #aggregate}</td><td>one record a period, others are refused</td></tr>
 *   <tr><td>{@link #gaps}</td><td>{@link Gaps#REFUSE}: nobody but you knows what they mean</td></tr>
 *   <tr><td>{@link #missing}</td><td>{@link MissingRecords#REFUSE}</td></tr>
 *   <tr><td>{@link #season}</td><td>that of the frequency</td></tr>
 *   <tr><td>{@link #from}, {@link #to}</td><td>the first and the last record</td></tr>
 * </table>
 *
 * <p><b>Which calendar.</b> With {@link #aggregate}, a record belongs to the calendar period that
 * its time lies in ({@link Frequency#floor}), and the series is dated by the starts of the periods:
 * months by their first day, weeks by their Monday. Without it, the times themselves are the
 * calendar: each must be a whole number of steps after the earliest, as are weeks that are all
 * dated by their Sunday. Dates at the ends of months are such a calendar only if the earliest is
 * the 31st; {@link #aggregate} takes all.
 *
 * <p><b>What is missing.</b> A record without a time is refused. A record without a value is
 * refused if records are aggregated, unless {@link #missing} says to leave it out; if they are not,
 * its period has a missing value. In neither case does {@link #gaps} fill it: that is for periods
 * without any record. {@link #read} tells how many there were.
 *
 * <p>Time of order rows plus periods, and about 12 bytes a row and 30 a period of memory while it
 * works. Not thread-safe; the table is not changed.
 *
 * @since 0.1.0
 */
public final class TableSeries {

  private final Dataset table;
  private @Nullable String time;
  private @Nullable String value;
  private @Nullable Frequency frequency;
  private @Nullable Aggregation aggregation;
  private Gaps gaps = Gaps.REFUSE;
  private MissingRecords missing = MissingRecords.REFUSE;
  private @Nullable LocalDate from;
  private @Nullable LocalDate to;
  private int season;

  TableSeries(Dataset table) {
    this.table = Objects.requireNonNull(table, "table");
  }

  /**
   * Names the column of times.
   *
   * @param column a column of dates or of dates with time
   * @return this builder
   */
  public TableSeries time(String column) {
    time = Objects.requireNonNull(column, "column");
    return this;
  }

  /**
   * Names the column of values.
   *
   * @param column a numeric column
   * @return this builder
   */
  public TableSeries value(String column) {
    value = Objects.requireNonNull(column, "column");
    return this;
  }

  /**
   * Sets the step of the calendar.
   *
   * @param step the step
   * @return this builder
   */
  public TableSeries frequency(Frequency step) {
    frequency = Objects.requireNonNull(step, "step");
    return this;
  }

  /**
   * Puts the records of each period together. {@link Aggregation#COUNT} needs no column of values:
   * without one it counts records.
   *
   * @param how sum, mean...
   * @return this builder
   */
  public TableSeries aggregate(Aggregation how) {
    aggregation = Objects.requireNonNull(how, "how");
    return this;
  }

  /**
   * Says what a period without a record means. {@link Gaps#CARRY_FORWARD} leaves gaps before the
   * first record missing, {@link Gaps#INTERPOLATE} fills those before the first and after the last
   * with the nearest value, as {@link TimeSeries#interpolate} does.
   *
   * @param policy what becomes of it
   * @return this builder
   */
  public TableSeries gaps(Gaps policy) {
    gaps = Objects.requireNonNull(policy, "policy");
    return this;
  }

  /**
   * Says what becomes of a record without a value when records are aggregated.
   *
   * @param policy refuse it, or leave it out
   * @return this builder
   */
  public TableSeries missing(MissingRecords policy) {
    missing = Objects.requireNonNull(policy, "policy");
    return this;
  }

  /**
   * Sets the season, instead of that of the frequency.
   *
   * @param length how many periods make a season, at least 1; 1 means none
   * @return this builder
   * @throws IllegalArgumentException if the season is shorter than 1
   */
  public TableSeries season(int length) {
    if (!(length >= 1)) {
      throw new IllegalArgumentException(
          "a season has at least 1 step (1 means no season), not " + length);
    }
    season = length;
    return this;
  }

  /**
   * Starts the series with the first period that is dated on or after a day, whether there are
   * records of it or not (then it is a gap). Earlier records are left out.
   *
   * @param first the day
   * @return this builder
   */
  public TableSeries from(LocalDate first) {
    from = Objects.requireNonNull(first, "first");
    return this;
  }

  /**
   * Ends the series with the last period that is dated on or before a day, whether there are
   * records of it or not (then it is a gap). Later records are left out.
   *
   * @param last the day
   * @return this builder
   */
  public TableSeries to(LocalDate last) {
    to = Objects.requireNonNull(last, "last");
    return this;
  }

  /**
   * Makes the series.
   *
   * @return the series
   * @throws IllegalArgumentException if an option is lacking or a column absent or of another type
   * @throws io.bellwether.data.DataException if a record has no time, no value to aggregate or an
   *     infinite one; if, without {@link #aggregate}, two records have the same time or one is off
   *     the calendar; if a period without record is refused; or if there is no period at all
   */
  public TimeSeries build() {
    return read().series();
  }

  /**
   * Makes the series and tells what was done to get it.
   *
   * @return the series, with counts of records left out and of gaps
   * @throws IllegalArgumentException as {@link #build}
   * @throws io.bellwether.data.DataException as {@link #build}
   */
  public TableReading read() {
    TimeColumn times = table.time(TableColumns.given(time, "time"));
    NumericColumn values = values();
    PeriodRows rows =
        TableColumns.rows(Records.all(times), frequency, season, aggregation != null, from, to);
    if (gaps == Gaps.REFUSE) {
      rows.refuseGaps();
    }
    boolean[] covered = rows.covered();
    PeriodValues aggregates = PeriodValues.of(rows, values, aggregation, missing);
    int uncovered = 0;
    for (boolean there : covered) {
      uncovered += there ? 0 : 1;
    }
    TimeSeries series =
        TimeSeries.of(
            rows.timeline(), aggregates.filled(rows.timeline(), covered, gaps, aggregation));
    return new TableReading(
        series, rows.size(), rows.outside(), aggregates.withoutValue(), uncovered);
  }

  private @Nullable NumericColumn values() {
    if (value == null && aggregation == Aggregation.COUNT) {
      return null;
    }
    return table.numeric(TableColumns.given(value, "value"));
  }
}
