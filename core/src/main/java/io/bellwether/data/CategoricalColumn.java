package io.bellwether.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A column of labels out of a known list of levels, held as a code per row.
 *
 * <p>The code of a label is its place in {@link #levels()}; a missing row has the code {@link
 * #MISSING}. Levels keep their order and stay when rows are taken away, so that one row of a data
 * set still knows all brands. Equality looks at the labels only: a level that no row uses makes no
 * difference.
 *
 * @since 0.1.0
 */
public final class CategoricalColumn implements Column {

  /** The code of a missing label. */
  public static final int MISSING = -1;

  private final String name;
  private final int[] codes;
  private final int offset;
  private final int size;
  private final List<String> levels;

  private CategoricalColumn(String name, int[] codes, int offset, int size, List<String> levels) {
    this.name = Names.check(name);
    this.codes = codes;
    this.offset = offset;
    this.size = size;
    this.levels = levels;
  }

  /**
   * Creates a column from labels; the levels are the labels that occur, in alphabetical order (of
   * {@link String#compareTo}), so that the order of rows does not matter.
   *
   * @param name the name
   * @param labels one label a row, null for a missing one
   * @return the column
   * @throws IllegalArgumentException if the name is blank
   */
  public static CategoricalColumn of(String name, @Nullable String... labels) {
    return of(name, Arrays.asList(labels));
  }

  /**
   * Creates a column from labels; the levels are the labels that occur, in alphabetical order.
   *
   * @param name the name
   * @param labels one label a row, null for a missing one
   * @return the column
   * @throws IllegalArgumentException if the name is blank
   */
  public static CategoricalColumn of(String name, List<? extends @Nullable String> labels) {
    TreeSet<String> present = new TreeSet<>();
    for (String label : labels) {
      if (label != null) {
        present.add(label);
      }
    }
    List<String> levels = List.copyOf(present);
    Map<String, Integer> index = index(levels);
    int[] codes = new int[labels.size()];
    int row = 0;
    for (String label : labels) {
      codes[row++] = label == null ? MISSING : Objects.requireNonNull(index.get(label));
    }
    return new CategoricalColumn(name, codes, 0, codes.length, levels);
  }

  /**
   * Creates a column from codes and levels, both copied.
   *
   * @param name the name
   * @param codes one code a row: a place in the levels or {@link #MISSING}
   * @param levels the labels, distinct and not null
   * @return the column
   * @throws IllegalArgumentException if a code or the levels are out of order, or the name is blank
   */
  public static CategoricalColumn ofCodes(String name, int[] codes, List<String> levels) {
    List<String> copy = List.copyOf(levels);
    index(copy);
    for (int row = 0; row < codes.length; row++) {
      if (!(codes[row] >= MISSING && codes[row] < copy.size())) {
        throw new IllegalArgumentException(
            "column '"
                + name
                + "', row "
                + row
                + ": code "
                + codes[row]
                + " is outside -1 .. "
                + (copy.size() - 1));
      }
    }
    return new CategoricalColumn(name, codes.clone(), 0, codes.length, copy);
  }

  /** Takes an array that nobody else holds; codes and levels are in order. */
  static CategoricalColumn owning(String name, int[] codes, int size, List<String> levels) {
    return new CategoricalColumn(name, codes, 0, size, List.copyOf(levels));
  }

  private static Map<String, Integer> index(List<String> levels) {
    Map<String, Integer> index = new HashMap<>();
    for (int code = 0; code < levels.size(); code++) {
      if (index.put(levels.get(code), code) != null) {
        throw new IllegalArgumentException("level '" + levels.get(code) + "' occurs twice");
      }
    }
    return index;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public ColumnType type() {
    return ColumnType.CATEGORICAL;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public boolean isMissing(int row) {
    return code(row) == MISSING;
  }

  /**
   * Returns the levels.
   *
   * @return all labels that the column knows, in the order of their codes; unmodifiable
   */
  public List<String> levels() {
    return levels;
  }

  /**
   * Returns a code.
   *
   * @param row the row number
   * @return the place of the row's label in {@link #levels()}, {@link #MISSING} when it has none
   */
  public int code(int row) {
    return codes[offset + Objects.checkIndex(row, size)];
  }

  /**
   * Copies a run of codes into an array: the way for hot loops.
   *
   * @param from the first row
   * @param count how many rows
   * @param target receives the codes; modified
   * @param targetOffset where in the target the first code goes
   * @throws IndexOutOfBoundsException if either range does not fit
   */
  public void copy(int from, int count, int[] target, int targetOffset) {
    Objects.checkFromIndexSize(from, count, size);
    System.arraycopy(codes, offset + from, target, targetOffset, count);
  }

  @Override
  public @Nullable String text(int row) {
    int code = code(row);
    return code == MISSING ? null : levels.get(code);
  }

  /**
   * Returns all labels.
   *
   * @return a new list of {@link #size()} labels, null where one is missing
   */
  public List<@Nullable String> labels() {
    List<@Nullable String> labels = new ArrayList<>(size);
    for (int row = 0; row < size; row++) {
      labels.add(text(row));
    }
    return labels;
  }

  @Override
  public CategoricalColumn renamed(String newName) {
    return new CategoricalColumn(newName, codes, offset, size, levels);
  }

  @Override
  public CategoricalColumn rows(int[] rows) {
    int[] taken = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      taken[i] = code(rows[i]);
    }
    return new CategoricalColumn(name, taken, 0, taken.length, levels);
  }

  @Override
  public CategoricalColumn slice(int from, int to) {
    Objects.checkFromToIndex(from, to, size);
    return new CategoricalColumn(name, codes, offset + from, to - from, levels);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof CategoricalColumn column)
        || size != column.size
        || !name.equals(column.name)) {
      return false;
    }
    for (int row = 0; row < size; row++) {
      if (!Objects.equals(text(row), column.text(row))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    int hash = name.hashCode();
    for (int row = 0; row < size; row++) {
      hash = 31 * hash + Objects.hashCode(text(row));
    }
    return hash;
  }

  @Override
  public String toString() {
    return "CategoricalColumn[" + name + ", " + size + " rows, " + levels.size() + " levels]";
  }
}
