package io.bellwether.persist;

import io.bellwether.data.ColumnType;
import io.bellwether.data.Field;
import io.bellwether.data.Schema;
import java.util.ArrayList;
import java.util.List;

/** A schema as a list of sections: name, type and, where there are some, levels. */
final class SchemaState {

  private static final String NAME = "name";
  private static final String TYPE = "type";
  private static final String LEVELS = "levels";

  private SchemaState() {}

  static List<Object> of(Schema schema) {
    List<Object> fields = new ArrayList<>();
    for (Field field : schema.fields()) {
      Section section = Section.create();
      section.add(NAME, field.name());
      section.add(TYPE, field.type().name());
      if (!field.levels().isEmpty()) {
        section.add(LEVELS, field.levels());
      }
      fields.add(section);
    }
    return fields;
  }

  static Schema read(ModelReader owner, String name) {
    List<Field> fields = new ArrayList<>();
    for (ModelReader field : owner.sections(name)) {
      try {
        fields.add(
            new Field(
                field.text(NAME),
                field.enumeration(TYPE, ColumnType.class),
                field.has(LEVELS) ? field.texts(LEVELS) : List.of()));
      } catch (IllegalArgumentException e) {
        throw field.fault(NAME, Shown.plain(String.valueOf(e.getMessage())), e);
      }
    }
    try {
      return Schema.of(fields);
    } catch (IllegalArgumentException e) {
      throw owner.fault(name, Shown.plain(String.valueOf(e.getMessage())), e);
    }
  }
}
