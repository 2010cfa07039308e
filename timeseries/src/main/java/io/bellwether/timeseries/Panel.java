package io.bellwether.timeseries;

import io.bellwether.data.Dataset;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Many series of one frequency, each known by a key: the units of every item in every store.
 * Immutable. Series may start and end at different times.
 *
 * <pre>{@code
 * Panel demand = Panel.from(table).keys("store", "item").time("week").value("units")
 *     .frequency(Frequency.WEEKLY).build();
 * TimeSeries one = demand.series(SeriesKey.of("5", "tropicana"));
 * }</pre>
 *
 * <p>The values of all series lie in compact storage: 8 bytes a value, 4 where all values nearby
 * are exact as floats, as units are; besides some 30 bytes a series and the texts of the keys, each
 * once. {@link #series(int)} makes a series when it is asked for. A panel may hold covariates for
 * each series, stored in the same way.
 *
 * @since 0.1.0
 */
public final class Panel implements SeriesSource {

  private final Frequency frequency;
  private final SeriesKeys keys;
  private final SeriesStore store;
  private final String timeName;
  private final String valueName;
  private final List<String> covariateNames;
  private final List<SeriesStore> covariates;

  Panel(PanelBuilder builder) {
    frequency = builder.frequency;
    keys = builder.keys.build();
    store = builder.store.build();
    timeName = builder.timeName;
    valueName = builder.valueName;
    covariateNames = builder.covariateNames;
    covariates = builder.covariates.stream().map(SeriesStore.Builder::build).toList();
  }

  /**
   * Begins a panel.
   *
   * @param frequency of all series
   * @param keyNames what the values of the keys are called, at least one, all different
   * @return a builder
   * @throws IllegalArgumentException if there is no name, or one is blank or given twice
   */
  public static PanelBuilder builder(Frequency frequency, String... keyNames) {
    return new PanelBuilder(frequency, List.of(keyNames));
  }

  /**
   * Begins a panel of a table with one record a row.
   *
   * @param table the records, in any order
   * @return a builder
   */
  public static TablePanel from(Dataset table) {
    return new TablePanel(table);
  }

  /**
   * Returns what the values of the keys are called.
   *
   * @return the names of the key columns
   */
  @Override
  public List<String> keyNames() {
    return keys.names();
  }

  /**
   * Returns what the time of a period is called in tables.
   *
   * @return that of the table that the panel was made from, else {@code time}
   */
  @Override
  public String timeName() {
    return timeName;
  }

  /**
   * Returns what the values are called in tables.
   *
   * @return that of the table that the panel was made from, else {@code value}
   */
  public String valueName() {
    return valueName;
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
    return store.size();
  }

  /**
   * Returns the number of series.
   *
   * @return the {@link #size()}
   */
  @Override
  public OptionalInt count() {
    return OptionalInt.of(size());
  }

  /**
   * Returns the keys of all series.
   *
   * @return the keys, in the order of the series
   */
  public SeriesKeys keys() {
    return keys;
  }

  /**
   * Returns a key.
   *
   * @param series the place of the series, from 0
   * @return its key
   * @throws IndexOutOfBoundsException if there is no such series
   */
  public SeriesKey key(int series) {
    return keys.key(series);
  }

  /**
   * Returns a series.
   *
   * @param series its place, from 0
   * @return the series, made anew
   * @throws IndexOutOfBoundsException if there is no such series
   */
  public TimeSeries series(int series) {
    return store.series(series);
  }

  /**
   * Returns the calendar of a series.
   *
   * @param series its place, from 0
   * @return the periods of the series
   * @throws IndexOutOfBoundsException if there is no such series
   */
  public Timeline timeline(int series) {
    return store.timeline(series);
  }

  /**
   * Returns a series.
   *
   * @param key its key
   * @return the series, made anew
   * @throws IllegalArgumentException if there is none
   */
  public TimeSeries series(SeriesKey key) {
    return series(keys().placeOf(key));
  }

  /**
   * Finds a series.
   *
   * @param key its key
   * @return its place; empty if there is none
   */
  public OptionalInt indexOf(SeriesKey key) {
    return keys.indexOf(key);
  }

  /**
   * Returns the names of the covariates, which are the same for all series.
   *
   * @return the names, none if the panel has no covariates
   */
  public List<String> covariateNames() {
    return covariateNames;
  }

  /**
   * Returns what is known besides the history of a series.
   *
   * @param series its place, from 0
   * @return the covariates of the series; may reach beyond its end
   * @throws IndexOutOfBoundsException if there is no such series
   */
  public Covariates covariates(int series) {
    Objects.checkIndex(series, size());
    Covariates known = Covariates.none();
    for (int i = 0; i < covariates.size(); i++) {
      known = known.and(covariateNames.get(i), covariates.get(i).series(series));
    }
    return known;
  }

  /**
   * Returns a series with its key and covariates.
   *
   * @param series its place, from 0
   * @return the three
   * @throws IndexOutOfBoundsException if there is no such series
   */
  public KeyedSeries get(int series) {
    return new KeyedSeries(key(series), series(series), covariates(series));
  }

  /**
   * Begins at the first series.
   *
   * @return the series in order, each made when it is asked for
   */
  @Override
  public Iterator<KeyedSeries> iterator() {
    return IntStream.range(0, size()).mapToObj(this::get).iterator();
  }

  /**
   * Returns some series.
   *
   * @param series their places, in the order wanted, each once
   * @return a panel of copies
   * @throws IllegalArgumentException if a place is given twice
   * @throws IndexOutOfBoundsException if there is no such series
   */
  public Panel select(int... series) {
    PanelBuilder some =
        new PanelBuilder(frequency, keyNames()).timeName(timeName).valueName(valueName);
    for (int each : series) {
      some.add(key(each), series(each), covariates(each));
    }
    some.covariateNames = covariateNames;
    return some.build();
  }

  /**
   * Returns the first series.
   *
   * @param count how many; all if there are fewer
   * @return a panel of copies
   * @throws IllegalArgumentException if the count is negative
   */
  public Panel head(int count) {
    if (!(count >= 0)) {
      throw new IllegalArgumentException("the number of series must not be negative: " + count);
    }
    return select(IntStream.range(0, Math.min(count, size())).toArray());
  }

  /**
   * Returns the series whose keys meet a condition.
   *
   * @param condition of a key, such as {@code key -> key.values().get(0).equals("5")}
   * @return a panel of copies, in the same order
   */
  public Panel filter(Predicate<SeriesKey> condition) {
    return select(IntStream.range(0, size()).filter(place -> condition.test(key(place))).toArray());
  }

  /**
   * Adds all series up; see {@link #total(int...)}.
   *
   * @return their sum
   * @throws IllegalArgumentException if the panel is empty or the series are on calendars that do
   *     not meet
   */
  public TimeSeries total() {
    return total(IntStream.range(0, size()).toArray());
  }

  /**
   * Adds series up, from the earliest start to the latest end. A series adds nothing before it
   * starts and after it ends; where one of them has a missing value, so has the sum.
   *
   * @param series their places, at least one
   * @return the sum
   * @throws IllegalArgumentException if there is none, or the series are on calendars that do not
   *     meet
   * @throws IndexOutOfBoundsException if there is no such series
   */
  public TimeSeries total(int... series) {
    return SeriesTotal.of(this, series);
  }

  /**
   * Returns the panel as a table, one row a value, series by series.
   *
   * @return the key columns, the time and the value, named {@link #timeName()} and {@link
   *     #valueName()}; covariates are left out
   * @throws IllegalArgumentException if there are more values than a table can have rows, or two
   *     columns of one name
   */
  public Dataset toDataset() {
    return PanelTable.of(this);
  }

  @Override
  public String toString() {
    return "Panel["
        + size()
        + " series by "
        + keyNames()
        + ", "
        + frequency
        + (covariateNames.isEmpty() ? "" : ", covariates " + covariateNames)
        + "]";
  }
}
