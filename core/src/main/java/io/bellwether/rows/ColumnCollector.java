package io.bellwether.rows;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Column;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what blocks leave in a register into a column. */
interface ColumnCollector {

  void collect(double[][] registers, int from, int rows);

  Column column();

  static ColumnCollector numbers(String name, int register, int rowCount) {
    NumericColumn.Builder builder = NumericColumn.builder(name, rowCount);
    return new ColumnCollector() {
      @Override
      public void collect(double[][] registers, int from, int rows) {
        builder.add(registers[register], 0, rows);
      }

      @Override
      public Column column() {
        return builder.build();
      }
    };
  }

  /** A label that the program has not seen keeps its text: its level is added at the end. */
  static ColumnCollector codes(String name, int register, List<String> levels, Dataset data) {
    int[] codes = new int[data.rowCount()];
    Map<String, Integer> added = new LinkedHashMap<>();
    return new ColumnCollector() {
      @Override
      public void collect(double[][] registers, int from, int rows) {
        for (int i = 0; i < rows; i++) {
          codes[from + i] = code(registers[register][i], from + i);
        }
      }

      private int code(double value, int row) {
        if (Double.isNaN(value)) {
          return CategoricalColumn.MISSING;
        }
        String unseen = value == RowProgram.UNSEEN ? data.column(name).text(row) : null;
        return unseen == null
            ? (int) value
            : added.computeIfAbsent(unseen, label -> levels.size() + added.size());
      }

      @Override
      public Column column() {
        List<String> all = new ArrayList<>(levels);
        all.addAll(added.keySet());
        return CategoricalColumn.ofCodes(name, codes, all);
      }
    };
  }
}
