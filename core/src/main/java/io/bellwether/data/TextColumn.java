package io.bellwether.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column of free text and identifiers; {@code null} is a missing value.
 *
 * @since 0.1.0
 */
public final class TextColumn implements Column {

  private final String name;
  private final @Nullable String[] values;
  private final int offset;
  private final int size;

  private TextColumn(String name, @Nullable String[] values, int offset, int size) {
    this.name = Names.check(name);
    this.values = values;
    this.offset = offset;
    this.size = size;
  }

  /**
   * Creates a column from texts, which are copied.
   *
   * @param name the name
   * @param values one text a row, null for a missing one
   * @return the column
   * @throws IllegalArgumentException if the name is blank
   */
  public static TextColumn of(String name, @Nullable String... values) {
    return owning(name, values.clone(), values.length);
  }

  /**
   * Creates a column from texts.
   *
   * @param name the name
   * @param values one text a row, null for a missing one
   * @return the column
   * @throws IllegalArgumentException if the name is blank
   */
  public static TextColumn of(String name, List<? extends @Nullable String> values) {
    @Nullable String[] copy = values.toArray(new @Nullable String[0]);
    return owning(name, copy, copy.length);
  }

  /** Takes an array that nobody else holds. */
  static TextColumn owning(String name, @Nullable String[] values, int size) {
    return new TextColumn(name, values, 0, size);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public ColumnType type() {
    return ColumnType.TEXT;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public boolean isMissing(int row) {
    return text(row) == null;
  }

  @Override
  public @Nullable String text(int row) {
    return values[offset + Objects.checkIndex(row, size)];
  }

  /**
   * Returns all texts.
   *
   * @return a new list of {@link #size()} texts, null where one is missing
   */
  public List<@Nullable String> values() {
    return new ArrayList<>(Arrays.asList(values).subList(offset, offset + size));
  }

  @Override
  public TextColumn renamed(String newName) {
    return new TextColumn(newName, values, offset, size);
  }

  @Override
  public TextColumn rows(int[] rows) {
    @Nullable String[] taken = new @Nullable String[rows.length];
    for (int i = 0; i < rows.length; i++) {
      taken[i] = text(rows[i]);
    }
    return owning(name, taken, taken.length);
  }

  @Override
  public TextColumn slice(int from, int to) {
    Objects.checkFromToIndex(from, to, size);
    return new TextColumn(name, values, offset + from, to - from);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TextColumn column
        && name.equals(column.name)
        && Arrays.equals(
            values,
            offset,
            offset + size,
            column.values,
            column.offset,
            column.offset + column.size);
  }

  @Override
  public int hashCode() {
    int hash = name.hashCode();
    for (int row = 0; row < size; row++) {
      hash = 31 * hash + Objects.hashCode(values[offset + row]);
    }
    return hash;
  }

  @Override
  public String toString() {
    return "TextColumn[" + name + ", " + size + " rows]";
  }
}
