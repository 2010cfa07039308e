package io.bellwether.data;

import java.util.List;
import java.util.Locale;

/**
 * Name and type of a column; for categorical columns also the known levels.
 *
 * @param name the name of the column
 * @param type what it holds
 * @param levels the levels of a categorical column in the order of their codes; empty for other
 *     types, and for categorical columns whose levels are not stated
 * @since 0.1.0
 */
public record Field(String name, ColumnType type, List<String> levels) {

  /**
   * Checks and copies.
   *
   * @param name the name of the column
   * @param type what it holds
   * @param levels the levels of a categorical column
   * @throws IllegalArgumentException if the name is blank, or levels are given for a type that has
   *     none
   */
  public Field {
    Names.check(name);
    levels = List.copyOf(levels);
    if (!levels.isEmpty() && type != ColumnType.CATEGORICAL) {
      throw new IllegalArgumentException("column '" + name + "' is " + type + ": it has no levels");
    }
  }

  /**
   * Creates a field without levels.
   *
   * @param name the name of the column
   * @param type what it holds
   * @return the field
   */
  public static Field of(String name, ColumnType type) {
    return new Field(name, type, List.of());
  }

  /**
   * Describes a column.
   *
   * @param column any column
   * @return its name, type and levels
   */
  public static Field of(Column column) {
    return column instanceof CategoricalColumn categorical
        ? new Field(column.name(), column.type(), categorical.levels())
        : of(column.name(), column.type());
  }

  @Override
  public String toString() {
    String text = name + " " + type.name().toLowerCase(Locale.ROOT);
    return levels.isEmpty() ? text : text + "(" + levels.size() + ")";
  }
}
