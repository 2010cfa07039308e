package io.bellwether.timeseries;

/**
 * A series read from a table, and what was done to get it.
 *
 * @param series the series
 * @param records how many rows the table has
 * @param outside how many of them lie before the first or after the last period, because of {@link
 *     TableSeries#from} and {@link TableSeries#to}; left out
 * @param withoutValue how many of those in a period have no value; left out of aggregates
 * @param gaps how many periods have no record, and were filled as {@link Gaps} says
 * @since 0.1.0
 */
public record TableReading(
    TimeSeries series, int records, int outside, int withoutValue, int gaps) {

  @Override
  public String toString() {
    return series.timeline()
        + ", from "
        + records
        + " records: "
        + outside
        + " outside, "
        + withoutValue
        + " without value; "
        + gaps
        + " periods without record";
  }
}
