package io.bellwether.data;

import java.util.function.IntToDoubleFunction;

/** Sums, means and deviations of each group; missing values are skipped. */
final class GroupMoments {

  private GroupMoments() {}

  static NumericColumn sum(NumericColumn column, RowGroups groups) {
    GroupSums sums = sums(column, groups);
    return column(column, groups, group -> sums.count(group) == 0 ? Double.NaN : sums.sum(group));
  }

  static NumericColumn mean(NumericColumn column, RowGroups groups) {
    GroupSums sums = sums(column, groups);
    // Zero values give 0 / 0, that is NaN.
    return column(column, groups, group -> sums.sum(group) / sums.count(group));
  }

  static NumericColumn weightedMean(NumericColumn column, NumericColumn weight, RowGroups groups) {
    GroupSums products = new GroupSums(groups.count());
    GroupSums weights = new GroupSums(groups.count());
    for (int row = 0; row < groups.rowCount(); row++) {
      double value = column.value(row);
      double by = weight.value(row);
      if (!Double.isNaN(value) && !Double.isNaN(by)) {
        products.add(groups.id(row), by * value);
        weights.add(groups.id(row), by);
      }
    }
    return column(
        column,
        groups,
        group -> weights.sum(group) == 0 ? Double.NaN : products.sum(group) / weights.sum(group));
  }

  /** In two passes: the mean first, then the squares of what differs from it. */
  static NumericColumn standardDeviation(NumericColumn column, RowGroups groups) {
    NumericColumn means = mean(column, groups);
    GroupSums squares = new GroupSums(groups.count());
    for (int row = 0; row < groups.rowCount(); row++) {
      double value = column.value(row);
      if (!Double.isNaN(value)) {
        double difference = value - means.value(groups.id(row));
        squares.add(groups.id(row), difference * difference);
      }
    }
    // One value gives 0 / 0, that is NaN; no value would give -0.
    return column(
        column,
        groups,
        group ->
            squares.count(group) == 0
                ? Double.NaN
                : Math.sqrt(squares.sum(group) / (squares.count(group) - 1)));
  }

  private static GroupSums sums(NumericColumn column, RowGroups groups) {
    GroupSums sums = new GroupSums(groups.count());
    for (int row = 0; row < groups.rowCount(); row++) {
      double value = column.value(row);
      if (!Double.isNaN(value)) {
        sums.add(groups.id(row), value);
      }
    }
    return sums;
  }

  private static NumericColumn column(
      NumericColumn column, RowGroups groups, IntToDoubleFunction value) {
    double[] values = new double[groups.count()];
    for (int group = 0; group < values.length; group++) {
      values[group] = value.applyAsDouble(group);
    }
    return NumericColumn.owning(column.name(), values, values.length);
  }
}
