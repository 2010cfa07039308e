package io.bellwether.timeseries;

import io.bellwether.data.DataException;
import io.bellwether.data.NumericColumn;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One value a period from the values of its rows. */
final class PeriodValues {

  /** Which records enter; the others lack a value. */
  private final int[] counts;

  private final double[] values;
  private final int withoutValue;

  private PeriodValues(int[] counts, double[] values, int withoutValue) {
    this.counts = counts;
    this.values = values;
    this.withoutValue = withoutValue;
  }

  /**
   * Aggregates.
   *
   * @param values null to count records
   * @param how null if a period has one record at most
   */
  static PeriodValues of(
      PeriodRows rows,
      @Nullable NumericColumn values,
      @Nullable Aggregation how,
      MissingRecords missing) {
    Records times = rows.records();
    int[] counts = new int[rows.timeline().length()];
    double[] aggregates = new double[counts.length];
    int without = 0;
    boolean refuse = how != null && how != Aggregation.COUNT && missing == MissingRecords.REFUSE;
    Aggregator aggregator = Aggregator.of(how == null ? Aggregation.LAST : how, aggregates);
    for (int row = 0; row < rows.size(); row++) {
      int period = rows.period(row);
      if (period == PeriodRows.OUTSIDE) {
        continue;
      }
      double value = values == null ? 1 : finite(values, row, refuse, times);
      if (Double.isNaN(value)) {
        without++;
      } else {
        aggregator.add(period, counts[period]++, times.value(row), value);
      }
    }
    aggregator.finish(counts);
    refuseOverflow(aggregates, counts, rows);
    return new PeriodValues(counts, aggregates, without);
  }

  /** Returns a value, {@code NaN} if it is missing and may be. */
  private static double finite(
      NumericColumn values, int row, boolean refuseMissing, Records times) {
    double value = values.value(times.line(row));
    if (Double.isFinite(value) || (Double.isNaN(value) && !refuseMissing)) {
      return value;
    }
    throw DataException.because(
            times.problem(
                Double.isNaN(value)
                    ? "the record of "
                        + times.text(row)
                        + " has no value to aggregate; missing(MissingRecords.SKIP) leaves such records"
                        + " out, or mend it"
                    : "the value is not finite; mend it or make it missing"))
        .line(times.line(row))
        .column(values.name())
        .value(values.text(times.line(row)))
        .build();
  }

  private static void refuseOverflow(double[] aggregates, int[] counts, PeriodRows rows) {
    for (int t = 0; t < aggregates.length; t++) {
      if (counts[t] > 0 && !Double.isFinite(aggregates[t])) {
        throw DataException.because(
                rows.records()
                    .problem(
                        "the aggregate of "
                            + rows.timeline().label(t)
                            + " leaves the range of double"))
            .build();
      }
    }
  }

  /** Tells whether no period has a value. */
  boolean isAllMissing() {
    return Arrays.stream(counts).allMatch(count -> count == 0);
  }

  /** Counts the records inside the periods that lack a value. */
  int withoutValue() {
    return withoutValue;
  }

  /** Fills the periods without a record; {@code covered} tells the others. */
  double[] filled(Timeline timeline, boolean[] covered, Gaps gaps, @Nullable Aggregation how) {
    double[] filled = values.clone();
    for (int t = 0; t < filled.length; t++) {
      if (!covered[t]) {
        filled[t] = gaps == Gaps.ZERO ? 0 : Double.NaN;
      } else if (counts[t] == 0) {
        // there was a record, but nobody knows what it says; only its count is known
        filled[t] = how == Aggregation.COUNT ? 0 : Double.NaN;
      }
    }
    return switch (gaps) {
      case REFUSE, ZERO, MISSING -> filled;
      case CARRY_FORWARD -> onlyGaps(filled, GapFilling.carriedForward(filled), covered);
      case INTERPOLATE ->
          onlyGaps(filled, GapFilling.linear(TimeSeries.of(timeline, filled)), covered);
    };
  }

  private static double[] onlyGaps(double[] values, double[] filled, boolean[] covered) {
    double[] result = new double[values.length];
    Arrays.setAll(result, t -> covered[t] ? values[t] : filled[t]);
    return result;
  }
}
