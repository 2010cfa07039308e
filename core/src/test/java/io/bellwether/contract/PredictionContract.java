package io.bellwether.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.bellwether.data.Column;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.data.TextColumn;
import io.bellwether.metrics.RegressionMetrics;
import io.bellwether.model.RegressionModel;
import io.bellwether.model.Regressor;
import io.bellwether.model.Targets;
import io.bellwether.persist.ModelFile;
import io.bellwether.rows.RecordScorer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A model predicts the same bits in every way of asking it.
 *
 * @param <R> the type of the regressor
 */
public interface PredictionContract<R extends Regressor<?>> {

  /**
   * Returns what to test.
   *
   * @return the subject, the same at each call
   */
  RegressorSubject<R> subject();

  /** Predictions are numbers, one a row. */
  @Test
  default void predictionsAreFinite() {
    double[] predictions = subject().fit().predict(subject().manyRows());
    assertThat(predictions).hasSize(subject().manyRows().rowCount());
    Bits.assertFinite(predictions);
  }

  /** A table predicted in blocks gives what it gives at once. */
  @Test
  default void blocksPredictLikeTheTable() {
    RegressionModel model = subject().fit();
    Dataset data = subject().manyRows();
    double[] table = model.predict(data);
    int from = 0;
    for (int size : new int[] {1, 2, 509, 1, 513, data.rowCount() - 1026}) {
      double[] block = model.predict(data.slice(from, from + size));
      Bits.assertSame(block, Arrays.copyOfRange(table, from, from + size));
      from += size;
    }
  }

  /** Records predicted one by one give what the table gives. */
  @Test
  default void recordsPredictLikeTheTable() {
    RegressionModel model = subject().fit();
    List<Map<String, @Nullable Object>> records =
        RegressorSubject.records(subject().train(), model);
    double[] table = model.predict(subject().train());
    Bits.assertSame(records.stream().mapToDouble(model::predict).toArray(), table);
    Bits.assertSame(predictedByOneScorer(model, records), table);
  }

  /**
   * Predicts for records by one scorer.
   *
   * @param model a fitted model
   * @param records its inputs
   * @return one prediction a record
   */
  default double[] predictedByOneScorer(
      RegressionModel model, List<Map<String, @Nullable Object>> records) {
    RecordScorer scorer = model.scorer();
    return records.stream().mapToDouble(r -> scorer.setAll(r).predict()).toArray();
  }

  /** A table without rows has no predictions. */
  @Test
  default void noRowsGiveNoPredictions() {
    RegressionModel model = subject().fit();
    assertThatCode(() -> assertThat(model.predict(subject().train().head(0))).isEmpty())
        .doesNotThrowAnyException();
  }

  /** Eight threads get what one gets. */
  @Test
  default void manyThreadsPredictLikeOne() throws ExecutionException, InterruptedException {
    RegressionModel model = subject().fit();
    Dataset data = subject().manyRows();
    List<Map<String, @Nullable Object>> records =
        RegressorSubject.records(subject().train(), model);
    double[] expected = model.predict(data);
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      CountDownLatch together = new CountDownLatch(8);
      List<Future<List<double[]>>> futures = new ArrayList<>();
      for (int thread = 0; thread < 8; thread++) {
        futures.add(
            pool.submit(
                () -> {
                  together.countDown();
                  together.await();
                  return List.of(
                      model.predict(data), records.stream().mapToDouble(model::predict).toArray());
                }));
      }
      for (Future<List<double[]>> future : futures) {
        Bits.assertSame(future.get().get(0), expected);
        Bits.assertSame(future.get().get(1), Arrays.copyOf(expected, records.size()));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  /** The array of predictions is the caller's. */
  @Test
  default void predictionsAreTheCallers() {
    RegressionModel model = subject().fit();
    double[] first = model.predict(subject().train());
    double[] kept = first.clone();
    Arrays.fill(first, Double.NaN);
    Bits.assertSame(model.predict(subject().train()), kept);
  }

  /** Columns are found by name. */
  @Test
  default void columnOrderIsIrrelevant() {
    RegressionModel model = subject().fit();
    List<Column> reversed = new ArrayList<>(subject().train().columns());
    Collections.reverse(reversed);
    assertPredictsTheSame(model, Dataset.of(reversed));
  }

  /** Predictions do without the target. */
  @Test
  default void targetIsNotNeeded() {
    assertPredictsTheSame(subject().fit(), subject().train().drop(subject().target()));
  }

  /** Further columns do not matter, whatever is in them. */
  @Test
  default void extraColumnsAreIgnored() {
    double[] missing = new double[subject().train().rowCount()];
    Arrays.fill(missing, Double.NaN);
    assertPredictsTheSame(
        subject().fit(),
        subject()
            .train()
            .with(NumericColumn.of("a column of no concern", missing))
            .with(TextColumn.of("another", new String[missing.length])));
  }

  private void assertPredictsTheSame(RegressionModel model, Dataset data) {
    double[] expected = model.predict(subject().train());
    double[][] actual = new double[1][];
    assertThatCode(() -> actual[0] = model.predict(data)).doesNotThrowAnyException();
    Bits.assertSame(actual[0], expected);
  }

  /** Evaluation compares predictions with the target. */
  @Test
  default void evaluationComparesPredictionsWithTheTarget() {
    RegressionModel model = subject().fit();
    double[] actual = Targets.numbers(subject().train(), subject().target());
    assertThat(model.evaluate(subject().train()))
        .isEqualTo(
            RegressionMetrics.of(actual, model.predict(subject().train()))
                .withPredictors(model.predictorCount()));
  }

  /** Save, load, predict is predict. */
  @Test
  default void loadedModelPredictsLikeTheSavedOne() {
    RegressionModel model = subject().fit();
    RegressionModel loaded = loaded(model);
    Dataset data = subject().manyRows();
    assertThat(loaded).hasSameClassAs(model);
    assertThat(loaded.target()).isEqualTo(model.target());
    assertThat(loaded.inputs()).isEqualTo(model.inputs());
    assertThat(loaded.report()).isEqualTo(model.report());
    assertThat(loaded.predictorCount()).isEqualTo(model.predictorCount());
    Bits.assertSame(loaded.predict(data), model.predict(data));
  }

  private static RegressionModel loaded(RegressionModel model) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      ModelFile.save(model, file);
      ByteArrayInputStream in = new ByteArrayInputStream(file.toByteArray());
      return ModelFile.load(in, RegressionModel.class);
    } catch (RuntimeException e) {
      throw new AssertionError("the model cannot be kept", e);
    }
  }
}
