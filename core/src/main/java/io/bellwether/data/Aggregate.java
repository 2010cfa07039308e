package io.bellwether.data;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What to calculate of each group of rows, for {@link Grouping#aggregate}.
 *
 * <p>Missing values are skipped by all of these. A group in which nothing is left gives a missing
 * value, the sum not excepted (an unknown turnover is not one of zero); the counts give 0. Each
 * aggregate has a name of its own, such as {@code units_sum}, unless {@link #as} gives another.
 *
 * <pre>{@code
 * sales.groupBy("store").aggregate(
 *     Aggregate.sum("units"), Aggregate.weightedMean("price", "units").as("price"));
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Aggregate {

  private final Statistic statistic;
  private final @Nullable String column;
  private final @Nullable String weight;
  private final String name;

  private Aggregate(
      Statistic statistic, @Nullable String column, @Nullable String weight, String name) {
    this.statistic = statistic;
    this.column = column;
    this.weight = weight;
    this.name = Names.check(name);
  }

  private static Aggregate of(Statistic statistic, String column) {
    return new Aggregate(
        statistic, Names.check(column), null, column + "_" + statistic.columnSuffix());
  }

  /**
   * The number of rows, with or without missing values. Named {@code count}.
   *
   * @return the aggregate
   */
  public static Aggregate count() {
    return new Aggregate(Statistic.COUNT, null, null, Statistic.COUNT.columnSuffix());
  }

  /**
   * The number of rows in which a column has a value. Named {@code <column>_count}.
   *
   * @param column a column of any type
   * @return the aggregate
   */
  public static Aggregate countPresent(String column) {
    return of(Statistic.COUNT_PRESENT, column);
  }

  /**
   * The number of different values, missing not counted. Numbers differ as by {@link
   * Double#equals}. Named {@code <column>_distinct}.
   *
   * @param column a column of any type
   * @return the aggregate
   */
  public static Aggregate distinctCount(String column) {
    return of(Statistic.DISTINCT_COUNT, column);
  }

  /**
   * The sum, added in the order of rows with Neumaier's compensation, so that cents are not lost in
   * millions. Named {@code <column>_sum}.
   *
   * @param column a numeric column
   * @return the aggregate
   */
  public static Aggregate sum(String column) {
    return of(Statistic.SUM, column);
  }

  /**
   * The arithmetic mean. Named {@code <column>_mean}.
   *
   * @param column a numeric column
   * @return the aggregate
   */
  public static Aggregate mean(String column) {
    return of(Statistic.MEAN, column);
  }

  /**
   * The mean in which each value counts by its weight, such as the average price by units sold:
   * {@code sum(weight * value) / sum(weight)} over the rows that have both. Weights may be
   * negative, as units sent back are; where they add up to zero, the mean is missing. Named {@code
   * <column>_weighted_mean}.
   *
   * @param column a numeric column
   * @param weight the numeric column of the weights
   * @return the aggregate
   */
  public static Aggregate weightedMean(String column, String weight) {
    Aggregate mean = of(Statistic.WEIGHTED_MEAN, column);
    return new Aggregate(Statistic.WEIGHTED_MEAN, column, Names.check(weight), mean.name);
  }

  /**
   * The standard deviation of a sample, with the divisor {@code n - 1}; missing for a single value.
   * Named {@code <column>_standard_deviation}.
   *
   * @param column a numeric column
   * @return the aggregate
   */
  public static Aggregate standardDeviation(String column) {
    return of(Statistic.STANDARD_DEVIATION, column);
  }

  /**
   * The middle value; of an even number of values, halfway between the two in the middle. Named
   * {@code <column>_median}.
   *
   * @param column a numeric column
   * @return the aggregate
   */
  public static Aggregate median(String column) {
    return of(Statistic.MEDIAN, column);
  }

  /**
   * The smallest number or the earliest time. Named {@code <column>_min}.
   *
   * @param column a numeric, date or date-time column
   * @return the aggregate, of the column's type
   */
  public static Aggregate min(String column) {
    return of(Statistic.MIN, column);
  }

  /**
   * The largest number or the latest time. Named {@code <column>_max}.
   *
   * @param column a numeric, date or date-time column
   * @return the aggregate, of the column's type
   */
  public static Aggregate max(String column) {
    return of(Statistic.MAX, column);
  }

  /**
   * The first value that is not missing, in the order of rows. Named {@code <column>_first}.
   *
   * @param column a column of any type
   * @return the aggregate, of the column's type
   */
  public static Aggregate first(String column) {
    return of(Statistic.FIRST, column);
  }

  /**
   * The last value that is not missing, in the order of rows. Named {@code <column>_last}.
   *
   * @param column a column of any type
   * @return the aggregate, of the column's type
   */
  public static Aggregate last(String column) {
    return of(Statistic.LAST, column);
  }

  /**
   * Gives the result another name.
   *
   * @param newName the name of the column in the result
   * @return an aggregate that differs in its name only
   * @throws IllegalArgumentException if the name is blank
   */
  public Aggregate as(String newName) {
    return new Aggregate(statistic, column, weight, newName);
  }

  /**
   * Returns the name of the result.
   *
   * @return the name of the column that this aggregate gives
   */
  public String name() {
    return name;
  }

  /** Calculates the aggregate of every group. */
  Column of(Dataset dataset, RowGroups groups) {
    return statistic.of(this, dataset, groups).renamed(name);
  }

  /** Returns the name of the column, which every statistic but the number of rows has. */
  String column() {
    return Objects.requireNonNull(column);
  }

  /** Returns the name of the weights, which the weighted mean has. */
  String weight() {
    return Objects.requireNonNull(weight);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Aggregate aggregate
        && statistic == aggregate.statistic
        && Objects.equals(column, aggregate.column)
        && Objects.equals(weight, aggregate.weight)
        && name.equals(aggregate.name);
  }

  @Override
  public int hashCode() {
    return Objects.hash(statistic, column, weight, name);
  }

  @Override
  public String toString() {
    String weighted = weight == null ? "" : ", weight " + weight;
    String arguments = column == null ? "" : column + weighted;
    return statistic.columnSuffix() + "(" + arguments + ") as " + name;
  }
}
