package io.bellwether.data;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Names and types of the columns of a table, in order. Immutable.
 *
 * @since 0.1.0
 */
public final class Schema {

  private final Map<String, Field> fields;

  private Schema(Map<String, Field> fields) {
    this.fields = fields;
  }

  /**
   * Creates a schema.
   *
   * @param fields the columns, in order
   * @return the schema
   * @throws IllegalArgumentException if a name occurs twice
   */
  public static Schema of(Field... fields) {
    return of(Arrays.asList(fields));
  }

  /**
   * Creates a schema.
   *
   * @param fields the columns, in order
   * @return the schema
   * @throws IllegalArgumentException if a name occurs twice
   */
  public static Schema of(List<Field> fields) {
    Map<String, Field> byName = new LinkedHashMap<>();
    for (Field field : fields) {
      if (byName.put(field.name(), field) != null) {
        throw new IllegalArgumentException("column '" + field.name() + "' occurs twice");
      }
    }
    return new Schema(Collections.unmodifiableMap(byName));
  }

  /**
   * Returns the columns.
   *
   * @return one field a column, in order; unmodifiable
   */
  public List<Field> fields() {
    return List.copyOf(fields.values());
  }

  /**
   * Returns the names.
   *
   * @return the names of the columns, in order; unmodifiable
   */
  public List<String> names() {
    return List.copyOf(fields.keySet());
  }

  /**
   * Looks a column up.
   *
   * @param name the name
   * @return the field, empty when there is none of that name
   */
  public Optional<Field> find(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /**
   * Returns a column.
   *
   * @param name the name
   * @return the field
   * @throws IllegalArgumentException if there is no such column; the message lists those present
   */
  public Field field(String name) {
    return find(name).orElseThrow(() -> Names.unknown(name, fields.keySet()));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Schema schema && fields().equals(schema.fields());
  }

  @Override
  public int hashCode() {
    return fields().hashCode();
  }

  @Override
  public String toString() {
    return fields.values().stream().map(Field::toString).collect(Collectors.joining(", "));
  }
}
