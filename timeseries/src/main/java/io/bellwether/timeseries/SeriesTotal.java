package io.bellwether.timeseries;

import java.time.LocalDateTime;
import java.util.OptionalLong;

/** Adds series of a panel up. */
final class SeriesTotal {

  private SeriesTotal() {}

  static TimeSeries of(Panel panel, int... series) {
    if (series.length == 0) {
      throw new IllegalArgumentException("there is no series to add up");
    }
    Timeline periods = hull(panel, series);
    double[] total = new double[periods.length()];
    for (int each : series) {
      TimeSeries part = panel.series(each);
      int shift = (int) shift(panel, series[0], each, periods.start());
      for (int t = 0; t < part.length(); t++) {
        total[shift + t] += part.value(t);
      }
    }
    return TimeSeries.of(periods, total);
  }

  /** Returns the periods from the earliest start to the latest end. */
  private static Timeline hull(Panel panel, int[] series) {
    LocalDateTime origin = panel.timeline(series[0]).start();
    long first = 0;
    long end = 0;
    for (int each : series) {
      long shift = shift(panel, series[0], each, origin);
      first = Math.min(first, shift);
      end = Math.max(end, shift + panel.timeline(each).length());
    }
    return Timeline.of(
        panel.frequency().plus(origin, first), panel.frequency(), Math.toIntExact(end - first));
  }

  private static long shift(Panel panel, int first, int series, LocalDateTime start) {
    LocalDateTime other = panel.timeline(series).start();
    OptionalLong steps = panel.frequency().stepsBetween(start, other);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException(
          "series "
              + panel.key(series)
              + " is not on the calendar of "
              + panel.key(first)
              + ": it starts on "
              + other
              + ", no whole number of steps ("
              + panel.frequency()
              + ") from "
              + start);
    }
    return steps.getAsLong();
  }
}
