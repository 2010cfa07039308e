package io.bellwether.search;

import io.bellwether.report.Significant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One combination of the values that a search tries: a value for each name. Immutable.
 *
 * <pre>{@code
 * p -> Svr.builder().c(p.get("c")).kernel(p.choice("kernel", Kernel.class)).build()
 * }</pre>
 *
 * <p>Where grids are joined by {@code or()}, a combination has the names of its own grid only;
 * {@link #has} tells. Whoever asks for a name that is not there is told which are.
 *
 * @since 0.1.0
 */
public final class Parameters {

  private static final int DIGITS = 6;

  private final Map<String, Object> values;

  private Parameters(Map<String, Object> values) {
    this.values = values;
  }

  /**
   * Creates a combination: to build by hand what a search would build, or in tests.
   *
   * @param values a value for each name, in order; numbers are kept as {@code double}
   * @return the combination
   */
  public static Parameters of(Map<String, ?> values) {
    Map<String, Object> copy = new LinkedHashMap<>();
    values.forEach((name, value) -> copy.put(name, normal(value)));
    return new Parameters(Collections.unmodifiableMap(copy));
  }

  /** Numbers of all kinds as one, so that 1 and 1.0 are the same value. */
  static Object normal(Object value) {
    return value instanceof Number number ? (Object) (number.doubleValue() + 0.0) : value;
  }

  /**
   * Returns a number.
   *
   * @param name the name of a parameter
   * @return its value
   * @throws IllegalArgumentException if there is no such name, or the value is no number
   */
  public double get(String name) {
    return choice(name, Double.class);
  }

  /**
   * Returns a whole number.
   *
   * @param name the name of a parameter
   * @return its value
   * @throws IllegalArgumentException if there is no such name, or the value is no whole number
   */
  public int integer(String name) {
    double value = get(name);
    if (!(value == (int) value)) {
      throw new IllegalArgumentException(
          "parameter '" + name + "' is " + value + ", not a whole number of 32 bits");
    }
    return (int) value;
  }

  /**
   * Returns a text.
   *
   * @param name the name of a parameter
   * @return its value
   * @throws IllegalArgumentException if there is no such name, or the value is no text
   */
  public String text(String name) {
    return choice(name, String.class);
  }

  /**
   * Returns a value of any type: an enum, a kernel, a preprocessing step.
   *
   * @param <T> the type of the value
   * @param name the name of a parameter
   * @param type the type of the value
   * @return the value
   * @throws IllegalArgumentException if there is no such name, or the value is of another type
   */
  public <T> T choice(String name, Class<T> type) {
    Object value = value(name);
    if (!type.isInstance(value)) {
      throw new IllegalArgumentException(
          "parameter '"
              + name
              + "' is "
              + text(value)
              + ", of type "
              + value.getClass().getSimpleName()
              + ", not "
              + type.getSimpleName());
    }
    return type.cast(value);
  }

  /**
   * Tells whether there is a parameter of a name.
   *
   * @param name a name
   * @return true when there is
   */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /**
   * Returns the names.
   *
   * @return the names, in the order in which the search was given them; unmodifiable
   */
  public List<String> names() {
    return List.copyOf(values.keySet());
  }

  Object value(String name) {
    Object value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "there is no parameter '" + name + "'; there are: " + String.join(", ", names()));
    }
    return value;
  }

  /** A value for people. */
  static String text(Object value) {
    return value instanceof Double number ? Significant.of(number, DIGITS) : value.toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Parameters parameters && values.equals(parameters.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /**
   * Writes the combination for people.
   *
   * @return such as {@code c=10, gamma=0.1}
   */
  @Override
  public String toString() {
    return values.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + text(entry.getValue()))
        .collect(Collectors.joining(", "));
  }
}
