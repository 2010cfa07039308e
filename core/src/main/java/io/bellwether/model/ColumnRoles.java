package io.bellwether.model;

import io.bellwether.data.Column;
import io.bellwether.data.Dataset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a training table are not features: the target, and columns such as weights or
 * offsets that the model at the end reads as they are. Preprocessing leaves them alone.
 *
 * @param target the column to predict, null when there is none
 * @param auxiliary columns with another job: weights, offsets, groups
 * @since 0.1.0
 */
public record ColumnRoles(@Nullable String target, Set<String> auxiliary) {

  private static final ColumnRoles ALL_FEATURES = new ColumnRoles(null, Set.of());

  /**
   * Copies the set.
   *
   * @param target the column to predict, null when there is none
   * @param auxiliary columns with another job
   */
  public ColumnRoles {
    auxiliary = Set.copyOf(auxiliary);
  }

  /**
   * Returns the roles of a table that holds features only.
   *
   * @return roles without target and auxiliary columns
   */
  public static ColumnRoles allFeatures() {
    return ALL_FEATURES;
  }

  /**
   * Returns the roles of a table with a target and features.
   *
   * @param target the column to predict
   * @return roles without auxiliary columns
   */
  public static ColumnRoles target(String target) {
    return new ColumnRoles(target, Set.of());
  }

  /**
   * Tells whether a column is a feature.
   *
   * @param column the name of a column
   * @return true unless it is the target or auxiliary
   */
  public boolean isFeature(String column) {
    return !column.equals(target) && !auxiliary.contains(column);
  }

  /**
   * Returns the features of a table.
   *
   * @param data a table
   * @return the columns that are neither target nor auxiliary, in order
   */
  public List<Column> features(Dataset data) {
    return data.columns().stream().filter(column -> isFeature(column.name())).toList();
  }
}
