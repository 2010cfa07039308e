package io.bellwether.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.data.TimeColumn;
import io.bellwether.metrics.ClassificationMetrics;
import io.bellwether.model.ClassLabels;
import io.bellwether.model.ClassScores;
import io.bellwether.model.ClassificationModel;
import io.bellwether.model.Classifier;
import io.bellwether.model.RegressionModel;
import io.bellwether.model.ScoreKind;
import io.bellwether.rows.ClassScorer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Everything that the contracts of {@link Classifier} and {@link ClassificationModel} promise, as
 * tests: all that is asked of regressors too, of the scores, and more. Implement it in the test
 * class of a classifier; the type argument tells {@link ContractCoverage} which one is covered.
 *
 * @param <C> the type of the classifier
 */
public interface ClassifierContract<C extends Classifier<?>>
    extends RegressorContract<ScoredClassifier<C>> {

  /**
   * Returns what to test; see {@link ScoredClassifier#subject}.
   *
   * @return the subject, the same at each call, whose target holds whole numbers
   */
  @Override
  RegressorSubject<ScoredClassifier<C>> subject();

  private ClassificationModel classification() {
    return classification(subject().train());
  }

  private ClassificationModel classification(Dataset train) {
    return subject().regressor().classifier().fit(train, subject().target());
  }

  @Override
  default double[] predictedByOneScorer(
      RegressionModel model, List<Map<String, @Nullable Object>> records) {
    ScoredModel scored = (ScoredModel) model;
    ClassScorer scorer = scored.model().scorer();
    return records.stream().mapToDouble(record -> scored.predict(scorer, record)).toArray();
  }

  /** Labels are what a classification predicts; a point in time is none. */
  @Override
  @Test
  default void targetOfLabelsIsRefused() {
    Dataset train = subject().train();
    List<LocalDate> days = Collections.nCopies(train.rowCount(), LocalDate.of(2024, 2, 29));
    Dataset times = train.with(TimeColumn.ofDates(subject().target(), days));
    assertThatThrownBy(() -> classification(times))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + subject().target() + "'");
  }

  /** There is a score for every class and row; probabilities add up to one. */
  @Test
  default void scoresAreFiniteAndProbabilitiesAddUp() {
    ClassificationModel model = classification();
    ClassScores scores = model.scores(subject().manyRows());
    assertThat(scores.classes()).isEqualTo(model.classes()).doesNotHaveDuplicates();
    assertThat(scores.kind()).isEqualTo(model.scoreKind());
    assertThat(scores.size()).isEqualTo(subject().manyRows().rowCount());
    for (int row = 0; row < scores.size(); row++) {
      double sum = 0;
      for (int k = 0; k < scores.classes().size(); k++) {
        assertThat(scores.score(row, k)).isFinite();
        sum += scores.score(row, k);
      }
      if (scores.kind() == ScoreKind.PROBABILITY) {
        assertThat(sum).isCloseTo(1, within(1e-12)); // a few roundings
        assertThat(scores.score(row, 0)).isBetween(0.0, 1.0);
      }
    }
  }

  /** Probabilities are given, or refused with the cure. */
  @Test
  default void probabilitiesAreGivenOrRefused() {
    ClassificationModel model = classification();
    Dataset train = subject().train();
    if (model.scoreKind() == ScoreKind.PROBABILITY) {
      assertThat(model.probabilities(train)).isEqualTo(model.scores(train));
    } else {
      assertThatThrownBy(() -> model.probabilities(train))
          .isInstanceOf(UnsupportedOperationException.class)
          .hasMessageContaining("CalibratedClassifier");
    }
  }

  /** Predicted labels are those of the scores, in tables and records. */
  @Test
  default void labelsFollowTheScores() {
    ClassificationModel model = classification();
    Dataset train = subject().train();
    ClassScores scores = model.scores(train);
    assertThat(model.predict(train)).isEqualTo(scores.labels());
    assertThat(model.classes()).containsAll(scores.labels());
    List<String> byRecord =
        RegressorSubject.records(train, new ScoredModel(model)).stream()
            .map(model::predict)
            .toList();
    assertThat(byRecord).isEqualTo(scores.labels());
  }

  /** The classes are the labels that occur, in their order, whatever the order of rows. */
  @Test
  default void classesAreTheLabelsInOrder() {
    Dataset train = subject().train();
    int[] backwards = new int[train.rowCount()];
    Arrays.setAll(backwards, row -> backwards.length - 1 - row);
    List<String> expected = ClassLabels.of(train, subject().target()).classes();
    assertThat(classification().classes()).isEqualTo(expected);
    assertThat(classification(train.rows(backwards)).classes()).isEqualTo(expected);
  }

  /** Names of labels are names and no more. */
  @Test
  default void namesOfLabelsDoNotMatter() {
    Dataset train = subject().train();
    ClassLabels labels = ClassLabels.of(train, subject().target());
    List<String> names =
        Arrays.stream(labels.codes()).mapToObj(code -> "class " + (char) ('a' + code)).toList();
    Dataset named = train.with(CategoricalColumn.of(subject().target(), names));
    ClassificationModel model = classification(named);
    assertThat(model.classes()).allMatch(name -> name.startsWith("class "));
    assertThat(
            Arrays.deepEquals(
                model.scores(train).byClass(), classification().scores(train).byClass()))
        .isTrue();
  }

  /** A level that no row has is no class. */
  @Test
  default void unusedLevelsAreNoClasses() {
    Dataset train = subject().train();
    ClassLabels labels = ClassLabels.of(train, subject().target());
    int[] codes = Arrays.stream(labels.codes()).map(code -> code + 1).toArray();
    List<String> levels = new ArrayList<>(labels.classes());
    levels.add(0, "never seen");
    Dataset more = train.with(CategoricalColumn.ofCodes(subject().target(), codes, levels));
    assertThat(classification(more).classes()).isEqualTo(labels.classes());
  }

  /** Numbers that are no labels are refused by row. */
  @Test
  default void brokenNumbersAreNoLabels() {
    Dataset train = subject().train();
    NumericColumn target = train.numeric(subject().target());
    Dataset spoilt = train.with(Spoilt.withNumber(target, 3, 0.5));
    DataFaults.assertNamed(() -> subject().fit(spoilt), target.name(), 3);
  }

  /** Evaluation compares the scores with the labels of the target. */
  @Test
  default void evaluationComparesScoresWithLabels() {
    ClassificationModel model = classification();
    Dataset train = subject().train();
    ClassificationMetrics metrics = model.evaluate(train);
    ClassLabels actual = ClassLabels.of(train, subject().target());
    int[] predicted = model.scores(train).codes();
    long right = 0;
    for (int row = 0; row < predicted.length; row++) {
      right += predicted[row] == actual.codes()[row] ? 1 : 0;
    }
    assertThat(metrics.accuracy()).isCloseTo((double) right / predicted.length, within(1e-12));
    assertThat(Double.isNaN(metrics.logLoss())).isEqualTo(model.scoreKind() == ScoreKind.DECISION);
  }
}
