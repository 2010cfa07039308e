package io.bellwether.search;

import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps what a search found in model files, all but the model. */
final class StoredSearch {

  private StoredSearch() {}

  static void write(ModelWriter writer, SearchRecord record) {
    writer
        .specification(record.specification())
        .summary("parameters", record.parameters().toString())
        .summary("score", record.score() + " " + record.bestScore())
        .summary("trials", record.trials().rowCount())
        .put("search", record.specification())
        .put("score", record.score())
        .put("chosen", record.chosen())
        .putTexts("warnings", record.warnings())
        .putSections(
            "parameters",
            record.parameters().names(),
            (name, section) -> write(section, name, record.parameters().value(name)));
    StoredTable.write(writer, "trials", record.trials());
    StoredTable.write(writer, "rungs", record.rungs());
  }

  private static void write(ModelWriter section, String name, Object value) {
    section.put("name", name);
    if (value instanceof Double number) {
      section.put("number", number);
    } else {
      section.put("text", value.toString());
    }
  }

  static SearchRecord read(ModelReader reader) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    for (ModelReader section : reader.sections("parameters")) {
      Object value = section.has("number") ? section.number("number") : section.text("text");
      parameters.put(section.text("name"), value);
    }
    return new SearchRecord(
        reader.text("search"),
        reader.text("score"),
        Parameters.of(parameters),
        reader.integer("chosen"),
        StoredTable.read(reader, "trials"),
        StoredTable.read(reader, "rungs"),
        reader.texts("warnings"));
  }
}
