package io.bellwether.data;

import java.util.Arrays;

/** The median of each group; missing values are skipped. */
final class GroupMedian {

  private GroupMedian() {}

  static NumericColumn of(NumericColumn column, RowGroups groups) {
    int[] ends = new int[groups.count() + 1];
    for (int row = 0; row < groups.rowCount(); row++) {
      if (!column.isMissing(row)) {
        ends[groups.id(row) + 1]++;
      }
    }
    Arrays.setAll(ends, i -> i == 0 ? 0 : ends[i - 1] + ends[i]);
    double[] sorted = new double[ends[groups.count()]];
    int[] next = ends.clone();
    for (int row = 0; row < groups.rowCount(); row++) {
      if (!column.isMissing(row)) {
        sorted[next[groups.id(row)]++] = column.value(row);
      }
    }
    double[] medians = new double[groups.count()];
    for (int group = 0; group < medians.length; group++) {
      Arrays.sort(sorted, ends[group], ends[group + 1]);
      medians[group] = middle(sorted, ends[group], ends[group + 1]);
    }
    return NumericColumn.owning(column.name(), medians, medians.length);
  }

  private static double middle(double[] sorted, int from, int to) {
    if (from == to) {
      return Double.NaN;
    }
    double lower = sorted[from + (to - from - 1) / 2];
    double upper = sorted[from + (to - from) / 2];
    // Halved before adding, as the sum may overflow.
    return lower == upper ? lower : lower / 2 + upper / 2;
  }
}
