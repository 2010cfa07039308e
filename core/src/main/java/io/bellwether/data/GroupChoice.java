package io.bellwether.data;

import java.util.Arrays;

/** One value out of each group: the first, last, smallest or largest that is not missing. */
final class GroupChoice {

  private GroupChoice() {}

  static Column first(Column column, RowGroups groups) {
    return chosen(column, groups, (candidate, best) -> false);
  }

  static Column last(Column column, RowGroups groups) {
    return chosen(column, groups, (candidate, best) -> true);
  }

  static Column smallest(Column column, RowGroups groups) {
    return chosen(column, groups, (candidate, best) -> compare(column, candidate, best) < 0);
  }

  static Column largest(Column column, RowGroups groups) {
    return chosen(column, groups, (candidate, best) -> compare(column, candidate, best) > 0);
  }

  private static Column chosen(Column column, RowGroups groups, Preference preference) {
    int[] best = new int[groups.count()];
    Arrays.fill(best, OptionalRows.NONE);
    for (int row = 0; row < groups.rowCount(); row++) {
      int group = groups.id(row);
      if (!column.isMissing(row)
          && (best[group] == OptionalRows.NONE || preference.prefers(row, best[group]))) {
        best[group] = row;
      }
    }
    return OptionalRows.of(column, best);
  }

  private static int compare(Column column, int row, int other) {
    return column instanceof TimeColumn time
        ? Long.compare(time.value(row), time.value(other))
        : Double.compare(
            ((NumericColumn) column).value(row), ((NumericColumn) column).value(other));
  }

  /** Tells whether a row takes the place of the best row so far. */
  private interface Preference {
    boolean prefers(int candidate, int best);
  }
}
