package io.bellwether.ml.basket;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The names of items at the place of their number, and the way back. Immutable. */
final class ItemNames {

  private final List<String> names;
  private final Map<String, Integer> numbers;

  ItemNames(List<String> names) {
    this.names = List.copyOf(names);
    this.numbers = new HashMap<>(2 * this.names.size());
    int number = 0;
    for (String name : this.names) {
      numbers.put(name, number++);
    }
  }

  int size() {
    return names.size();
  }

  List<String> list() {
    return names;
  }

  String name(int number) {
    return names.get(number);
  }

  OptionalInt number(String name) {
    Integer number = numbers.get(name);
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }
}
