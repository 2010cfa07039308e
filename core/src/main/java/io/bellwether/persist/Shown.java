package io.bellwether.persist;

import java.util.List;

/** Sets what a file holds for messages: short, and without control characters. */
final class Shown {

  private static final int LONGEST = 80;
  private static final int LISTED = 20;

  private Shown() {}

  /** A text in quotation marks. */
  static String text(String text) {
    return '"' + plain(text) + '"';
  }

  /** A text without quotation marks. */
  static String plain(String text) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < Math.min(text.length(), LONGEST); i++) {
      char c = text.charAt(i);
      shown.append(Character.isISOControl(c) || Character.isSurrogate(c) ? '?' : c);
    }
    return text.length() <= LONGEST ? shown.toString() : shown.append("...").toString();
  }

  /** Names, separated by commas. */
  static String names(List<String> names) {
    if (names.isEmpty()) {
      return "nothing";
    }
    List<String> first = names.stream().limit(LISTED).map(Shown::plain).toList();
    String more = names.size() > LISTED ? ", ... (" + names.size() + " in all)" : "";
    return String.join(", ", first) + more;
  }

  /** A value of a state tree. */
  static String value(Object value) {
    if (value instanceof String text) {
      return "the text " + text(text);
    }
    if (value instanceof Number number) {
      return "the number " + number;
    }
    if (value instanceof List<?> list) {
      return "a list of " + list.size();
    }
    if (value instanceof Section section) {
      return "a section of " + names(section.names());
    }
    if (value instanceof StoredModel model) {
      return "a model"
          + (model.node().find(ModelNode.KIND) instanceof String kind
              ? " of kind " + plain(kind)
              : "");
    }
    return value.toString();
  }
}
