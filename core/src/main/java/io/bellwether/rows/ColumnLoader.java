package io.bellwether.rows;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Column;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.data.TextColumn;
import io.bellwether.data.TimeColumn;
import java.util.Locale;
import java.util.Map;

/** Copies a run of rows of a column into a register. */
@FunctionalInterface
interface ColumnLoader {

  void load(int from, int rows, double[][] registers);

  /** Binds an input of a program to the column of that name. */
  static ColumnLoader of(Dataset data, RowProgram.Input input) {
    Column column = data.column(input.column());
    int register = input.register();
    return switch (input.type()) {
      case NUMERIC -> numbers(data.column(input.column()), register);
      case DATE, DATE_TIME -> times(column, input, register);
      case CATEGORICAL, TEXT -> labels(column, input, register);
    };
  }

  private static ColumnLoader numbers(Column column, int register) {
    if (!(column instanceof NumericColumn numeric)) {
      throw wrongType(column, "numeric");
    }
    return (from, rows, registers) -> numeric.copy(from, rows, registers[register], 0);
  }

  private static ColumnLoader times(Column column, RowProgram.Input input, int register) {
    if (!(column instanceof TimeColumn time) || time.type() != input.type()) {
      throw wrongType(column, input.type().name());
    }
    return (from, rows, registers) -> {
      for (int i = 0; i < rows; i++) {
        long value = time.value(from + i);
        registers[register][i] = value == TimeColumn.MISSING ? Double.NaN : value;
      }
    };
  }

  private static ColumnLoader labels(Column column, RowProgram.Input input, int register) {
    if (column instanceof CategoricalColumn categorical) {
      double[] table = LabelOperations.table(categorical.levels(), input.levels());
      return (from, rows, registers) -> {
        double[] target = registers[register];
        for (int i = 0; i < rows; i++) {
          int code = categorical.code(from + i);
          target[i] = code == CategoricalColumn.MISSING ? Double.NaN : table[code];
        }
      };
    }
    if (column instanceof TextColumn || column instanceof NumericColumn) {
      Map<String, Double> codes = input.codes();
      return (from, rows, registers) -> {
        for (int i = 0; i < rows; i++) {
          String label = column.text(from + i);
          registers[register][i] =
              label == null ? Double.NaN : codes.getOrDefault(label, RowProgram.UNSEEN);
        }
      };
    }
    throw wrongType(column, "categorical");
  }

  private static IllegalArgumentException wrongType(Column column, String wanted) {
    return new IllegalArgumentException(
        "column '"
            + column.name()
            + "' is "
            + column.type().name().toLowerCase(Locale.ROOT)
            + ", but was "
            + wanted.toLowerCase(Locale.ROOT)
            + " when the model was fitted");
  }
}
