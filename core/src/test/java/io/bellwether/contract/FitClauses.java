package io.bellwether.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.bellwether.data.Column;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.math.RandomStreams;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.FittedTransformer;
import io.bellwether.model.StepEffect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** What fitting a step has to do. */
final class FitClauses {

  private static final int THREADS = 4;

  private FitClauses() {}

  static Map<String, Consumer<TransformerCase<?>>> all() {
    Map<String, Consumer<TransformerCase<?>>> clauses = new LinkedHashMap<>();
    clauses.put("the same seed gives the same bits", FitClauses::repeats);
    clauses.put("1 and 4 threads give the same bits", FitClauses::threads);
    clauses.put("the order of rows does not matter", FitClauses::rowOrder);
    clauses.put("the order of columns does not matter", FitClauses::columnOrder);
    clauses.put("target and auxiliary columns are not looked at", FitClauses::targetUnread);
    clauses.put("training data stay as they are", FitClauses::unchanged);
    clauses.put("effects name features and count rows", FitClauses::effects);
    clauses.put("no rows, and too few, are refused", FitClauses::tooFewRows);
    clauses.put("an empty table is refused", FitClauses::emptyTable);
    clauses.put("a constant column is fine", FitClauses::constantColumn);
    clauses.put("an interrupt stops it", FitClauses::interrupted);
    return clauses;
  }

  private static void repeats(TransformerCase<?> subject) {
    Dataset table = subject.table();
    FitContext context = FitContext.create().seed(11);
    assertSame(subject.fit(table, context), subject.fit(table, context), table);
  }

  private static void threads(TransformerCase<?> subject) {
    Dataset table = subject.table();
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      FittedTransformer many = subject.fit(table, FitContext.create().executor(pool));
      assertSame(many, subject.fit(table), table);
    } finally {
      pool.shutdownNow();
    }
  }

  private static void rowOrder(TransformerCase<?> subject) {
    Dataset table = subject.table();
    int[] order = RandomStreams.permutation(table.rowCount(), new SplittableRandom(5));
    FittedTransformer shuffled = subject.fit(table.rows(order));
    Dataset expected = subject.fit(table).transform(table);
    Dataset actual = shuffled.transform(table);
    assertThat(actual.columnNames()).isEqualTo(expected.columnNames());
    for (Column column : expected.columns()) {
      if (column instanceof NumericColumn numeric) {
        assertThat(largestDifference(actual.numeric(column.name()), numeric))
            .as(column.name())
            .isLessThanOrEqualTo(1e-12); // sums in another order differ in their last bits
      } else {
        assertThat(actual.column(column.name())).isEqualTo(column);
      }
    }
  }

  /** The largest difference of two columns; infinite where only one is missing. */
  private static double largestDifference(NumericColumn one, NumericColumn other) {
    double largest = 0;
    for (int row = 0; row < one.size(); row++) {
      boolean odd = one.isMissing(row) != other.isMissing(row);
      double difference = Math.abs(one.value(row) - other.value(row));
      largest = Math.max(largest, odd ? Double.POSITIVE_INFINITY : orZero(difference));
    }
    return largest;
  }

  private static double orZero(double difference) {
    return Double.isNaN(difference) ? 0 : difference; // both are missing
  }

  private static void columnOrder(TransformerCase<?> subject) {
    Dataset table = subject.table();
    List<Column> reversed = new ArrayList<>(table.columns());
    Collections.reverse(reversed);
    Dataset expected = subject.fit(table).transform(table);
    Dataset actual = subject.fit(Dataset.of(reversed)).transform(table);
    assertThat(actual.columnNames()).hasSameElementsAs(expected.columnNames());
    assertThat(actual.select(expected.columnNames())).isEqualTo(expected);
  }

  private static void targetUnread(TransformerCase<?> subject) {
    Dataset table = subject.table();
    double[] nonsense = new double[table.rowCount()];
    Arrays.fill(nonsense, Double.POSITIVE_INFINITY);
    Dataset odd =
        table
            .with(NumericColumn.of(SampleTables.TARGET, nonsense))
            .with(NumericColumn.of(SampleTables.WEIGHT, nonsense));
    FittedTransformer fitted = subject.fit(odd);
    assertSame(fitted, subject.fit(table), table);
    Dataset trained = fitted.transformTraining(odd);
    assertThat(trained.numeric(SampleTables.TARGET).values())
        .containsOnly(Double.POSITIVE_INFINITY);
  }

  private static void unchanged(TransformerCase<?> subject) {
    Dataset table = subject.table();
    FittedTransformer fitted = subject.fit(table);
    fitted.transformTraining(table);
    assertThat(table).isEqualTo(subject.table());
  }

  private static void effects(TransformerCase<?> subject) {
    Dataset table = subject.table();
    FittedTransformer fitted = subject.fit(table);
    assertThat(fitted.effects()).isNotEmpty();
    for (StepEffect effect : fitted.effects()) {
      assertThat(subject.roles().isFeature(effect.column())).isTrue();
      assertThat(table.hasColumn(effect.column())).isTrue();
      assertThat(effect.learned()).isNotBlank();
      assertThat(effect.rows()).isEqualTo(table.rowCount());
      assertThat(effect.changed()).isBetween(0L, effect.rows());
      assertThat(fitted.summary()).contains(effect.column(), effect.learned());
    }
  }

  private static void tooFewRows(TransformerCase<?> subject) {
    Dataset table = subject.table();
    List<String> columns = subject.fit(table).effects().stream().map(StepEffect::column).toList();
    Dataset complete = table.filter(row -> columns.stream().noneMatch(row::isMissing));
    for (int rows = 0; rows < subject.fewestRows(); rows++) {
      Dataset few = complete.head(rows);
      assertThatExceptionOfType(FitException.class)
          .isThrownBy(() -> subject.fit(few))
          .satisfies(e -> assertThat(e.reason()).isNotBlank())
          .withMessageContaining("Remedy: ");
    }
    Dataset enough = complete.head(subject.fewestRows());
    assertThat(subject.fit(enough).transform(enough).rowCount()).isEqualTo(subject.fewestRows());
  }

  private static void emptyTable(TransformerCase<?> subject) {
    assertThat(catchThrowable(() -> subject.fit(Dataset.of())))
        .isInstanceOfAny(FitException.class, IllegalArgumentException.class)
        .message()
        .containsAnyOf("no training rows", "no column");
  }

  private static void constantColumn(TransformerCase<?> subject) {
    Dataset table = subject.table();
    for (StepEffect effect : subject.fit(table).effects()) {
      int[] first = new int[table.rowCount()];
      Dataset constant = table.with(firstPresent(table.column(effect.column())).rows(first));
      Dataset transformed = subject.fit(constant).transform(constant);
      for (Column column : transformed.columns()) {
        if (!table.hasColumn(column.name()) || column.name().equals(effect.column())) {
          assertThat(column.missingCount()).as(column.name()).isZero();
        }
      }
    }
  }

  /** The column from the first row on that has a value. */
  private static Column firstPresent(Column column) {
    int row = 0;
    while (column.isMissing(row)) {
      row++;
    }
    return column.slice(row, column.size());
  }

  private static void interrupted(TransformerCase<?> subject) {
    Dataset table = subject.table();
    Thread.currentThread().interrupt();
    try {
      assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> subject.fit(table));
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    } finally {
      Thread.interrupted();
    }
  }

  /** Two fits that learned the same, told by what they do and say. */
  private static void assertSame(FittedTransformer one, FittedTransformer other, Dataset table) {
    assertThat(one.transform(table)).isEqualTo(other.transform(table));
    assertThat(one.transformTraining(table)).isEqualTo(other.transformTraining(table));
    assertThat(one.effects()).isEqualTo(other.effects());
    assertThat(one).hasToString(other.toString());
  }
}
