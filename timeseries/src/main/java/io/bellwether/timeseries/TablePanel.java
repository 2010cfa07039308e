package io.bellwether.timeseries;

import io.bellwether.data.Dataset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link Panel} of a table with one record a row, in any order. Begun by {@link
 * Panel#from}.
 *
 * <pre>{@code
 * Panel demand = Panel.from(table).keys("store", "item").time("week").value("units")
 *     .frequency(Frequency.WEEKLY).build();
 * }</pre>
 *
 * <table>
 *   <caption>Options</caption>
 *   <tr><th>option</th><th>default</th></tr>
 *   <tr><td>{@link #keys}</td><td>none, must be given</td></tr>
 *   <tr><td>{@link #time}</td><td>none, must be given</td></tr>
 *   <tr><td>{@link #value}</td><td>none, must be given unless records are counted</td></tr>
 *   <tr><td>{@link #frequency}</td><td>none, must be given</td></tr>
 *   <tr><td>{@link #aggregate}</td><td>one record a period, others are refused</td></tr>
 *   <tr><td>{@link #gaps}</td><td>{@link Gaps#REFUSE}: nobody but you knows what they mean</td></tr>
 *   <tr><td>{@link #missing}</td><td>{@link MissingRecords#REFUSE}</td></tr>
 *   <tr><td>{@link #season}</td><td>that of the frequency</td></tr>
 *   <tr><td>{@link #ends}</td><td>{@link SeriesEnds#OWN}</td></tr>
 *   <tr><td>{@link #covariates}</td><td>none</td></tr>
 *   <tr><td>{@link #covariateAggregation}</td><td>{@link Aggregation#MEAN}: of levels such as
 *   prices</td></tr>
 *   <tr><td>{@link #covariateGaps}</td><td>{@link Gaps#MISSING}: who needs the value will say
 *   so</td></tr>
 * </table>
 *
 * <p>Each series is what {@link TableSeries} makes of the rows with its key, on a calendar of its
 * own; errors name the series. Series come in the order of their first rows. A table without rows
 * gives a panel without series. A row without a key is refused.
 *
 * <p><b>Known future.</b> With {@link #covariates}, the periods of a series after the last one with
 * a value are not part of it: their records tell the covariates of the future, and their missing
 * values are neither refused nor filled. A series without any value keeps all its periods, missing.
 *
 * <p>Time of order rows plus periods, whatever the number of series, and about 16 bytes a row of
 * memory while it works. Not thread-safe; the table is not changed.
 *
 * @since 0.1.0
 */
public final class TablePanel {

  final Dataset table;
  private final Set<String> keys = new LinkedHashSet<>();
  final Set<String> covariates = new LinkedHashSet<>();
  @Nullable String time;
  @Nullable String value;
  @Nullable Frequency frequency;
  @Nullable Aggregation aggregation;
  Aggregation covariateAggregation = Aggregation.MEAN;
  Gaps gaps = Gaps.REFUSE;
  Gaps covariateGaps = Gaps.MISSING;
  MissingRecords missing = MissingRecords.REFUSE;
  SeriesEnds ends = SeriesEnds.OWN;
  int season;

  TablePanel(Dataset table) {
    this.table = Objects.requireNonNull(table, "table");
  }

  /**
   * Names the columns that tell the series apart; may be called again for more.
   *
   * @param columns of any type; numbers and times are keys by their text
   * @return this builder
   * @throws IllegalArgumentException if a column is named twice
   */
  public TablePanel keys(String... columns) {
    return collect(keys, columns);
  }

  private TablePanel collect(Set<String> into, String... columns) {
    for (String column : columns) {
      if (!into.add(Objects.requireNonNull(column, "column"))) {
        throw new IllegalArgumentException("column '" + column + "' is named twice");
      }
    }
    return this;
  }

  /**
   * Names the column of times.
   *
   * @param column a column of dates or of dates with time
   * @return this builder
   */
  public TablePanel time(String column) {
    time = Objects.requireNonNull(column, "column");
    return this;
  }

  /**
   * Names the column of values.
   *
   * @param column a numeric column
   * @return this builder
   */
  public TablePanel value(String column) {
    value = Objects.requireNonNull(column, "column");
    return this;
  }

  /**
   * Sets the step of the calendar.
   *
   * @param step the step
   * @return this builder
   */
  public TablePanel frequency(Frequency step) {
    frequency = Objects.requireNonNull(step, "step");
    return this;
  }

  /**
   * Puts the records of each period of a series together. {@link Aggregation#COUNT} needs no column
   * of values: without one it counts records.
   *
   * @param how sum, mean...
   * @return this builder
   */
  public TablePanel aggregate(Aggregation how) {
    aggregation = Objects.requireNonNull(how, "how");
    return this;
  }

  /**
   * Says what a period without a record means, between the first and the last of a series.
   *
   * @param policy what becomes of it, as in {@link TableSeries#gaps}
   * @return this builder
   */
  public TablePanel gaps(Gaps policy) {
    gaps = Objects.requireNonNull(policy, "policy");
    return this;
  }

  /**
   * Says what becomes of a record without a value when records are aggregated.
   *
   * @param policy refuse it, or leave it out
   * @return this builder
   */
  public TablePanel missing(MissingRecords policy) {
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
  public TablePanel season(int length) {
    if (!(length >= 1)) {
      throw new IllegalArgumentException(
          "a season has at least 1 step (1 means no season), not " + length);
    }
    season = length;
    return this;
  }

  /**
   * Says where the series end.
   *
   * @param where each with its own last record, or all with the last of the panel
   * @return this builder
   */
  public TablePanel ends(SeriesEnds where) {
    ends = Objects.requireNonNull(where, "where");
    return this;
  }

  /**
   * Names columns of what is known besides, such as price and promotion; may be called again for
   * more. Rows after the last value of a series tell its known future.
   *
   * @param columns numeric columns
   * @return this builder
   * @throws IllegalArgumentException if a column is named twice
   */
  public TablePanel covariates(String... columns) {
    return collect(covariates, columns);
  }

  /**
   * Says how the covariates of the records of a period are put together, if {@link #aggregate} is
   * set. Records without a value are left out.
   *
   * @param how such as {@link Aggregation#MEAN} for prices, {@link Aggregation#MAX} for promotions
   * @return this builder
   */
  public TablePanel covariateAggregation(Aggregation how) {
    covariateAggregation = Objects.requireNonNull(how, "how");
    return this;
  }

  /**
   * Says what the covariates are in a period without a record.
   *
   * @param policy such as {@link Gaps#CARRY_FORWARD} for prices
   * @return this builder
   */
  public TablePanel covariateGaps(Gaps policy) {
    covariateGaps = Objects.requireNonNull(policy, "policy");
    return this;
  }

  /**
   * Makes the panel.
   *
   * @return the panel, its series in the order of their first rows
   * @throws IllegalArgumentException if an option is lacking or a column absent or of another type
   * @throws io.bellwether.data.DataException if a record has no key or no time, no value to
   *     aggregate or an infinite one; if, without {@link #aggregate}, two records of a series have
   *     the same time or one is off the calendar; or if a period without record is refused
   */
  public Panel build() {
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("no key column is named; call keys(\"...\")");
    }
    if (time != null && keys.contains(time)) {
      throw new IllegalArgumentException(
          "column '" + time + "' holds the time and is no key as well; take it out of keys(...)");
    }
    return PanelReading.of(this).read(PanelRows.of(table, List.copyOf(keys)));
  }
}
