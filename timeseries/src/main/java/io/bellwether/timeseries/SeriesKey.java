package io.bellwether.timeseries;

import java.util.List;

/**
 * What tells one series of a {@link Panel} from the others: one value for each of its key columns,
 * such as a store and an item. An immutable value.
 *
 * @param values one text a key column, in the order of the columns; at least one
 * @since 0.1.0
 */
public record SeriesKey(List<String> values) {

  /**
   * Checks and copies the values.
   *
   * @param values one text a key column
   * @throws IllegalArgumentException if there are none
   */
  public SeriesKey {
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("a key has at least one value");
    }
  }

  /**
   * Creates a key.
   *
   * @param values one text a key column
   * @return the key
   * @throws IllegalArgumentException if there are none
   */
  public static SeriesKey of(String... values) {
    return new SeriesKey(List.of(values));
  }

  /**
   * Writes the key for people.
   *
   * @return the values with slashes between them
   */
  @Override
  public String toString() {
    return String.join(" / ", values);
  }
}
