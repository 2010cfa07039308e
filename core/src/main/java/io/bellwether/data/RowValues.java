package io.bellwether.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A data set out of rows that are maps. */
final class RowValues {

  private RowValues() {}

  static Dataset dataset(List<? extends Map<String, ? extends @Nullable Object>> rows) {
    Map<String, ValueCollector> columns = new LinkedHashMap<>();
    int row = 0;
    for (Map<String, ? extends @Nullable Object> values : rows) {
      if (values == null) {
        throw DataException.because("the row is null; leave it out").line(row).build();
      }
      for (Map.Entry<String, ? extends @Nullable Object> cell : values.entrySet()) {
        ValueCollector column = columns.get(cell.getKey());
        if (column == null) {
          column = new ValueCollector(cell.getKey(), rows.size());
          columns.put(cell.getKey(), column);
        }
        column.set(row, cell.getValue());
      }
      row++;
    }
    return Dataset.of(columns.values().stream().map(ValueCollector::build).toList());
  }
}
