package io.bellwether.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The rows of a data set in groups that agree in the key columns, made by {@link Dataset#groupBy}.
 *
 * <p>Groups come in the order in which they first occur. Missing keys are equal to one another and
 * make a group of their own; numeric keys agree as by {@link Double#equals}. Without a key, all
 * rows are one group. Making the groups takes time of order rows times keys, an aggregate that of
 * order rows (the median sorts each group). Immutable.
 *
 * @since 0.1.0
 */
public final class Grouping {

  private final Dataset dataset;
  private final List<String> keys;
  private final RowGroups groups;

  /**
   * Groups rows.
   *
   * @throws IllegalArgumentException if a key is named twice or unknown
   */
  Grouping(Dataset dataset, List<String> keys) {
    this.dataset = dataset;
    this.keys = List.copyOf(keys);
    this.groups = RowGroups.of(dataset, this.keys);
  }

  /**
   * Returns the names of the key columns.
   *
   * @return the names, in order; unmodifiable
   */
  public List<String> keys() {
    return keys;
  }

  /**
   * Returns the number of groups.
   *
   * @return the number of groups; 0 for a data set without rows
   */
  public int groupCount() {
    return groups.count();
  }

  /**
   * Returns the group of a row.
   *
   * @param row the row number
   * @return the number of its group, from 0, in the order in which groups first occur
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public int group(int row) {
    return groups.id(row);
  }

  /**
   * Returns where a group begins.
   *
   * @param group the number of the group, from 0
   * @return the number of its first row
   * @throws IndexOutOfBoundsException if there is no such group
   */
  public int firstRow(int group) {
    return groups.firstRows()[group];
  }

  /**
   * Aggregates each group.
   *
   * @param aggregates what to calculate
   * @return a data set of one row per group: the keys, then one column per aggregate
   * @throws IllegalArgumentException if two columns of the result would have one name, or a column
   *     is unknown or of the wrong type
   */
  public Dataset aggregate(Aggregate... aggregates) {
    return aggregate(Arrays.asList(aggregates));
  }

  /**
   * Aggregates each group.
   *
   * @param aggregates what to calculate
   * @return a data set of one row per group: the keys, then one column per aggregate
   * @throws IllegalArgumentException if two columns of the result would have one name, or a column
   *     is unknown or of the wrong type
   */
  public Dataset aggregate(List<Aggregate> aggregates) {
    List<String> names = new ArrayList<>(keys);
    for (Aggregate aggregate : aggregates) {
      if (names.contains(aggregate.name())) {
        throw new IllegalArgumentException(
            "two columns would be named '" + aggregate.name() + "'; rename one of them with as");
      }
      names.add(aggregate.name());
    }
    List<Column> columns = new ArrayList<>();
    for (String key : keys) {
      columns.add(dataset.column(key).rows(groups.firstRows()));
    }
    for (Aggregate aggregate : aggregates) {
      columns.add(aggregate.of(dataset, groups));
    }
    return Dataset.of(columns);
  }

  /**
   * Counts the rows of each group.
   *
   * @return a data set of one row per group: the keys, then {@code count}
   * @throws IllegalArgumentException if a key is itself named {@code count}
   */
  public Dataset count() {
    return aggregate(Aggregate.count());
  }

  /**
   * Returns the rows of each group.
   *
   * @return one data set per group, with all columns and the rows in their order; a new list
   */
  public List<Dataset> groups() {
    List<Dataset> parts = new ArrayList<>();
    for (int[] rows : groups.rowsByGroup()) {
      parts.add(dataset.rows(rows));
    }
    return parts;
  }

  @Override
  public String toString() {
    return "Grouping[" + groupCount() + " groups by " + Names.list(keys) + "]";
  }
}
