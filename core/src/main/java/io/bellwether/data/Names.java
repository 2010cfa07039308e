package io.bellwether.data;

import java.util.Collection;
import java.util.Locale;
import java.util.Objects;

/** Checks on column names, and the errors that name what is there and what is not. */
final class Names {

  private static final int LISTED = 20;
  private static final String SEPARATORS = ";\t|";

  private Names() {}

  static String check(String name) {
    Objects.requireNonNull(name, "column name");
    if (name.isBlank()) {
      throw new IllegalArgumentException("column name must not be blank");
    }
    return name;
  }

  static IllegalArgumentException unknown(String name, Collection<String> present) {
    String nearest = nearest(name, present);
    String hint = nearest.isEmpty() ? "." : "; did you mean '" + nearest + "'?";
    return new IllegalArgumentException(
        "no column '" + name + "'" + hint + " Columns present: " + list(present));
  }

  static IllegalArgumentException wrongType(Column column, String wanted) {
    return wrongType(column.name(), column.type(), wanted);
  }

  static IllegalArgumentException wrongType(String name, ColumnType type, String wanted) {
    return new IllegalArgumentException(
        "column '"
            + name
            + "' is "
            + type.name().toLowerCase(Locale.ROOT)
            + ", but "
            + wanted
            + " is needed");
  }

  /** One name that looks like several tells of another separator than the one expected. */
  static String separatorHint(Collection<String> names) {
    String all = String.join("", names);
    for (int i = 0; i < SEPARATORS.length(); i++) {
      char separator = SEPARATORS.charAt(i);
      if (names.size() == 1 && all.indexOf(separator) >= 0) {
        String shown = separator == '\t' ? "\\t" : String.valueOf(separator);
        return "; is the file separated otherwise, by separator('" + shown + "')?";
      }
    }
    return "";
  }

  static String list(Collection<String> names) {
    if (names.isEmpty()) {
      return "none";
    }
    StringBuilder text = new StringBuilder();
    int shown = 0;
    for (String name : names) {
      if (shown == LISTED) {
        return text.append(", ... (").append(names.size()).append(" in all)").toString();
      }
      text.append(shown == 0 ? "" : ", ").append(name);
      shown++;
    }
    return text.toString();
  }

  /** The closest name, when it is close enough to be a slip of the keyboard. */
  private static String nearest(String name, Collection<String> present) {
    String best = "";
    int bestDistance = Math.max(1, name.length() / 3) + 1;
    for (String candidate : present) {
      int distance =
          editDistance(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
      if (distance < bestDistance) {
        bestDistance = distance;
        best = candidate;
      }
    }
    return best;
  }

  private static int editDistance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(substitution, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
