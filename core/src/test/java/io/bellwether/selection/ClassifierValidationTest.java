package io.bellwether.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.contract.ContractData;
import io.bellwether.contract.NearestMean;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.metrics.ClassificationMetrics;
import io.bellwether.model.ClassScores;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Cross-validation of classifiers. */
class ClassifierValidationTest {

  private static final Dataset DATA = ContractData.twoClasses();
  private static final NearestMean CLASSIFIER = new NearestMean(1);
  private static final CrossValidation FIVE = CrossValidation.stratified(5, "bought", 3);

  @Test
  void everyFoldIsJudgedByItsTestRows() {
    var result = FIVE.evaluate(CLASSIFIER, DATA, "bought");
    List<Fold> folds = FIVE.folds(DATA);
    for (int i = 0; i < 5; i++) {
      var split = folds.get(i).split(DATA);
      ClassificationMetrics expected =
          CLASSIFIER.fit(split.train(), "bought").evaluate(split.test());
      assertThat(result.folds().get(i).metrics()).contains(expected);
    }
    assertThat(result.summary()).contains("accuracy", "roc auc");
    assertThat(result.toDataset().columnNames()).contains("logLoss", "rocAuc");
  }

  @Test
  void everyRowIsScoredByAModelThatHasNotSeenIt() {
    ClassScores scores = FIVE.crossScores(CLASSIFIER, DATA, "bought");
    assertThat(scores.classes()).containsExactly("0", "1");
    for (Fold fold : FIVE.folds(DATA)) {
      var split = fold.split(DATA);
      ClassScores expected = CLASSIFIER.fit(split.train(), "bought").scores(split.test());
      for (int j = 0; j < fold.testRows().length; j++) {
        assertThat(scores.score(fold.testRows()[j], 1)).isEqualTo(expected.score(j, 1));
      }
    }
  }

  @Test
  void threadsDoNotChangeABit() {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      FitContext four = FitContext.create().executor(pool);
      assertThat(FIVE.crossScores(CLASSIFIER, DATA, "bought", four))
          .isEqualTo(FIVE.crossScores(CLASSIFIER, DATA, "bought"));
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void classThatAFoldLacksHasProbabilityZeroThere() {
    double[] labels = DATA.numeric("bought").values();
    labels[7] = 2; // the only row of its class
    Dataset data = DATA.with(NumericColumn.of("bought", labels));
    ClassScores scores = CrossValidation.kFold(5, 1).crossScores(CLASSIFIER, data, "bought");
    assertThat(scores.classes()).containsExactly("0", "1", "2");
    assertThat(scores.score(7, 2)).isZero();
    assertThat(scores.score(7, 0) + scores.score(7, 1)).isEqualTo(1);
    var result = CrossValidation.kFold(5, 1).evaluate(CLASSIFIER, data, "bought");
    assertThat(result.failures()).isEmpty();
  }

  @Test
  void rowsThatNobodyTestsHaveNoScore() {
    Folding half =
        new Folding() {
          @Override
          public List<Fold> folds(Dataset data, int repetition) {
            return new KFold(5, 1).folds(data, repetition).subList(0, 2);
          }
        };
    assertThatThrownBy(() -> CrossValidation.of(half).crossScores(CLASSIFIER, DATA, "bought"))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("no fold tests row");
  }

  @Test
  void foldsThatOverlapAreRefused() {
    assertThatThrownBy(() -> FIVE.repeated(2).crossScores(CLASSIFIER, DATA, "bought"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("repeated()");
  }
}
