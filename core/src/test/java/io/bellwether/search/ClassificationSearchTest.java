package io.bellwether.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bellwether.contract.ContractData;
import io.bellwether.contract.NearestMean;
import io.bellwether.contract.NearestMeanModel;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.metrics.ClassificationMetrics;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.selection.CrossValidation;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** The same machinery as for regressions; here, that classifications go through it. */
class ClassificationSearchTest {

  private static final Dataset DATA = ContractData.threeClasses();
  private static final CrossValidation THREE = CrossValidation.stratified(3, "bought", 4);

  private static ClassificationSearch<?> search() {
    return RandomSearch.classification()
        .over("sharpness", Distribution.logUniform(0.01, 10))
        .trials(6)
        .validation(THREE)
        .minimize("logLoss", ClassificationMetrics::logLoss)
        .report("accuracy", ClassificationMetrics::accuracy)
        .build(ClassificationSearchContractTest::pipeline);
  }

  @Test
  void everyTrialIsItsCrossValidation() {
    var found = search().fit(DATA, "bought");
    double best = Double.POSITIVE_INFINITY;
    for (int trial = 0; trial < 6; trial++) {
      var row = found.trials().row(trial);
      Parameters parameters = Parameters.of(Map.of("sharpness", row.number("sharpness")));
      var result =
          THREE.evaluate(ClassificationSearchContractTest.pipeline(parameters), DATA, "bought");
      assertThat(row.number("logLoss")).isEqualTo(result.mean(ClassificationMetrics::logLoss));
      assertThat(row.number("accuracy")).isEqualTo(result.mean(ClassificationMetrics::accuracy));
      best = Math.min(best, row.number("logLoss"));
    }
    assertThat(found.score()).isEqualTo(best);
    assertThat(found.probabilities(DATA)).isEqualTo(found.model().scores(DATA));
    assertThat(found.classes()).isEqualTo(found.model().classes());
    assertThat(found.evaluate(DATA)).isEqualTo(found.model().evaluate(DATA));
    assertThat(found.summary()).contains("logLoss", "accuracy");
    assertThat(found.toString()).startsWith("FittedClassificationSearch[sharpness=");
  }

  @Test
  void keepsTheTypeOfTheModel() {
    var found =
        HalvingSearch.classification()
            .over("sharpness", 1, 2, 3)
            .minimumRows(5)
            .validation(THREE)
            .maximize(ClassificationMetrics::accuracy)
            .build(p -> new NearestMean(p.get("sharpness")))
            .fit(DATA, "bought");
    NearestMeanModel model = found.model();
    assertThat(model.predict(DATA)).isEqualTo(found.predict(DATA));
    assertThat(found.rungs().numeric("rows").values()).containsExactly(13, 40);
  }

  @Test
  void nestedValidationIsTheSearchInEveryFold() {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      var nested =
          NestedCrossValidation.of(THREE)
              .evaluate(search(), DATA, "bought", FitContext.create().executor(pool));
      assertThat(nested.folds().scores(ClassificationMetrics::logLoss))
          .isEqualTo(
              THREE.evaluate(search(), DATA, "bought").scores(ClassificationMetrics::logLoss));
      assertThat(nested.chosen()).hasSize(3).allMatch(choice -> choice.isPresent());
      assertThat(nested.toDataset())
          .isEqualTo(
              NestedCrossValidation.of(THREE).evaluate(search(), DATA, "bought").toDataset());
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void rowsOfOneClassFailAllTrials() {
    Dataset one = DATA.with(NumericColumn.of("bought", new double[DATA.rowCount()]));
    assertThatExceptionOfType(FitException.class)
        .isThrownBy(() -> search().fit(one, "bought"))
        .withMessageContaining("all of 6 trials")
        .withMessageContaining("take in rows of another class");
  }
}
