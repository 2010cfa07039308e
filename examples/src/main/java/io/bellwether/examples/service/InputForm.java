package io.bellwether.examples.service;

import io.bellwether.data.Field;
import io.bellwether.data.Schema;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What a record that a model is asked about looks like. */
final class InputForm {

  private InputForm() {}

  static Map<String, Object> of(Schema inputs) {
    Map<String, Object> form = new LinkedHashMap<>();
    for (Field field : inputs.fields()) {
      form.put(field.name(), field.type().name().toLowerCase(Locale.ROOT));
    }
    return form;
  }
}
