package io.bellwether.timeseries;

import io.bellwether.data.NumericColumn;
import io.bellwether.data.TimeColumn;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the series of a panel, one after the other, of the rows of each. */
final class PanelReading {

  private final TablePanel options;
  private final Frequency frequency;
  private final TimeColumn times;
  private final @Nullable NumericColumn values;
  private final List<NumericColumn> covariates;

  private PanelReading(
      TablePanel options,
      Frequency frequency,
      TimeColumn times,
      @Nullable NumericColumn values,
      List<NumericColumn> covariates) {
    this.options = options;
    this.frequency = frequency;
    this.times = times;
    this.values = values;
    this.covariates = covariates;
  }

  static PanelReading of(TablePanel options) {
    boolean counts = options.value == null && options.aggregation == Aggregation.COUNT;
    return new PanelReading(
        options,
        TableColumns.frequency(options.frequency, options.season),
        options.table.time(TableColumns.given(options.time, "time")),
        counts ? null : options.table.numeric(TableColumns.given(options.value, "value")),
        options.covariates.stream().map(options.table::numeric).toList());
  }

  Panel read(PanelRows rows) {
    PanelBuilder panel =
        Panel.builder(frequency, rows.keyNames().toArray(String[]::new))
            .timeName(times.name())
            .valueName(values == null ? "count" : values.name());
    LocalDateTime end = options.ends == SeriesEnds.COMMON ? commonEnd(rows) : null;
    for (int series = 0; series < rows.size(); series++) {
      Records records = rows.records(times, series);
      PeriodRows all =
          TableColumns.rows(records, frequency, 0, options.aggregation != null, null, null);
      PeriodRows past = covariates.isEmpty() ? all : all.headed(lastKnown(all) + 1);
      panel.add(rows.key(series), series(end == null ? past : past.extended(end)), covariates(all));
    }
    return panel.build();
  }

  /**
   * Returns the last time of a record of the table, of those with a value if others do not count.
   */
  private @Nullable LocalDateTime commonEnd(PanelRows rows) {
    long last = TimeColumn.MISSING;
    for (int series = 0; series < rows.size(); series++) {
      Records records = rows.records(times, series);
      for (int record = 0; record < records.size(); record++) {
        boolean counts = covariates.isEmpty() || isKnown(records.line(record));
        last = counts ? Math.max(last, records.value(record)) : last;
      }
    }
    return last == TimeColumn.MISSING ? null : TimeColumn.toDateTime(times.type(), last);
  }

  private boolean isKnown(int row) {
    return values == null || !values.isMissing(row);
  }

  /** Returns the last period with a value; the last of all if there is none. */
  private int lastKnown(PeriodRows rows) {
    int last = -1;
    for (int record = 0; record < rows.size(); record++) {
      if (isKnown(rows.records().line(record))) {
        last = Math.max(last, rows.period(record));
      }
    }
    return last < 0 ? rows.timeline().length() - 1 : last;
  }

  private TimeSeries series(PeriodRows rows) {
    if (options.gaps == Gaps.REFUSE) {
      rows.refuseGaps();
    }
    PeriodValues aggregates = PeriodValues.of(rows, values, options.aggregation, options.missing);
    // between nothing and nothing there is no line; such a series stays missing
    Gaps gaps =
        options.gaps == Gaps.INTERPOLATE && aggregates.isAllMissing() ? Gaps.MISSING : options.gaps;
    return TimeSeries.of(
        rows.timeline(),
        aggregates.filled(rows.timeline(), rows.covered(), gaps, options.aggregation));
  }

  private Covariates covariates(PeriodRows rows) {
    Covariates known = Covariates.none();
    Aggregation how = options.aggregation == null ? null : options.covariateAggregation;
    for (NumericColumn column : covariates) {
      PeriodValues aggregates = PeriodValues.of(rows, column, how, MissingRecords.SKIP);
      Gaps gaps =
          options.covariateGaps == Gaps.INTERPOLATE && aggregates.isAllMissing()
              ? Gaps.MISSING
              : options.covariateGaps;
      boolean[] covered = rows.covered();
      refuseGaps(rows);
      known =
          known.and(
              column.name(),
              TimeSeries.of(
                  rows.timeline(), aggregates.filled(rows.timeline(), covered, gaps, how)));
    }
    return known;
  }

  private void refuseGaps(PeriodRows rows) {
    if (options.covariateGaps == Gaps.REFUSE) {
      rows.refuseGaps();
    }
  }
}
