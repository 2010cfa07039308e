package io.bellwether.preprocess;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a step learned, column by column.
 *
 * @param <T> what is learned of a column
 */
final class LearnedColumns<T> {

  private final Map<String, T> byName;

  private LearnedColumns(Map<String, T> byName) {
    this.byName = byName;
  }

  /**
   * Orders by name.
   *
   * @throws IllegalArgumentException if two are of one column
   */
  static <T> LearnedColumns<T> of(List<T> learned, Function<? super T, String> name) {
    Map<String, T> byName = new LinkedHashMap<>();
    for (T item : learned) {
      if (byName.put(name.apply(item), item) != null) {
        throw new IllegalArgumentException("column '" + name.apply(item) + "' is learned twice");
      }
    }
    return new LearnedColumns<>(Collections.unmodifiableMap(byName));
  }

  List<String> names() {
    return List.copyOf(byName.keySet());
  }

  List<T> all() {
    return List.copyOf(byName.values());
  }

  T get(String column) {
    T item = byName.get(column);
    if (item == null) {
      throw new IllegalArgumentException(
          "the step does not act on column '"
              + column
              + "'; it acts on "
              + (byName.isEmpty() ? "none" : String.join(", ", byName.keySet())));
    }
    return item;
  }
}
