package io.bellwether.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A look-up in another table by key. The keys of the other table are numbered first, so that with
 * unique keys the number is the row; a row of this table that gets a higher number found nothing.
 */
final class Join {

  private Join() {}

  static Dataset left(Dataset dataset, Dataset other, List<String> keys) {
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("name at least one key column to join by");
    }
    List<Column> stacked = new ArrayList<>();
    for (String key : keys) {
      stacked.add(stacked(dataset.column(key), other.column(key)));
    }
    RowGroups groups = RowGroups.of(Dataset.of(stacked), keys);
    requireUnique(other, groups, keys);
    int[] found = new int[dataset.rowCount()];
    for (int row = 0; row < found.length; row++) {
      int match = groups.id(other.rowCount() + row);
      found[row] = match < other.rowCount() ? match : OptionalRows.NONE;
    }
    List<Column> columns = new ArrayList<>(dataset.columns());
    for (Column column : other.columns()) {
      if (!keys.contains(column.name())) {
        requireNew(dataset, column.name());
        columns.add(OptionalRows.of(column, found));
      }
    }
    return Dataset.of(columns);
  }

  private static Column stacked(Column here, Column there) {
    boolean labels = here.type().isLabel() && there.type().isLabel();
    if (!labels && here.type() != there.type()) {
      throw new IllegalArgumentException(
          "key column '"
              + here.name()
              + "' is "
              + here.type().name().toLowerCase(Locale.ROOT)
              + " in this data set and "
              + there.type().name().toLowerCase(Locale.ROOT)
              + " in the other; bring both to one type first");
    }
    return Concatenation.of(there, here);
  }

  private static void requireUnique(Dataset other, RowGroups groups, List<String> keys) {
    for (int row = 0; row < other.rowCount(); row++) {
      int first = groups.firstRows()[groups.id(row)];
      if (first != row) {
        throw DataException.because(
                "the key "
                    + keyText(other, row, keys)
                    + " occurs in row "
                    + first
                    + " of the table looked into already, but must be unique there; aggregate it"
                    + " with groupBy, or keep one row a key with distinct")
            .line(row)
            .build();
      }
    }
  }

  private static String keyText(Dataset other, int row, List<String> keys) {
    List<String> parts = new ArrayList<>();
    for (String key : keys) {
      String text = other.column(key).text(row);
      parts.add(key + " = " + (text == null ? "(missing)" : "'" + text + "'"));
    }
    return String.join(", ", parts);
  }

  private static void requireNew(Dataset dataset, String name) {
    if (dataset.hasColumn(name)) {
      throw new IllegalArgumentException(
          "column '" + name + "' is in both data sets, but is no key; rename or drop one of them");
    }
  }
}
