package io.bellwether.timeseries;

import java.time.LocalDateTime;
import java.util.Arrays;

/** Aggregation of a series to a lower frequency. */
final class LowerFrequency {

  private LowerFrequency() {}

  static TimeSeries of(TimeSeries series, Frequency lower, Aggregation how) {
    if (!lower.isLowerThan(series.frequency())) {
      throw new IllegalArgumentException(
          "a series can be aggregated to a lower frequency only, and "
              + lower
              + " is not lower than "
              + series.frequency());
    }
    // ends[p] is one past the last value of period p; the first and last period may be cut
    int[] ends = ends(series, lower);
    int from = ends.length > 0 && isCut(series, lower, 0) ? ends[0] : 0;
    int firstPeriod = from > 0 ? 1 : 0;
    int lastPeriod = ends.length - (isCut(series, lower, series.length()) ? 1 : 0);
    if (!(lastPeriod > firstPeriod)) {
      throw new IllegalArgumentException(
          "no period of a calendar that is "
              + lower
              + " is covered in full by "
              + series.timeline());
    }
    double[] aggregates = new double[lastPeriod - firstPeriod];
    int[] counts = new int[aggregates.length];
    boolean[] missing = new boolean[aggregates.length];
    Aggregator aggregator = Aggregator.of(how, aggregates);
    for (int p = 0, t = from; p < aggregates.length; p++) {
      for (int start = t; t < ends[firstPeriod + p]; t++) {
        double value = series.value(t);
        boolean last = t == ends[firstPeriod + p] - 1;
        if (!Double.isNaN(value)) {
          aggregator.add(p, counts[p]++, t, value);
        } else if (how == Aggregation.FIRST ? t == start : how != Aggregation.LAST || last) {
          missing[p] = how != Aggregation.COUNT;
        }
      }
    }
    aggregator.finish(counts);
    Arrays.setAll(aggregates, p -> missing[p] ? Double.NaN : aggregates[p]);
    return TimeSeries.of(lower, lower.floor(series.time(from)), aggregates);
  }

  private static int[] ends(TimeSeries series, Frequency lower) {
    int[] ends = new int[series.length()];
    int count = 0;
    int t = 0;
    while (t < series.length()) {
      LocalDateTime next = lower.plus(lower.floor(series.time(t)), 1);
      t = Math.min(series.length(), firstNotBefore(series, next, t));
      ends[count++] = t;
    }
    return Arrays.copyOf(ends, count);
  }

  private static int firstNotBefore(TimeSeries series, LocalDateTime time, int after) {
    LocalDateTime start = series.timeline().start();
    long steps = series.frequency().stepsUpTo(start, time);
    long first = series.frequency().plus(start, steps).isBefore(time) ? steps + 1 : steps;
    return (int) Math.max(after + 1L, Math.min(series.length(), first));
  }

  /** Tells whether the calendar has a value of the same period on both sides of a boundary. */
  private static boolean isCut(TimeSeries series, Frequency lower, int boundary) {
    return lower.floor(series.time(boundary - 1)).equals(lower.floor(series.time(boundary)));
  }
}
