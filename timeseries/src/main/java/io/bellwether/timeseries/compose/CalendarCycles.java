package io.bellwether.timeseries.compose;

import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.TimeSeries;
import java.time.Duration;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The seasons that a calendar has: the hour, the day, the week and the year, in steps. */
final class CalendarCycles {

  private CalendarCycles() {}

  /**
   * Finds the seasons of a series: its own, and the longer ones of its calendar that it has at
   * least two cycles of. A season that the calendar does not have (five days a week) stands alone:
   * what else there is then, only the user knows.
   *
   * @param series any
   * @return season lengths of at least 2, ascending; none for a series without season
   */
  static int[] of(TimeSeries series) {
    int own = series.seasonLength();
    if (own < 2) {
      return new int[0];
    }
    NavigableSet<Integer> known = calendar(series.frequency());
    NavigableSet<Integer> seasons = new TreeSet<>();
    seasons.add(own);
    if (known.contains(own)) {
      known.tailSet(own).stream()
          .filter(cycle -> 2L * cycle <= series.length())
          .forEach(seasons::add);
    }
    return seasons.stream().mapToInt(Integer::intValue).toArray();
  }

  private static NavigableSet<Integer> calendar(Frequency frequency) {
    NavigableSet<Integer> cycles = new TreeSet<>();
    if (frequency.months() > 0) {
      if (12 % frequency.months() == 0 && frequency.months() < 12) {
        cycles.add(12 / frequency.months());
      }
      return cycles;
    }
    Duration step = frequency.duration();
    for (Duration cycle :
        new Duration[] {Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(7)}) {
      long steps = cycle.dividedBy(step);
      if (steps >= 2 && steps <= Integer.MAX_VALUE && step.multipliedBy(steps).equals(cycle)) {
        cycles.add((int) steps);
      }
    }
    // 365.25 days, to the nearest step: 8766 hours, 365 days, 52 weeks
    double year = (double) Duration.ofHours(8766).toSeconds() / Math.max(1, step.toSeconds());
    if (step.toSeconds() >= 1 && year >= 2) {
      cycles.add((int) Math.round(year));
    }
    return cycles;
  }
}
