package io.bellwether.timeseries;

import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.data.TimeColumn;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes {@link Covariates} of numeric columns of a table with one record a row, as {@link
 * TableSeries} makes a series. Begun by {@link Covariates#from}.
 *
 * <pre>{@code
 * Covariates known = Covariates.from(plan)
 *     .time("week").values("price", "promotion").frequency(Frequency.WEEKLY).build();
 * }</pre>
 *
 * <p>The covariates have the names of their columns. Defaults: one record a period, gaps refused,
 * records without a value refused if records are aggregated. A period that has a record but no
 * value is missing, which matters only to who asks for that period. Not thread-safe; the table is
 * not changed.
 *
 * @since 0.1.0
 */
public final class TableCovariates {

  private final Dataset table;
  private final Set<String> values = new LinkedHashSet<>();
  private @Nullable String time;
  private @Nullable Frequency frequency;
  private @Nullable Aggregation aggregation;
  private Gaps gaps = Gaps.REFUSE;
  private MissingRecords missing = MissingRecords.REFUSE;

  TableCovariates(Dataset table) {
    this.table = Objects.requireNonNull(table, "table");
  }

  /**
   * Names the column of times.
   *
   * @param column a column of dates or of dates with time
   * @return this builder
   */
  public TableCovariates time(String column) {
    time = Objects.requireNonNull(column, "column");
    return this;
  }

  /**
   * Names columns of values; may be called again for more.
   *
   * @param columns numeric columns
   * @return this builder
   * @throws IllegalArgumentException if a column is named twice
   */
  public TableCovariates values(String... columns) {
    for (String column : columns) {
      if (!values.add(Objects.requireNonNull(column, "column"))) {
        throw new IllegalArgumentException("column '" + column + "' is named twice");
      }
    }
    return this;
  }

  /**
   * Sets the step of the calendar, which must be that of the series to be explained.
   *
   * @param step the step
   * @return this builder
   */
  public TableCovariates frequency(Frequency step) {
    frequency = Objects.requireNonNull(step, "step");
    return this;
  }

  /**
   * Puts the records of each period together, all columns in the same way.
   *
   * @param how such as {@link Aggregation#MEAN} for prices
   * @return this builder
   */
  public TableCovariates aggregate(Aggregation how) {
    aggregation = Objects.requireNonNull(how, "how");
    return this;
  }

  /**
   * Says what a period without a record means.
   *
   * @param policy what becomes of it
   * @return this builder
   */
  public TableCovariates gaps(Gaps policy) {
    gaps = Objects.requireNonNull(policy, "policy");
    return this;
  }

  /**
   * Says what becomes of a record without a value when records are aggregated.
   *
   * @param policy refuse it, or leave it out
   * @return this builder
   */
  public TableCovariates missing(MissingRecords policy) {
    missing = Objects.requireNonNull(policy, "policy");
    return this;
  }

  /**
   * Makes the covariates.
   *
   * @return one covariate a column, in the order in which they were named
   * @throws IllegalArgumentException if an option is lacking or a column absent or of another type
   * @throws io.bellwether.data.DataException as {@link TableSeries#build}
   */
  public Covariates build() {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("no column of values is named; call values(\"...\")");
    }
    TimeColumn times = table.time(TableColumns.given(time, "time"));
    List<NumericColumn> columns = values.stream().map(table::numeric).toList();
    PeriodRows rows =
        TableColumns.rows(Records.all(times), frequency, 0, aggregation != null, null, null);
    if (gaps == Gaps.REFUSE) {
      rows.refuseGaps();
    }
    boolean[] covered = rows.covered();
    Covariates covariates = Covariates.none();
    for (NumericColumn column : columns) {
      PeriodValues aggregates = PeriodValues.of(rows, column, aggregation, missing);
      double[] filled = aggregates.filled(rows.timeline(), covered, gaps, aggregation);
      covariates = covariates.and(column.name(), TimeSeries.of(rows.timeline(), filled));
    }
    return covariates;
  }
}
