package io.bellwether.ml.basket;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers names in the order in which they first come: 0, 1, 2 ... Names may come as characters of
 * a buffer; a table of names met lately then saves making a text for each. Not thread-safe.
 */
final class ItemNumbers {

  private static final int RECENT = 1 << 12;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  /** Names met lately, at the place of their hash, and their numbers; made when first needed. */
  private @Nullable String[] recent = new @Nullable String[0];

  private int[] recentNumbers = new int[0];

  int size() {
    return names.size();
  }

  List<String> names() {
    return names;
  }

  int number(String name) {
    Integer known = numbers.get(name);
    if (known != null) {
      return known;
    }
    int number = names.size();
    numbers.put(name, number);
    names.add(name);
    return number;
  }

  /** Returns the number of the name {@code buffer[from .. to)}. */
  int number(char[] buffer, int from, int to) {
    if (recent.length == 0) {
      recent = new @Nullable String[RECENT];
      recentNumbers = new int[RECENT];
    }
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + buffer[i];
    }
    int place = (hash ^ (hash >>> 12)) & (RECENT - 1);
    String held = recent[place];
    if (held == null || !isSame(held, buffer, from, to)) {
      String name = new String(buffer, from, to - from);
      recentNumbers[place] = number(name);
      recent[place] = names.get(recentNumbers[place]);
    }
    return recentNumbers[place];
  }

  private static boolean isSame(String name, char[] buffer, int from, int to) {
    boolean same = name.length() == to - from;
    for (int i = from; same && i < to; i++) {
      same = name.charAt(i - from) == buffer[i];
    }
    return same;
  }
}
