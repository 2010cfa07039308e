package io.bellwether.data;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Columns of equal length in order and by name. */
final class ColumnIndex {

  private final Map<String, Column> columns;
  private final List<Column> inOrder;

  private ColumnIndex(Map<String, Column> columns) {
    this.columns = columns;
    this.inOrder = List.copyOf(columns.values());
  }

  static ColumnIndex of(Collection<? extends Column> columns) {
    Map<String, Column> byName = new LinkedHashMap<>();
    int rows = -1;
    for (Column column : columns) {
      if (rows >= 0 && column.size() != rows) {
        throw new IllegalArgumentException(
            "column '" + column.name() + "' has " + column.size() + " rows, not " + rows);
      }
      rows = column.size();
      if (byName.put(column.name(), column) != null) {
        throw new IllegalArgumentException(
            "column '" + column.name() + "' occurs twice; rename one of them or leave it out");
      }
    }
    return new ColumnIndex(byName);
  }

  /** Returns these columns and another, added at the end or in the place of the one of its name. */
  ColumnIndex with(Column column) {
    Map<String, Column> changed = new LinkedHashMap<>(columns);
    changed.put(column.name(), column);
    return of(changed.values());
  }

  /** Returns the number of rows, 0 when there is no column. */
  int rowCount() {
    return inOrder.isEmpty() ? 0 : inOrder.get(0).size();
  }

  List<Column> inOrder() {
    return inOrder;
  }

  Set<String> names() {
    return columns.keySet();
  }

  Column column(String name) {
    Column column = columns.get(name);
    if (column == null) {
      throw Names.unknown(name, names());
    }
    return column;
  }

  <C extends Column> C column(String name, Class<C> kind, String wanted) {
    Column column = column(name);
    if (kind.isInstance(column)) {
      return kind.cast(column);
    }
    throw Names.wrongType(column, wanted);
  }
}
