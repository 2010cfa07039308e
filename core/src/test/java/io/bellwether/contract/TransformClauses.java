package io.bellwether.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.data.Column;
import io.bellwether.data.Dataset;
import io.bellwether.model.FittedTransformer;
import io.bellwether.model.StepEffect;
import io.bellwether.persist.ModelFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** What applying a fitted step has to do. */
final class TransformClauses {

  private static final int THREADS = 8;

  private TransformClauses() {}

  static Map<String, Consumer<TransformerCase<?>>> all() {
    Map<String, Consumer<TransformerCase<?>>> clauses = new LinkedHashMap<>();
    clauses.put("transforming leaves the data as they are", TransformClauses::unchanged);
    clauses.put("transforming keeps rows and their number", TransformClauses::keepsRows);
    clauses.put("8 threads transform as one does", TransformClauses::threads);
    clauses.put("saved and loaded, it transforms the same", TransformClauses::savedAndLoaded);
    clauses.put("the order of columns does not matter to it", TransformClauses::columnOrder);
    clauses.put("target and auxiliary columns are not needed", TransformClauses::targetUnneeded);
    clauses.put("other columns are shared, not copied", TransformClauses::othersShared);
    clauses.put("a lacking column is named", TransformClauses::lackingColumn);
    clauses.put("no rows give no rows", TransformClauses::noRows);
    return clauses;
  }

  private static void unchanged(TransformerCase<?> subject) {
    Dataset table = subject.table();
    subject.fit(subject.table()).transform(table);
    assertThat(table).isEqualTo(subject.table());
  }

  private static void keepsRows(TransformerCase<?> subject) {
    Dataset table = subject.table();
    Dataset transformed = subject.fit(table).transform(table);
    assertThat(transformed.rowCount()).isEqualTo(table.rowCount());
    assertThat(transformed.column("day")).isEqualTo(table.column("day"));
  }

  private static void threads(TransformerCase<?> subject) {
    Dataset table = subject.table();
    FittedTransformer fitted = subject.fit(table);
    Dataset expected = fitted.transform(table);
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<Dataset>> calls = Collections.nCopies(THREADS, () -> fitted.transform(table));
      for (Future<Dataset> result : pool.invokeAll(calls)) {
        assertThat(result.get()).isEqualTo(expected);
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    } finally {
      pool.shutdownNow();
    }
  }

  private static void savedAndLoaded(TransformerCase<?> subject) {
    Dataset table = subject.table();
    FittedTransformer fitted = subject.fit(table);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ModelFile.save(fitted, file);
    FittedTransformer loaded =
        ModelFile.load(new ByteArrayInputStream(file.toByteArray()), FittedTransformer.class);
    assertThat(loaded.transform(table)).isEqualTo(fitted.transform(table));
    assertThat(loaded.transformTraining(table)).isEqualTo(fitted.transformTraining(table));
    assertThat(loaded.effects()).isEqualTo(fitted.effects());
    assertThat(loaded).hasSameClassAs(fitted).hasToString(fitted.toString());
  }

  private static void columnOrder(TransformerCase<?> subject) {
    Dataset table = subject.table();
    FittedTransformer fitted = subject.fit(table);
    List<Column> reversed = new ArrayList<>(table.columns());
    Collections.reverse(reversed);
    Dataset expected = fitted.transform(table);
    Dataset actual = fitted.transform(Dataset.of(reversed));
    assertThat(actual.columnNames()).hasSameElementsAs(expected.columnNames());
    assertThat(actual.select(expected.columnNames())).isEqualTo(expected);
  }

  private static void targetUnneeded(TransformerCase<?> subject) {
    Dataset table = subject.table();
    FittedTransformer fitted = subject.fit(table);
    Dataset with = fitted.transform(table);
    Dataset without = fitted.transform(table.drop(SampleTables.TARGET, SampleTables.WEIGHT));
    assertThat(without).isEqualTo(with.drop(SampleTables.TARGET, SampleTables.WEIGHT));
    assertThat(with.column(SampleTables.TARGET)).isSameAs(table.column(SampleTables.TARGET));
  }

  private static void othersShared(TransformerCase<?> subject) {
    Dataset table = subject.table();
    FittedTransformer fitted = subject.fit(table);
    List<String> acted = fitted.effects().stream().map(StepEffect::column).toList();
    Dataset transformed = fitted.transform(table);
    for (Column column : table.columns()) {
      if (!acted.contains(column.name())) {
        assertThat(transformed.column(column.name())).isSameAs(column);
      }
    }
  }

  private static void lackingColumn(TransformerCase<?> subject) {
    Dataset table = subject.table();
    FittedTransformer fitted = subject.fit(table);
    for (StepEffect effect : fitted.effects()) {
      Dataset lacking = table.drop(effect.column());
      if (subject.isReadingNothing()) {
        assertThat(fitted.transform(lacking)).isEqualTo(lacking);
      } else {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> fitted.transform(lacking))
            .withMessageContaining("'" + effect.column() + "'")
            .withMessageContaining("day");
      }
    }
  }

  private static void noRows(TransformerCase<?> subject) {
    Dataset table = subject.table();
    FittedTransformer fitted = subject.fit(table);
    Dataset none = fitted.transform(table.head(0));
    assertThat(none.rowCount()).isZero();
    assertThat(none.columnNames()).isEqualTo(fitted.transform(table).columnNames());
  }
}
