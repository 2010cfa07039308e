package io.bellwether.timeseries;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * Many keyed series, one after the other: a {@link Panel}, or whatever reads them from elsewhere,
 * so that a million series need not be in memory at once.
 *
 * <pre>{@code
 * SeriesSource source = SeriesSource.of(() -> readerOfSeries(), "store", "item");
 * }</pre>
 *
 * @since 0.1.0
 */
public interface SeriesSource extends Iterable<KeyedSeries> {

  /**
   * Returns what the values of the keys are called.
   *
   * @return the names of the key columns, at least one
   */
  List<String> keyNames();

  /**
   * Returns what the time of a period is called.
   *
   * @return the name of the time column; {@code time} unless overridden
   */
  default String timeName() {
    return "time";
  }

  /**
   * Tells how many series there are, for progress.
   *
   * @return the number; empty if it is not known beforehand
   */
  default OptionalInt count() {
    return OptionalInt.empty();
  }

  /**
   * Begins at the first series. The iterator is asked by one thread at a time, but not always by
   * the same one.
   *
   * @return the series in their order
   */
  @Override
  Iterator<KeyedSeries> iterator();

  /**
   * Makes a source of anything that can be iterated, such as a reader of a file or a query.
   *
   * @param series asked for an iterator each time that the source is run
   * @param keyNames what the values of the keys are called, at least one, all different
   * @return the source
   * @throws IllegalArgumentException if there is no name, or one is blank or given twice
   */
  static SeriesSource of(Iterable<KeyedSeries> series, String... keyNames) {
    Objects.requireNonNull(series, "series");
    List<String> names = List.of(keyNames);
    if (names.isEmpty()
        || names.stream().anyMatch(String::isBlank)
        || new HashSet<>(names).size() < names.size()) {
      throw new IllegalArgumentException(
          "a source needs at least one key name, all different, none blank; not " + names);
    }
    return new SeriesSource() {
      @Override
      public List<String> keyNames() {
        return names;
      }

      @Override
      public Iterator<KeyedSeries> iterator() {
        return series.iterator();
      }
    };
  }
}
