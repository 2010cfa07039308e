package io.bellwether.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Column;
import io.bellwether.data.DataException;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.data.TextColumn;
import io.bellwether.model.FittedTransformer;
import io.bellwether.model.StepEffect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a fitted step has to do with values that it has not learned about. */
final class BadDataClauses {

  /** A row in the second block, where a row number counted within the block would be wrong. */
  private static final int ROW = 600;

  private static final String UNSEEN_LABEL = "never seen";
  private static final double UNSEEN_CODE = 99.5;

  private BadDataClauses() {}

  static Map<String, Consumer<TransformerCase<?>>> all() {
    Map<String, Consumer<TransformerCase<?>>> clauses = new LinkedHashMap<>();
    clauses.put("a missing value is treated as documented", BadDataClauses::missing);
    clauses.put("an unseen level is treated as documented", BadDataClauses::unseen);
    return clauses;
  }

  private static void missing(TransformerCase<?> subject) {
    Dataset table = subject.table();
    FittedTransformer fitted = subject.fit(table);
    for (StepEffect effect : fitted.effects()) {
      Column column = table.column(effect.column());
      check(subject.missing(), fitted, table, withValue(column, Double.NaN, null));
    }
  }

  private static void unseen(TransformerCase<?> subject) {
    Dataset table = subject.table();
    FittedTransformer fitted = subject.fit(table);
    for (StepEffect effect : fitted.effects()) {
      Column column = table.column(effect.column());
      boolean code = subject.unseen() == Outcome.REFUSED || subject.unseen() == Outcome.ENCODED;
      if (column.type().isLabel() || code) {
        check(subject.unseen(), fitted, table, withValue(column, UNSEEN_CODE, UNSEEN_LABEL));
      }
    }
  }

  private static void check(
      Outcome outcome, FittedTransformer fitted, Dataset table, Column changed) {
    String name = changed.name();
    Dataset data = table.with(changed);
    switch (outcome) {
      case KEPT ->
          assertThat(fitted.transform(data).column(name).text(ROW)).isEqualTo(changed.text(ROW));
      case FILLED -> assertThat(fitted.transform(data).column(name).isMissing(ROW)).isFalse();
      case ENCODED -> {
        Dataset transformed = fitted.transform(data);
        assertThat(transformed.hasColumn(name)).isFalse();
        transformed.columns().stream()
            .filter(column -> column.name().startsWith(name))
            .forEach(column -> assertThat(column.isMissing(ROW)).isFalse());
      }
      case REFUSED ->
          assertThatExceptionOfType(DataException.class)
              .isThrownBy(() -> fitted.transform(data))
              .satisfies(
                  e -> {
                    assertThat(e.line()).hasValue(ROW);
                    assertThat(e.column()).isEqualTo(name);
                    assertThat(e.value()).isEqualTo(changed.text(ROW));
                  })
              .withMessageContaining("row " + ROW);
    }
  }

  /** The column with another value in one row. */
  private static Column withValue(Column column, double number, @Nullable String label) {
    if (column instanceof NumericColumn numeric) {
      double[] values = numeric.values();
      values[ROW] = number;
      return NumericColumn.of(column.name(), values);
    }
    List<@Nullable String> labels = new ArrayList<>();
    for (int row = 0; row < column.size(); row++) {
      labels.add(row == ROW ? label : column.text(row));
    }
    return column instanceof TextColumn
        ? TextColumn.of(column.name(), labels)
        : CategoricalColumn.of(column.name(), labels);
  }
}
