package io.bellwether.ml.association;

import io.bellwether.data.ColumnType;
import io.bellwether.data.TimeColumn;
import io.bellwether.ml.basket.Baskets;
import io.bellwether.model.FitException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Counts many item sets by periods, in one pass over the baskets. */
final class TrendCounts {

  private static final int MOST_PERIODS = 1_000_000;

  private final Baskets baskets;
  private final CalendarPeriods calendar;
  private final int[][] sets;
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;
  private LocalDate firstDay = LocalDate.MAX;
  private LocalDate lastDay = LocalDate.MIN;
  private int withoutTime;
  private int[] basketsOf = new int[0];
  private int[][] setCounts = new int[0][];

  /** For each item, its counts by period; without length if no set has it. */
  private int[][] itemCounts = new int[0][];

  private TrendCounts(Baskets baskets, List<Set<String>> names, CalendarPeriods calendar) {
    this.baskets = baskets;
    this.calendar = calendar;
    this.sets = new int[names.size()][];
    for (int set = 0; set < sets.length; set++) {
      sets[set] = numbers(names.get(set));
    }
  }

  static TrendCounts of(Baskets baskets, List<Set<String>> sets, CalendarPeriods calendar) {
    if (!baskets.hasTimes()) {
      throw new IllegalArgumentException(
          "the baskets have no times, so there is no trend; give times when the baskets are read");
    }
    TrendCounts counts = new TrendCounts(baskets, sets, calendar);
    counts.findPeriods();
    counts.count();
    return counts;
  }

  private int[] numbers(Collection<String> names) {
    if (names.isEmpty()) {
      throw new IllegalArgumentException("an item set has no items; name one at least");
    }
    int[] numbers = new int[names.size()];
    int next = 0;
    for (String name : names) {
      OptionalInt number = baskets.number(name);
      numbers[next++] =
          number.orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "no basket holds '" + name + "'" + SimilarNames.hint(name, baskets.items())));
    }
    return numbers;
  }

  private void findPeriods() {
    for (int basket = 0; basket < baskets.size(); basket++) {
      if (baskets.timeMicros(basket) == TimeColumn.MISSING) {
        withoutTime++;
        continue;
      }
      LocalDate day = day(basket);
      firstDay = day.isBefore(firstDay) ? day : firstDay;
      lastDay = day.isAfter(lastDay) ? day : lastDay;
    }
    if (withoutTime < baskets.size()) {
      first = calendar.index(firstDay);
      last = calendar.index(lastDay);
    }
    if (!(first < last)) {
      throw new FitException(
          "a trend needs baskets of two periods at least, but all lie within one "
              + calendar.word(),
          "take shorter periods, or baskets of a longer time");
    }
    if (!(last - first < MOST_PERIODS)) {
      throw new FitException(
          "from " + firstDay + " to " + lastDay + " there are more than a million periods",
          "take longer periods, or look for wrong dates");
    }
  }

  private LocalDate day(int basket) {
    return TimeColumn.toDateTime(ColumnType.DATE_TIME, baskets.timeMicros(basket)).toLocalDate();
  }

  private void count() {
    int periods = periods();
    basketsOf = new int[periods];
    setCounts = new int[sets.length][periods];
    List<List<Integer>> setsOf = setsOfItems(periods);
    int[] met = new int[sets.length];
    int[] metIn = new int[sets.length];
    for (int basket = 0; basket < baskets.size(); basket++) {
      if (baskets.timeMicros(basket) == TimeColumn.MISSING) {
        continue;
      }
      int period = (int) (calendar.index(day(basket)) - first);
      basketsOf[period]++;
      for (int i = 0; i < baskets.length(basket); i++) {
        int item = baskets.itemAt(basket, i);
        if (itemCounts[item].length > 0) {
          itemCounts[item][period]++;
        }
        for (int set : setsOf.get(item)) {
          met[set] = metIn[set] == basket + 1 ? met[set] + 1 : 1;
          metIn[set] = basket + 1;
          setCounts[set][period] += met[set] == sets[set].length ? 1 : 0;
        }
      }
    }
  }

  /** For each item the sets that have it; makes room to count those items. */
  private List<List<Integer>> setsOfItems(int periods) {
    itemCounts = new int[baskets.itemCount()][0];
    List<List<Integer>> setsOf = new ArrayList<>();
    for (int item = 0; item < itemCounts.length; item++) {
      setsOf.add(new ArrayList<>(0));
    }
    for (int set = 0; set < sets.length; set++) {
      for (int item : sets[set]) {
        if (itemCounts[item].length == 0) {
          itemCounts[item] = new int[periods];
        }
        setsOf.get(item).add(set);
      }
    }
    return setsOf;
  }

  private int periods() {
    return (int) (last - first + 1);
  }

  /** How many baskets have no time. */
  int withoutTime() {
    return withoutTime;
  }

  /** What was counted of one of the sets. */
  List<TrendPeriod> periods(int set) {
    List<TrendPeriod> periods = new ArrayList<>();
    for (int i = 0; i < periods(); i++) {
      LocalDate start = calendar.start(first + i);
      LocalDate end = calendar.start(first + i + 1).minusDays(1);
      double expected = 1;
      for (int item : sets[set]) {
        expected *= (double) itemCounts[item][i] / basketsOf[i];
      }
      periods.add(
          new TrendPeriod(
              start,
              end,
              basketsOf[i],
              setCounts[set][i],
              expected,
              firstDay.isAfter(start) || lastDay.isBefore(end)));
    }
    return periods;
  }
}
