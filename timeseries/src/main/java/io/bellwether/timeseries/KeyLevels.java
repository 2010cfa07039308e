package io.bellwether.timeseries;

import java.util.ArrayList;
import java.util.List;

/** The different texts of a key column, numbered in the order in which they came. */
final class KeyLevels {

  private final List<String> texts;
  private final PlaceIndex index;

  KeyLevels() {
    this(new ArrayList<>(), new PlaceIndex());
  }

  private KeyLevels(List<String> texts, PlaceIndex index) {
    this.texts = texts;
    this.index = index;
  }

  /** Returns the number of a text, or -1. */
  int find(String text) {
    return index.find(text.hashCode(), code -> texts.get(code).equals(text));
  }

  /** Returns the number of a text, the next free one if it is new. */
  int code(String text) {
    int known = find(text);
    if (known >= 0) {
      return known;
    }
    texts.add(text);
    index.add(texts.size() - 1, code -> texts.get(code).hashCode());
    return texts.size() - 1;
  }

  String text(int code) {
    return texts.get(code);
  }

  List<String> texts() {
    return List.copyOf(texts);
  }

  KeyLevels copy() {
    return new KeyLevels(new ArrayList<>(texts), index.copy());
  }
}
