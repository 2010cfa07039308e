package io.bellwether.timeseries.hierarchy;

import io.bellwether.timeseries.Panel;
import io.bellwether.timeseries.PanelBuilder;
import io.bellwether.timeseries.SeriesKey;
import io.bellwether.timeseries.SeriesKeys;
import io.bellwether.timeseries.Timeline;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which series are sums of which: nested, such as regions of stores, or crossed, such as states and
 * industries. Immutable.
 *
 * <p>The nodes are the aggregates, level by level as they were asked for, and then the bottom
 * series. An aggregate is known by a key of the same columns, with {@link #ALL} for those that it
 * adds up over: {@code Victoria / (all)}.
 *
 * <pre>{@code
 * Hierarchy levels = Hierarchy.of(retail).total().by("state").by("industry").build();
 * Panel all = levels.aggregate(retail);
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Hierarchy {

  /** The value of a key column that an aggregate adds up over. */
  public static final String ALL = "(all)";

  private final SeriesKeys keys;
  private final List<String> levels;

  /** The bottom series of each aggregate, as places from 0 in the bottom level, ascending. */
  private final int[][] parts;

  private Hierarchy(SeriesKeys keys, List<String> levels, int[][] parts) {
    this.keys = keys;
    this.levels = List.copyOf(levels);
    this.parts = parts;
  }

  /**
   * Begins a hierarchy over the key columns of a panel.
   *
   * @param bottom the bottom series
   * @return a builder
   */
  public static Builder of(Panel bottom) {
    return new Builder(bottom.keys());
  }

  /**
   * Creates a hierarchy from sums given one by one.
   *
   * @param keyNames what the values of the keys are called
   * @param bottom the bottom series, all different
   * @param sums the parts of each aggregate: bottom series, or aggregates that come before it in
   *     the map's order
   * @return the hierarchy
   * @throws IllegalArgumentException if there is no sum, one has no part or an unknown one or one
   *     twice, a key is given twice or has not one value a name
   */
  public static Hierarchy of(
      List<String> keyNames,
      List<SeriesKey> bottom,
      Map<SeriesKey, ? extends Collection<SeriesKey>> sums) {
    Map<SeriesKey, int[]> known = new LinkedHashMap<>();
    for (SeriesKey key : bottom) {
      known.put(key, new int[] {known.size()});
    }
    List<SeriesKey> aggregates = new ArrayList<>();
    List<int[]> parts = new ArrayList<>();
    sums.forEach(
        (key, keys) -> {
          int[] places = union(key, keys, known);
          known.put(key, places);
          aggregates.add(key);
          parts.add(places);
        });
    List<String> levels = new ArrayList<>();
    aggregates.forEach(key -> levels.add("sum"));
    return create(keyNames, aggregates, levels, parts, bottom);
  }

  private static int[] union(
      SeriesKey sum, Collection<SeriesKey> keys, Map<SeriesKey, int[]> known) {
    Set<Integer> places = new TreeSet<>();
    for (SeriesKey key : keys) {
      int[] some = known.get(key);
      if (some == null) {
        throw new IllegalArgumentException(
            "the sum "
                + sum
                + " has the part "
                + key
                + ", which is neither a bottom series nor a"
                + " sum before it");
      }
      for (int place : some) {
        if (!places.add(place)) {
          throw new IllegalArgumentException(
              "the sum " + sum + " has a bottom series twice, once through " + key);
        }
      }
    }
    return places.stream().mapToInt(Integer::intValue).toArray();
  }

  private static Hierarchy create(
      List<String> keyNames,
      List<SeriesKey> aggregates,
      List<String> levels,
      List<int[]> parts,
      List<SeriesKey> bottom) {
    if (aggregates.isEmpty()) {
      throw new IllegalArgumentException(
          "a hierarchy has at least one sum; call total() or by(\"...\")");
    }
    SeriesKeys.Builder keys = SeriesKeys.builder(keyNames);
    for (int i = 0; i < aggregates.size(); i++) {
      if (parts.get(i).length == 0) {
        throw new IllegalArgumentException("the sum " + aggregates.get(i) + " has no part");
      }
      keys.add(aggregates.get(i));
    }
    bottom.forEach(keys::add);
    return new Hierarchy(keys.build(), levels, parts.toArray(int[][]::new));
  }

  /**
   * Returns the number of nodes.
   *
   * @return aggregates and bottom series together
   */
  public int size() {
    return keys.size();
  }

  /**
   * Returns the number of sums.
   *
   * @return at least 1; they are the nodes from 0 on
   */
  public int aggregateCount() {
    return parts.length;
  }

  /**
   * Returns the number of bottom series.
   *
   * @return at least 1; they are the last nodes
   */
  public int bottomCount() {
    return keys.size() - parts.length;
  }

  /**
   * Returns the keys of all nodes.
   *
   * @return aggregates first, then bottom series
   */
  public SeriesKeys keys() {
    return keys;
  }

  /**
   * Returns the level of a node.
   *
   * @param node from 0
   * @return {@code total}, the names of the columns of {@link Builder#by} with slashes between
   *     them, {@code sum} where sums were given one by one, or {@code bottom}
   * @throws IndexOutOfBoundsException if there is no such node
   */
  public String level(int node) {
    return node >= parts.length && node < size() ? "bottom" : levels.get(node);
  }

  /**
   * Returns the bottom series of a node.
   *
   * @param node from 0
   * @return their places in the bottom level, from 0, ascending; a new array
   * @throws IndexOutOfBoundsException if there is no such node
   */
  public int[] parts(int node) {
    return node >= parts.length && node < size()
        ? new int[] {node - parts.length}
        : parts[node].clone();
  }

  /** Returns the bottom series of an aggregate: the array itself. */
  int[] partsOf(int aggregate) {
    return parts[aggregate];
  }

  /**
   * Adds up the bottom series for all aggregates. A series adds nothing to periods before it
   * starts; where a part has a missing value, so has the sum.
   *
   * @param bottom a panel with the bottom series, in any order, that all end at one time
   * @return a panel of all nodes, in their order
   * @throws IllegalArgumentException if a bottom series is lacking, or the series do not end at one
   *     time
   */
  public Panel aggregate(Panel bottom) {
    int[] places = places(bottom);
    PanelBuilder all =
        Panel.builder(bottom.frequency(), keys.names().toArray(String[]::new))
            .timeName(bottom.timeName())
            .valueName(bottom.valueName());
    for (int node = 0; node < size(); node++) {
      int[] some = Arrays.stream(parts(node)).map(part -> places[part]).toArray();
      all.add(keys.key(node), bottom.total(some));
    }
    return all.build();
  }

  /** Returns where a panel has each bottom series. */
  int[] places(Panel panel) {
    int[] places = new int[bottomCount()];
    LocalDateTime end = null;
    for (int i = 0; i < places.length; i++) {
      SeriesKey key = keys.key(parts.length + i);
      places[i] =
          panel
              .indexOf(key)
              .orElseThrow(
                  () -> new IllegalArgumentException("the panel lacks the bottom series " + key));
      Timeline periods = panel.timeline(places[i]);
      LocalDateTime own = periods.time(periods.length());
      end = end == null ? own : end;
      if (!own.equals(end)) {
        throw new IllegalArgumentException(
            "the series of a hierarchy must end at one time, but "
                + key
                + " ends before "
                + own
                + ", "
                + keys.key(parts.length)
                + " before "
                + end
                + "; Panel.from(...).ends(SeriesEnds.COMMON) lets them");
      }
    }
    return places;
  }

  /**
   * Returns the summing matrix S of the literature.
   *
   * @return one row a node, one column a bottom series; 1 where the series is part of the node
   */
  public double[][] summingMatrix() {
    double[][] s = new double[size()][bottomCount()];
    for (int node = 0; node < s.length; node++) {
      for (int part : parts(node)) {
        s[node][part] = 1;
      }
    }
    return s;
  }

  @Override
  public String toString() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    levels.forEach(level -> counts.merge(level, 1, Integer::sum));
    counts.put("bottom", bottomCount());
    return "Hierarchy" + counts;
  }

  /** Collects levels. Not for several threads at once. */
  public static final class Builder {

    private final SeriesKeys bottom;
    private final Set<List<String>> levels = new LinkedHashSet<>();

    private Builder(SeriesKeys bottom) {
      this.bottom = bottom;
    }

    /**
     * Adds the sum of all series.
     *
     * @return this builder
     */
    public Builder total() {
      return level(List.of());
    }

    /**
     * Adds the sums of all series that agree in some key columns.
     *
     * @param columns names of key columns, not all of them
     * @return this builder
     * @throws IllegalArgumentException if there is no such column, none or all are named, or the
     *     level is there
     */
    public Builder by(String... columns) {
      List<String> names = List.of(columns);
      if (names.isEmpty() || new LinkedHashSet<>(names).size() < names.size()) {
        throw new IllegalArgumentException("a level is by different key columns, not " + names);
      }
      return level(names);
    }

    /**
     * Adds a level for each beginning of a list of columns: {@code nested("country", "region")} is
     * {@code by("country").by("country", "region")}.
     *
     * @param columns names of key columns, from the top down, not all of them
     * @return this builder
     * @throws IllegalArgumentException as {@link #by}
     */
    public Builder nested(String... columns) {
      for (int count = 1; count <= columns.length; count++) {
        by(Arrays.copyOf(columns, count));
      }
      return this;
    }

    private Builder level(List<String> columns) {
      if (!bottom.names().containsAll(columns)) {
        throw new IllegalArgumentException(
            "no key columns " + columns + "; there are " + bottom.names());
      }
      if (columns.size() == bottom.names().size()) {
        throw new IllegalArgumentException(
            "the level by " + columns + " is the bottom level, which is always there");
      }
      if (levels.stream().anyMatch(level -> Set.copyOf(level).equals(Set.copyOf(columns)))) {
        throw new IllegalArgumentException("the level by " + columns + " is there already");
      }
      levels.add(columns);
      return this;
    }

    /**
     * Builds the hierarchy.
     *
     * @return the hierarchy
     * @throws IllegalArgumentException if there is no level or no bottom series, or a key has the
     *     value {@link #ALL}
     */
    public Hierarchy build() {
      List<SeriesKey> keys = new ArrayList<>();
      for (int place = 0; place < bottom.size(); place++) {
        keys.add(bottom.key(place));
        if (keys.get(place).values().contains(ALL)) {
          throw new IllegalArgumentException(
              "series " + keys.get(place) + " has the value " + ALL + ", which is for sums");
        }
      }
      if (keys.isEmpty()) {
        throw new IllegalArgumentException("a hierarchy needs at least one bottom series");
      }
      List<SeriesKey> aggregates = new ArrayList<>();
      List<String> names = new ArrayList<>();
      List<int[]> parts = new ArrayList<>();
      for (List<String> level : levels) {
        sums(level, keys)
            .forEach(
                (key, places) -> {
                  aggregates.add(key);
                  names.add(level.isEmpty() ? "total" : String.join("/", level));
                  parts.add(places.stream().mapToInt(Integer::intValue).toArray());
                });
      }
      return create(bottom.names(), aggregates, names, parts, keys);
    }

    private Map<SeriesKey, List<Integer>> sums(List<String> level, List<SeriesKey> keys) {
      Map<SeriesKey, List<Integer>> sums = new LinkedHashMap<>();
      for (int place = 0; place < keys.size(); place++) {
        String[] values = keys.get(place).values().toArray(String[]::new);
        for (int i = 0; i < values.length; i++) {
          values[i] = level.contains(bottom.names().get(i)) ? values[i] : ALL;
        }
        sums.computeIfAbsent(SeriesKey.of(values), key -> new ArrayList<>()).add(place);
      }
      return sums;
    }
  }
}
