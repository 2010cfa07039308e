package io.bellwether.search;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Column;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;
import java.util.List;
import java.util.stream.IntStream;

/** Keeps tables of numeric and categorical columns in model files. */
final class StoredTable {

  private StoredTable() {}

  static void write(ModelWriter writer, String name, Dataset table) {
    writer.putSections(name, table.columns(), (column, section) -> write(section, column));
  }

  private static void write(ModelWriter section, Column column) {
    section.put("name", column.name());
    if (column instanceof NumericColumn numeric) {
      section.put("numbers", numeric.values());
    } else {
      CategoricalColumn labels = (CategoricalColumn) column;
      section
          .put("codes", IntStream.range(0, labels.size()).map(labels::code).toArray())
          .putTexts("levels", labels.levels());
    }
  }

  static Dataset read(ModelReader reader, String name) {
    List<Column> columns = reader.sections(name, StoredTable::column);
    return Dataset.of(columns);
  }

  private static Column column(ModelReader section) {
    String name = section.text("name");
    return section.has("numbers")
        ? NumericColumn.of(name, section.doubles("numbers"))
        : CategoricalColumn.ofCodes(name, section.ints("codes"), section.texts("levels"));
  }
}
