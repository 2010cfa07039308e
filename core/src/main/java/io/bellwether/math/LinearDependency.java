package io.bellwether.math;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A column of a design that is, to working precision, a linear combination of others.
 *
 * @param column index of the dependent column
 * @param combination the columns that yield it, each with its coefficient, in ascending order of
 *     index; empty if the column is zero throughout; unmodifiable
 * @since 0.1.0
 */
public record LinearDependency(int column, SortedMap<Integer, Double> combination) {

  /**
   * Creates a dependency; the map is copied.
   *
   * @param column index of the dependent column
   * @param combination the columns that yield it, each with its coefficient
   */
  public LinearDependency {
    combination = Collections.unmodifiableSortedMap(new TreeMap<>(combination));
  }
}
