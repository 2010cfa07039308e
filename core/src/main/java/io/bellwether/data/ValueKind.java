package io.bellwether.data;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kinds of Java values that a column can be made of. */
enum ValueKind {
  NUMBER("a number"),
  LABEL("a label"),
  DATE("a date"),
  DATE_TIME("a date with time");

  /** What {@link #of(Class)} takes, for messages. */
  static final String TAKEN =
      "numbers, booleans, texts, enums, LocalDate and LocalDateTime can be columns";

  private static final Set<Class<?>> PRIMITIVE_NUMBERS =
      Set.of(byte.class, short.class, int.class, long.class, float.class, double.class);

  private final String words;

  ValueKind(String words) {
    this.words = words;
  }

  /** Returns the kind of the values of a class, null when they cannot be in a column. */
  static @Nullable ValueKind of(Class<?> type) {
    if (Number.class.isAssignableFrom(type)
        || type == Boolean.class
        || type == boolean.class
        || PRIMITIVE_NUMBERS.contains(type)) {
      return NUMBER;
    }
    if (CharSequence.class.isAssignableFrom(type)
        || Enum.class.isAssignableFrom(type)
        || type == Character.class
        || type == char.class) {
      return LABEL;
    }
    if (type == LocalDate.class) {
      return DATE;
    }
    return type == LocalDateTime.class ? DATE_TIME : null;
  }

  /** Returns the kind in words, with its article. */
  String words() {
    return words;
  }
}
