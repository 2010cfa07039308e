package io.bellwether.ml.association;

import java.util.StringJoiner;

/** Writes options down, in brackets: those that are not as usual. For one thread. */
final class OptionText {

  private final StringJoiner text = new StringJoiner(", ", "[", "]");

  /** Writes an option in any case. */
  OptionText add(String name, Object value) {
    text.add(name + "=" + value);
    return this;
  }

  /** Writes an option unless it has its usual value. */
  <T> OptionText add(String name, T value, T usual) {
    return value.equals(usual) ? this : add(name, value);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
