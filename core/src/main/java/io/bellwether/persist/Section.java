package io.bellwether.persist;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Named values in their order: what a JSON object holds. A value is a {@link Boolean}, {@link
 * Long}, {@link Double}, {@link String}, {@link List} of values, {@link Section}, {@link
 * StoredArray} or {@link StoredModel}.
 *
 * <p>Two short lists and a search from the front, not a map: sections are small and many, and a
 * hostile manifest of millions of them must not swell to hash tables.
 */
final class Section {

  static final Section EMPTY = new Section(List.of(), List.of());

  private final List<String> names;
  private final List<Object> values;

  private Section(List<String> names, List<Object> values) {
    this.names = names;
    this.values = values;
  }

  /** An empty section that can be added to. */
  static Section create() {
    return new Section(new ArrayList<>(), new ArrayList<>());
  }

  /** A section of what has been read, its lists without spare room. */
  static Section of(List<String> names, List<Object> values) {
    return names.isEmpty() ? EMPTY : new Section(List.copyOf(names), List.copyOf(values));
  }

  /** Adds a value under a name that is not there yet. */
  void add(String name, Object value) {
    names.add(name);
    values.add(value);
  }

  boolean has(String name) {
    return names.contains(name);
  }

  @Nullable Object find(String name) {
    int index = names.indexOf(name);
    return index < 0 ? null : values.get(index);
  }

  int size() {
    return names.size();
  }

  List<String> names() {
    return Collections.unmodifiableList(names);
  }

  List<Object> values() {
    return Collections.unmodifiableList(values);
  }

  Object value(int index) {
    return values.get(index);
  }
}
