package io.bellwether.data;

import java.util.Locale;

/** The statistics behind {@link Aggregate}, each of which makes a column with a row per group. */
enum Statistic {
  COUNT("count"),
  COUNT_PRESENT("count"),
  DISTINCT_COUNT("distinct"),
  SUM("sum"),
  MEAN("mean"),
  WEIGHTED_MEAN("weighted_mean"),
  STANDARD_DEVIATION("standard_deviation"),
  MEDIAN("median"),
  MIN("min"),
  MAX("max"),
  FIRST("first"),
  LAST("last");

  private final String suffix;

  Statistic(String suffix) {
    this.suffix = suffix;
  }

  /** Returns what follows the column's name in the name of the result. */
  String columnSuffix() {
    return suffix;
  }

  Column of(Aggregate aggregate, Dataset dataset, RowGroups groups) {
    return switch (this) {
      case COUNT -> GroupCounts.rows(groups);
      case COUNT_PRESENT -> GroupCounts.present(dataset.column(aggregate.column()), groups);
      case DISTINCT_COUNT -> GroupCounts.distinct(dataset.column(aggregate.column()), groups);
      case SUM -> GroupMoments.sum(numbers(aggregate, dataset), groups);
      case MEAN -> GroupMoments.mean(numbers(aggregate, dataset), groups);
      case WEIGHTED_MEAN ->
          GroupMoments.weightedMean(
              numbers(aggregate, dataset), dataset.numeric(aggregate.weight()), groups);
      case STANDARD_DEVIATION ->
          GroupMoments.standardDeviation(numbers(aggregate, dataset), groups);
      case MEDIAN -> GroupMedian.of(numbers(aggregate, dataset), groups);
      case MIN -> GroupChoice.smallest(ordered(aggregate, dataset), groups);
      case MAX -> GroupChoice.largest(ordered(aggregate, dataset), groups);
      case FIRST -> GroupChoice.first(dataset.column(aggregate.column()), groups);
      case LAST -> GroupChoice.last(dataset.column(aggregate.column()), groups);
    };
  }

  private NumericColumn numbers(Aggregate aggregate, Dataset dataset) {
    if (dataset.column(aggregate.column()) instanceof NumericColumn numeric) {
      return numeric;
    }
    throw wrongType(dataset.column(aggregate.column()), "a numeric column");
  }

  private Column ordered(Aggregate aggregate, Dataset dataset) {
    Column column = dataset.column(aggregate.column());
    if (column.type().isLabel()) {
      throw wrongType(column, "a numeric, date or date-time column");
    }
    return column;
  }

  private IllegalArgumentException wrongType(Column column, String wanted) {
    return Names.wrongType(
        column, wanted + " for the " + name().toLowerCase(Locale.ROOT).replace('_', ' '));
  }
}
