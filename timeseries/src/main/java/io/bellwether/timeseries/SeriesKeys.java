package io.bellwether.timeseries;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;

/**
 * The keys of many series, each at a place from 0 on. Immutable.
 *
 * <p>Compact: each key column holds its different texts once and one number a series, so that a
 * million keys of a few thousand stores and items take some 20 bytes each. {@link #key} makes a key
 * when it is asked for; {@link #indexOf} finds one in constant time.
 *
 * @since 0.1.0
 */
public final class SeriesKeys {

  private final List<String> names;
  private final KeyLevels[] levels;
  private final int[][] codes;
  private final PlaceIndex index;
  private final int size;

  private SeriesKeys(Builder builder) {
    names = builder.names;
    size = builder.size;
    levels = Arrays.stream(builder.levels).map(KeyLevels::copy).toArray(KeyLevels[]::new);
    codes = new int[levels.length][];
    Arrays.setAll(codes, column -> Arrays.copyOf(builder.codes[column], size));
    index = builder.index.copy();
  }

  /**
   * Begins a list of keys.
   *
   * @param names what the values of the keys are called, at least one, all different
   * @return a builder
   * @throws IllegalArgumentException if there is no name, or one is blank or given twice
   */
  public static Builder builder(List<String> names) {
    return new Builder(names);
  }

  /**
   * Returns what the values of the keys are called.
   *
   * @return the names of the key columns
   */
  public List<String> names() {
    return names;
  }

  /**
   * Returns the number of keys.
   *
   * @return at least 0
   */
  public int size() {
    return size;
  }

  /**
   * Returns a key.
   *
   * @param place from 0
   * @return the key, made anew
   * @throws IndexOutOfBoundsException if there is no such place
   */
  public SeriesKey key(int place) {
    Objects.checkIndex(place, size);
    String[] values = new String[levels.length];
    Arrays.setAll(values, column -> levels[column].text(codes[column][place]));
    return SeriesKey.of(values);
  }

  /**
   * Returns one value of a key.
   *
   * @param place from 0
   * @param column which of the key columns, from 0
   * @return its text
   * @throws IndexOutOfBoundsException if there is no such place or column
   */
  public String value(int place, int column) {
    Objects.checkIndex(place, size);
    return levels[column].text(codes[column][place]);
  }

  /**
   * Finds a key.
   *
   * @param key any key
   * @return its place; empty if it is not there
   */
  public OptionalInt indexOf(SeriesKey key) {
    int place = key.values().size() == levels.length ? find(key) : -1;
    return place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
  }

  /**
   * Finds a key that has to be there.
   *
   * @param key any key
   * @return its place
   * @throws IllegalArgumentException if it is not there
   */
  public int placeOf(SeriesKey key) {
    return indexOf(key)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no series "
                        + key
                        + " among the "
                        + size
                        + " with the keys "
                        + names
                        + (size == 0 ? "" : ", such as " + key(0))));
  }

  private int find(SeriesKey key) {
    int[] wanted = new int[levels.length];
    for (int column = 0; column < wanted.length; column++) {
      wanted[column] = levels[column].find(key.values().get(column));
      if (wanted[column] < 0) {
        return -1;
      }
    }
    return Builder.find(index, codes, wanted);
  }

  /**
   * Returns the keys as columns of a table in which each series has some rows.
   *
   * @param rows how many rows each place has, at least 0
   * @return one column a key column, the rows of the first place first
   * @throws IllegalArgumentException if there are more rows than a table can have
   */
  public List<Column> columns(IntUnaryOperator rows) {
    long total = 0;
    for (int place = 0; place < size; place++) {
      total += rows.applyAsInt(place);
    }
    if (total > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          total + " rows are more than a table can have; take the series in parts");
    }
    List<Column> columns = new ArrayList<>();
    for (int column = 0; column < levels.length; column++) {
      int[] repeated = new int[(int) total];
      int row = 0;
      for (int place = 0; place < size; place++) {
        int count = rows.applyAsInt(place);
        Arrays.fill(repeated, row, row + count, codes[column][place]);
        row += count;
      }
      columns.add(CategoricalColumn.ofCodes(names.get(column), repeated, levels[column].texts()));
    }
    return columns;
  }

  @Override
  public String toString() {
    return "SeriesKeys[" + size + " by " + names + "]";
  }

  /** Collects keys. Not for several threads at once. */
  public static final class Builder {

    private final List<String> names;
    private final KeyLevels[] levels;
    private final int[][] codes;
    private final PlaceIndex index = new PlaceIndex();
    private int size;

    private Builder(List<String> names) {
      this.names = List.copyOf(names);
      if (names.isEmpty()
          || names.stream().anyMatch(String::isBlank)
          || new HashSet<>(names).size() < names.size()) {
        throw new IllegalArgumentException(
            "a panel needs at least one key name, all different, none blank; not " + names);
      }
      levels = new KeyLevels[names.size()];
      Arrays.setAll(levels, column -> new KeyLevels());
      codes = new int[names.size()][16];
    }

    /**
     * Adds a key.
     *
     * @param key one that is not there yet
     * @return this builder
     * @throws IllegalArgumentException if the key is there, or has not one value a name
     */
    public Builder add(SeriesKey key) {
      if (key.values().size() != names.size()) {
        throw new IllegalArgumentException(
            "key " + key + " does not fit the key names " + names + ": one value each");
      }
      int before = size;
      if (place(key.values().toArray(String[]::new)) < before) {
        throw new IllegalArgumentException(
            "there are two series "
                + key
                + "; a key names one series: make one of both, or add a"
                + " key that tells them apart");
      }
      return this;
    }

    /** Returns the place of a key, the next free one if it is new. */
    int place(String... values) {
      int[] wanted = new int[levels.length];
      Arrays.setAll(wanted, column -> levels[column].code(values[column]));
      int known = find(index, codes, wanted);
      if (known >= 0) {
        return known;
      }
      for (int column = 0; column < wanted.length; column++) {
        if (size == codes[column].length) {
          codes[column] = Arrays.copyOf(codes[column], size + (size >> 1));
        }
        codes[column][size] = wanted[column];
      }
      size++;
      index.add(size - 1, place -> hash(codes, place));
      return size - 1;
    }

    private static int find(PlaceIndex index, int[][] codes, int[] wanted) {
      return index.find(Arrays.hashCode(wanted), place -> matches(codes, place, wanted));
    }

    private static boolean matches(int[][] codes, int place, int[] wanted) {
      for (int column = 0; column < wanted.length; column++) {
        if (codes[column][place] != wanted[column]) {
          return false;
        }
      }
      return true;
    }

    /** As {@link Arrays#hashCode(int[])} of the codes of a place. */
    private static int hash(int[][] codes, int place) {
      int hash = 1;
      for (int[] column : codes) {
        hash = 31 * hash + column[place];
      }
      return hash;
    }

    /**
     * Builds the list.
     *
     * @return the keys in the order in which they were added
     */
    public SeriesKeys build() {
      return new SeriesKeys(this);
    }
  }
}
