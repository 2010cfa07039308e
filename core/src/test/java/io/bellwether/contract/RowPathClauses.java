package io.bellwether.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.data.Column;
import io.bellwether.data.ColumnType;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.data.Row;
import io.bellwether.data.TimeColumn;
import io.bellwether.model.FittedTransformer;
import io.bellwether.model.RowwiseTransformer;
import io.bellwether.rows.RecordScorer;
import io.bellwether.rows.RowProgram;
import io.bellwether.rows.RowScoring;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a step that looks at one row at a time has to do: the same, whether it sees a table, a part
 * of it or one record. Does not ask other steps.
 */
final class RowPathClauses {

  /** Sizes around those of a block of rows. */
  private static final int[] PARTS = {1, 2, 511, 512, 513};

  private static final int RECORD_STEP = 13;

  private RowPathClauses() {}

  static Map<String, Consumer<TransformerCase<?>>> all() {
    Map<String, Consumer<TransformerCase<?>>> clauses = new LinkedHashMap<>();
    clauses.put("part by part gives the same as all at once", RowPathClauses::parts);
    clauses.put("picking rows before gives the same as after", RowPathClauses::subset);
    clauses.put("record by record gives the same as a table", RowPathClauses::records);
    clauses.put("a scorer of blocks gives the same as a table", RowPathClauses::blocks);
    return clauses;
  }

  private static void parts(TransformerCase<?> subject) {
    Dataset table = subject.table();
    if (!(subject.fit(table) instanceof RowwiseTransformer fitted)) {
      return;
    }
    Dataset whole = fitted.transform(table);
    for (int size : PARTS) {
      int last = size == 1 ? 60 : table.rowCount(); // one by one takes its time
      for (int from = 0; from < last; from += size) {
        int to = Math.min(from + size, table.rowCount());
        assertThat(fitted.transform(table.slice(from, to))).isEqualTo(whole.slice(from, to));
      }
    }
  }

  private static void subset(TransformerCase<?> subject) {
    Dataset table = subject.table();
    if (!(subject.fit(table) instanceof RowwiseTransformer fitted)) {
      return;
    }
    int[] rows = {1200, 3, 3, 58, 60, 7, 700, 11, 0};
    assertThat(fitted.transform(table.rows(rows))).isEqualTo(fitted.transform(table).rows(rows));
  }

  private static void records(TransformerCase<?> subject) {
    Dataset table = subject.table();
    if (!(subject.fit(table) instanceof RowwiseTransformer fitted)) {
      return;
    }
    Dataset whole = fitted.transform(table);
    for (NumericColumn column : numericColumns(whole)) {
      RecordScorer scorer = reading(fitted, table, column.name()).scorer();
      for (int row = 0; row < table.rowCount(); row += RECORD_STEP) {
        Double value = scorer.setAll(record(table.row(row), scorer.columns())).predict();
        Double expected = column.value(row); // boxed, so that NaN equals NaN
        assertThat(value).as(column.name() + ", row " + row).isEqualTo(expected);
      }
    }
  }

  private static void blocks(TransformerCase<?> subject) {
    Dataset table = subject.table();
    FittedTransformer step = subject.fit(table);
    if (!(step instanceof RowwiseTransformer fitted)) {
      return;
    }
    for (NumericColumn column : numericColumns(fitted.transform(table))) {
      double[] values = reading(fitted, table, column.name()).score(table);
      assertThat(values).as(column.name()).isEqualTo(column.values());
    }
  }

  private static List<NumericColumn> numericColumns(Dataset data) {
    List<NumericColumn> numeric = new ArrayList<>();
    for (Column column : data.columns()) {
      if (column instanceof NumericColumn numbers) {
        numeric.add(numbers);
      }
    }
    return numeric;
  }

  /** A program that ends in one column of the transformed table. */
  private static RowScoring reading(RowwiseTransformer fitted, Dataset table, String column) {
    RowProgram.Builder program = RowProgram.over(table.schema());
    fitted.compile(program);
    return RowScoring.of(
        program,
        List.of(column),
        (features, rows, values) -> System.arraycopy(features[0], 0, values, 0, rows));
  }

  static Map<String, @Nullable Object> record(Row row, List<String> columns) {
    Map<String, @Nullable Object> record = new HashMap<>();
    for (String name : columns) {
      Column column = row.dataset().column(name);
      if (column.isMissing(row.index())) {
        record.put(name, null);
      } else if (column instanceof NumericColumn numeric) {
        record.put(name, numeric.value(row.index()));
      } else if (column instanceof TimeColumn) {
        record.put(name, column.type() == ColumnType.DATE ? row.date(name) : row.dateTime(name));
      } else {
        record.put(name, column.text(row.index()));
      }
    }
    return record;
  }
}
