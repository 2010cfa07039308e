package io.bellwether.timeseries;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Many series of one frequency, each known by a key: the units of every item in every store.
 * Immutable. Series may start and end at different times.
 *
 * <p>The values of all series lie in compact storage; {@link #series(int)} makes a series when it
 * is asked for.
 */
public final class Panel {

  private final List<String> keyNames;
  private final Frequency frequency;
  private final SeriesKey[] keys;
  private final Timeline[] timelines;
  private final double[][] values;
  private final Map<SeriesKey, Integer> index;

  private Panel(Builder builder) {
    keyNames = builder.keyNames;
    frequency = builder.frequency;
    keys = builder.keys.toArray(SeriesKey[]::new);
    timelines = builder.timelines.toArray(Timeline[]::new);
    values = builder.values.toArray(double[][]::new);
    index = Map.copyOf(builder.index);
  }

  /**
   * Begins a panel.
   *
   * @param frequency of all series
   * @param keyNames what the values of the keys are called, at least one, all different
   * @return a builder
   * @throws IllegalArgumentException if there is no name, or one is blank or given twice
   */
  public static Builder builder(Frequency frequency, String... keyNames) {
    return new Builder(frequency, List.of(keyNames));
  }

  /**
   * Returns what the values of the keys are called.
   *
   * @return the names of the key columns
   */
  public List<String> keyNames() {
    return keyNames;
  }

  /**
   * Returns the step of all series.
   *
   * @return the frequency
   */
  public Frequency frequency() {
    return frequency;
  }

  /**
   * Returns the number of series.
   *
   * @return at least 0
   */
  public int size() {
    return keys.length;
  }

  /**
   * Returns a key.
   *
   * @param series the place of the series, from 0
   * @return its key
   * @throws IndexOutOfBoundsException if there is no such series
   */
  public SeriesKey key(int series) {
    return keys[series];
  }

  /**
   * Returns a series.
   *
   * @param series its place, from 0
   * @return the series, made anew
   * @throws IndexOutOfBoundsException if there is no such series
   */
  public TimeSeries series(int series) {
    return TimeSeries.of(timelines[series], values[series]);
  }

  /**
   * Returns a series.
   *
   * @param key its key
   * @return the series, made anew
   * @throws IllegalArgumentException if there is none
   */
  public TimeSeries series(SeriesKey key) {
    return series(
        indexOf(key)
            .orElseThrow(() -> new IllegalArgumentException("the panel has no series " + key)));
  }

  /**
   * Finds a series.
   *
   * @param key its key
   * @return its place; empty if there is none
   */
  public OptionalInt indexOf(SeriesKey key) {
    Integer place = index.get(key);
    return place == null ? OptionalInt.empty() : OptionalInt.of(place);
  }

  @Override
  public String toString() {
    return "Panel[" + size() + " series by " + keyNames + ", " + frequency + "]";
  }

  /** Collects series. Not for several threads at once. */
  public static final class Builder {

    private final Frequency frequency;
    private final List<String> keyNames;
    private final List<SeriesKey> keys = new ArrayList<>();
    private final List<Timeline> timelines = new ArrayList<>();
    private final List<double[]> values = new ArrayList<>();
    private final Map<SeriesKey, Integer> index = new HashMap<>();

    private Builder(Frequency frequency, List<String> keyNames) {
      this.frequency = frequency;
      this.keyNames = keyNames;
      if (keyNames.isEmpty()
          || keyNames.stream().anyMatch(String::isBlank)
          || keyNames.stream().distinct().count() < keyNames.size()) {
        throw new IllegalArgumentException(
            "a panel needs at least one key name, all different, none blank; not "
                + Arrays.toString(keyNames.toArray()));
      }
    }

    /**
     * Adds a series.
     *
     * @param key a key that no other series has
     * @param series of the frequency of the panel
     * @return this builder
     * @throws IllegalArgumentException if the key is taken or has not one value a key name, or the
     *     series has another frequency
     */
    public Builder add(SeriesKey key, TimeSeries series) {
      if (key.values().size() != keyNames.size() || !series.frequency().equals(frequency)) {
        throw new IllegalArgumentException(
            key + " with " + series + " does not fit a panel by " + keyNames + ", " + frequency);
      }
      if (index.putIfAbsent(key, keys.size()) != null) {
        throw new IllegalArgumentException("there are two series " + key);
      }
      keys.add(key);
      timelines.add(series.timeline());
      values.add(series.values());
      return this;
    }

    /**
     * Builds the panel.
     *
     * @return the panel, series in the order in which they were added
     */
    public Panel build() {
      return new Panel(this);
    }
  }
}
