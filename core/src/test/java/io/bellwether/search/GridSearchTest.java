package io.bellwether.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.contract.AdditiveEffects;
import io.bellwether.contract.AdditiveEffectsModel;
import io.bellwether.contract.ContractData;
import io.bellwether.data.Dataset;
import io.bellwether.metrics.RegressionMetrics;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.Progress;
import io.bellwether.pipeline.FittedRegressionPipeline;
import io.bellwether.selection.CrossValidation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GridSearchTest {

  private static final Dataset SALES = ContractData.numbers();
  private static final CrossValidation FIVE = CrossValidation.kFold(5, 7).repeated(2);
  private static final double[] FENCES = {0.2, 0.5, 1.5};
  private static final double[] SHARES = {0.3, 1, 3};

  private static GridSearch.RegressionBuilder grid() {
    return GridSearch.regression()
        .over("fence", FENCES)
        .over("share", 0.3, 1, 3)
        .validation(FIVE)
        .minimize("rmse", RegressionMetrics::rmse)
        .report("mae", RegressionMetrics::mae);
  }

  @Test
  void findsWhatNestedLoopsOverCrossValidationFind() {
    FitContext context = FitContext.create().seed(3);
    var search = grid().build(Subjects::pipeline).fit(SALES, "units", context);
    Dataset trials = search.trials();
    double best = Double.POSITIVE_INFINITY;
    int chosen = -1;
    int trial = 0;
    for (double fence : FENCES) {
      for (double share : SHARES) {
        Parameters parameters = Parameters.of(Map.of("fence", fence, "share", share));
        var result = FIVE.evaluate(Subjects.pipeline(parameters), SALES, "units", context);
        var row = trials.row(trial);
        assertThat(row.number("fence")).isEqualTo(fence);
        assertThat(row.number("share")).isEqualTo(share);
        assertThat(row.number("rmse")).isEqualTo(result.mean(RegressionMetrics::rmse));
        assertThat(row.number("deviation"))
            .isEqualTo(result.standardDeviation(RegressionMetrics::rmse));
        assertThat(row.number("standardError"))
            .isEqualTo(result.standardError(RegressionMetrics::rmse));
        assertThat(row.number("mae")).isEqualTo(result.mean(RegressionMetrics::mae));
        double[] scores = result.scores(RegressionMetrics::rmse);
        for (int fold = 0; fold < 10; fold++) {
          assertThat(row.number("fold" + fold)).isEqualTo(scores[fold]);
        }
        if (row.number("rmse") < best) {
          best = row.number("rmse");
          chosen = trial;
        }
        trial++;
      }
    }
    assertThat(trials.rowCount()).isEqualTo(trial);
    assertThat(search.chosen()).isEqualTo(chosen);
    assertThat(search.score()).isEqualTo(best);
    assertThat(trials.row(chosen).number("rank")).isEqualTo(1);
    assertThat(search.parameters().get("fence")).isEqualTo(trials.row(chosen).number("fence"));
    assertThat(search.parameters().get("share")).isEqualTo(trials.row(chosen).number("share"));
    assertThat(search.predict(SALES))
        .isEqualTo(
            Subjects.pipeline(search.parameters()).fit(SALES, "units", context).predict(SALES));
  }

  @Test
  void keepsTheTypeOfTheModel() {
    var best = grid().build(Subjects::pipeline).fit(SALES, "units");
    FittedRegressionPipeline<AdditiveEffectsModel> model = best.model();
    AdditiveEffectsModel inner = best.model().model();
    assertThat(inner.target()).isEqualTo("units");
    assertThat(model.predict(SALES)).isEqualTo(best.predict(SALES));
    assertThat(best.scorer().setAll(record(0)).predict()).isEqualTo(best.predict(SALES)[0]);
    assertThat(best.inputs()).isEqualTo(model.inputs());
  }

  private static Map<String, Double> record(int row) {
    return Map.of(
        "price", SALES.numeric("price").value(row),
        "discount", SALES.numeric("discount").value(row),
        "deal", SALES.numeric("deal").value(row));
  }

  @Test
  void threadsDoNotChangeABit() {
    var one = grid().build(Subjects::pipeline).fit(SALES, "units");
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      var four =
          grid().build(Subjects::pipeline).fit(SALES, "units", FitContext.create().executor(pool));
      assertThat(four.trials()).isEqualTo(one.trials());
      assertThat(four.predict(SALES)).isEqualTo(one.predict(SALES));
      assertThat(four.report()).isEqualTo(one.report());
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void ofEqualTrialsTheFirstIsChosen() {
    var search =
        GridSearch.regression()
            .over("k", 2, -1, 1, 3)
            .minimize(RegressionMetrics::rmse)
            .build(p -> Subjects.constant(p.get("k")))
            .fit(Subjects.zeros(20), "y");
    assertThat(search.parameters().get("k")).isEqualTo(-1);
    assertThat(search.trials().numeric("rank").values()).containsExactly(3, 1, 2, 4);
    assertThat(search.score()).isCloseTo(1, within(1e-12));
  }

  @Test
  void maximizingIsTheOtherWayRound() {
    var search =
        GridSearch.regression()
            .over("k", 2, -1, 4, 3)
            .maximize(RegressionMetrics::rmse)
            .build(p -> Subjects.constant(p.get("k")))
            .fit(Subjects.zeros(20), "y");
    assertThat(search.parameters().get("k")).isEqualTo(4);
    assertThat(search.trials().numeric("rank").values()).containsExactly(3, 4, 1, 2);
  }

  @Test
  void joinedGridsHaveTheirOwnParameters() {
    var search =
        GridSearch.regression()
            .over("model", "constant")
            .over("k", 5, 7)
            .or()
            .over("model", "effects")
            .over("share", 1, 2)
            .minimize(RegressionMetrics::rmse)
            .build(
                p ->
                    p.has("k")
                        ? Subjects.constant(p.get("k"))
                        : new AdditiveEffects(p.get("share")))
            .fit(SALES, "units");
    Dataset trials = search.trials();
    assertThat(trials.columnNames()).startsWith("rank", "model", "k", "share", "score");
    assertThat(trials.categorical("model").labels())
        .containsExactly("constant", "constant", "effects", "effects");
    assertThat(trials.numeric("k").values()).containsExactly(5, 7, Double.NaN, Double.NaN);
    assertThat(trials.numeric("share").values()).containsExactly(Double.NaN, Double.NaN, 1, 2);
    assertThat(search.parameters().text("model")).isEqualTo("effects");
    assertThat(search.parameters().has("k")).isFalse();
  }

  @Test
  void aTrialThatFailsIsARowWithItsReason() {
    var search =
        GridSearch.regression()
            .over("k", 1, 2, 3)
            .minimize(RegressionMetrics::rmse)
            .build(
                p -> {
                  if (p.get("k") == 1) {
                    throw new FitException("one is impossible", "take another");
                  }
                  return p.get("k") == 2 ? Subjects.impossible("two fails") : Subjects.constant(3);
                })
            .fit(Subjects.zeros(20), "y");
    Dataset trials = search.trials();
    assertThat(trials.numeric("rank").values()).containsExactly(Double.NaN, Double.NaN, 1);
    assertThat(trials.numeric("score").missingCount()).isEqualTo(2);
    assertThat(trials.categorical("failure").labels())
        .containsExactly(
            "one is impossible. Remedy: take another.",
            "fold 0: two fails. Remedy: try another.",
            null);
    assertThat(trials.categorical("status").labels()).containsExactly(null, null, "EXACT");
    assertThat(search.warnings())
        .first()
        .asString()
        .contains("2 of 3 trials failed", "k=1", "one is impossible");
    assertThat(search.report().warnings()).containsAll(search.warnings());
  }

  @Test
  void aTrialThatFailsInOneFoldHasNoScoreButThoseOfTheOthers() {
    Dataset data = Subjects.zeros(20);
    int cursed = CrossValidation.kFold(4, 1).folds(data).get(2).testRows()[0];
    Dataset marked = data.derive("mark", row -> row.index() == cursed ? 1 : 0);
    var search =
        GridSearch.regression()
            .over("k", 1, 2)
            .validation(CrossValidation.kFold(4, 1))
            .minimize(RegressionMetrics::rmse)
            .build(
                p ->
                    p.get("k") == 2
                        ? Subjects.constant(2)
                        : (train, target, context) -> {
                          double marks = train.numeric("mark").values().length;
                          double sum = 0;
                          for (double value : train.numeric("mark").values()) {
                            sum += value;
                          }
                          if (sum == 0 && marks > 0) {
                            throw new FitException("no mark", "mark one");
                          }
                          return Subjects.constant(1).fit(train, target, context);
                        })
            .fit(marked, "y");
    Dataset trials = search.trials();
    assertThat(search.parameters().get("k")).isEqualTo(2);
    assertThat(trials.row(0).number("fold1")).isCloseTo(1, within(1e-12));
    assertThat(trials.row(0).isMissing("fold2")).isTrue();
    assertThat(trials.row(0).isMissing("score")).isTrue();
    assertThat(trials.categorical("failure").text(0)).startsWith("fold 2: no mark");
  }

  @Test
  void ifAllTrialsFailTheFirstReasonIsGiven() {
    var search =
        GridSearch.regression()
            .over("k", 1, 2)
            .minimize(RegressionMetrics::rmse)
            .build(p -> Subjects.impossible("number " + p.integer("k") + " fails"));
    assertThatExceptionOfType(FitException.class)
        .isThrownBy(() -> search.fit(SALES, "units"))
        .withMessageContaining("all of 2 trials on 60 rows failed; the first, with k=1, in fold 0")
        .withMessageContaining("number 1 fails")
        .withMessageContaining("Remedy: try another");
  }

  @Test
  void aMeasureThatIsNotDefinedIsAFailure() {
    var search =
        GridSearch.regression()
            .over("k", 1, 2)
            .maximize(RegressionMetrics::r2)
            .build(p -> Subjects.constant(p.get("k")));
    assertThatExceptionOfType(FitException.class)
        .isThrownBy(() -> search.fit(Subjects.zeros(20), "y"))
        .withMessageContaining("the measure is not defined");
  }

  @Test
  void theRuleOfOneStandardErrorTakesTheSimplestNearTheBest() {
    // errors of the target are 1 and 3 by turns, so that scores of folds vary and k moves them a
    // bit
    Dataset data = Subjects.zeros(40).derive("y", row -> row.index() % 4 == 0 ? 3 : 1);
    var builder =
        GridSearch.regression()
            .over("k", 1.5, 1.4, 1.3, -9)
            .validation(CrossValidation.kFold(8, 3))
            .minimize(RegressionMetrics::mse);
    var best = builder.build(p -> Subjects.constant(p.get("k"))).fit(data, "y");
    assertThat(best.parameters().get("k")).isEqualTo(1.5);
    var simple =
        builder
            .oneStandardError(p -> p.get("k"))
            .build(p -> Subjects.constant(p.get("k")))
            .fit(data, "y");
    Dataset trials = simple.trials();
    double bound = trials.row(0).number("score") + trials.row(0).number("standardError");
    assertThat(trials.row(2).number("score")).isLessThan(bound);
    assertThat(trials.row(3).number("score")).isGreaterThan(bound);
    assertThat(simple.parameters().get("k")).isEqualTo(1.3);
    assertThat(simple.chosen()).isEqualTo(2);
    assertThat(simple.toString()).contains("k=1.3");
  }

  @Test
  void aComplexityThatSaysNothingIsRefusedBeforeAnyFit() {
    AtomicInteger fits = new AtomicInteger();
    var search =
        GridSearch.regression()
            .over("k", 1, 2)
            .minimize(RegressionMetrics::rmse)
            .oneStandardError(p -> p.get("k") == 2 ? Double.NaN : 1)
            .build(
                p ->
                    Subjects.constant(
                        rows -> {
                          fits.incrementAndGet();
                          return 1;
                        }));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> search.fit(SALES, "units"))
        .withMessage("the complexity of k=2 is NaN");
    assertThat(fits).hasValue(0);
  }

  @Test
  void aChoiceAtTheEndOfTheGridIsMentioned() {
    var builder = GridSearch.regression().over("k", 3, 2, 1).minimize(RegressionMetrics::rmse);
    var search = builder.build(p -> Subjects.constant(p.get("k"))).fit(Subjects.zeros(20), "y");
    assertThat(search.warnings())
        .containsExactly(
            "the chosen k, 1, is the smallest that was tried; a better one may lie beyond");
    var inner =
        GridSearch.regression()
            .over("k", 3, -1, -2)
            .minimize(RegressionMetrics::rmse)
            .build(p -> Subjects.constant(p.get("k")))
            .fit(Subjects.zeros(20), "y");
    assertThat(inner.warnings()).isEmpty();
  }

  @Test
  void objectsAndEnumsAreParametersToo() {
    AdditiveEffects one = new AdditiveEffects(1);
    AdditiveEffects two = new AdditiveEffects(2);
    var search =
        GridSearch.regression()
            .over("model", one, two)
            .minimize(RegressionMetrics::rmse)
            .build(p -> p.choice("model", AdditiveEffects.class))
            .fit(SALES, "units");
    assertThat(search.trials().categorical("model").labels())
        .containsExactly(one.toString(), two.toString());
    assertThat(search.parameters().choice("model", AdditiveEffects.class)).isIn(one, two);
  }

  @Test
  void progressCountsTrialsTimesFolds() {
    List<Progress> seen = new ArrayList<>();
    grid().build(Subjects::pipeline).fit(SALES, "units", FitContext.create().onProgress(seen::add));
    assertThat(seen.get(0)).isEqualTo(new Progress("search", 1, 90));
    assertThat(seen).contains(new Progress("search", 90, 90));
  }

  @Test
  void canBeStoppedOnTheWay() {
    AtomicInteger fits = new AtomicInteger();
    var search =
        GridSearch.regression()
            .over("k", 1, 2, 3, 4)
            .minimize(RegressionMetrics::rmse)
            .build(
                p ->
                    (train, target, context) -> {
                      fits.incrementAndGet();
                      return Subjects.constant(1).fit(train, target, context);
                    });
    FitContext context = FitContext.create().cancelWhen(() -> fits.get() >= 6);
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> search.fit(SALES, "units", context));
    assertThat(fits).hasValue(6);
  }

  @Test
  void readsWell() {
    var search = grid().build(Subjects::pipeline);
    assertThat(search)
        .hasToString(
            "GridSearch[fence {0.2, 0.5, 1.5} x share {0.3, 1, 3}, minimize rmse, also mae,"
                + " CrossValidation.kFold(5, 7).repeated(2)]");
    var fitted = search.fit(SALES, "units");
    assertThat(fitted.specification()).isEqualTo(search.toString());
    assertThat(fitted.summary())
        .contains("chosen: fence=", "rank", "standardError", "mae", "EXACT")
        .doesNotContain("fold3");
    assertThat(fitted.toString()).startsWith("FittedRegressionSearch[fence=").contains("9 trials");
  }

  @Test
  void rowsThatCannotBeCutAreTooFew() {
    var search = grid().build(Subjects::pipeline);
    assertThatExceptionOfType(FitException.class)
        .isThrownBy(() -> search.fit(SALES.head(3), "units"))
        .withMessageContaining("3 rows")
        .withMessageContaining("k is 5");
  }

  @Test
  void auxiliaryColumnsAreThoseOfTheCandidates() {
    var search = grid().build(Subjects::pipeline);
    assertThat(search.weights()).isEmpty();
    assertThat(search.offset()).isEmpty();
    assertThat(search.auxiliaryColumns()).isEmpty();
  }

  @Test
  void wrongArgumentsAreNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> grid().build(p -> new AdditiveEffects(p.get("shear"))))
        .withMessage("there is no parameter 'shear'; there are: fence, share");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                GridSearch.regression().minimize(RegressionMetrics::rmse).build(Subjects::pipeline))
        .withMessageContaining("no parameter to search over");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GridSearch.regression().over("a", 1).build(Subjects::pipeline))
        .withMessageContaining("no measure to search by");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GridSearch.regression().over("a"))
        .withMessageContaining("'a'")
        .withMessageContaining("no value");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GridSearch.regression().over("a", 1, 2, 1.0))
        .withMessageContaining("'a'")
        .withMessageContaining("1 comes twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GridSearch.regression().over("a", new int[] {1}, 2))
        .withMessageContaining("array of int");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GridSearch.regression().over("a", Distribution.uniform(0, 1)))
        .withMessage(
            "parameter 'a': uniform(0.0, 1.0) is a distribution and no value; draw from it by"
                + " RandomSearch");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> grid().over("fence", 1))
        .withMessageContaining("'fence' was given before");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GridSearch.regression().or())
        .withMessageContaining("no parameter");
    for (String taken : List.of("rank", "fold3", "mae", "rmse", " ")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> grid().over(taken, 1).build(Subjects::pipeline))
          .withMessageContaining("'" + taken + "'");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                grid()
                    .build(
                        p -> {
                          throw new FitException("never", "give up");
                        }))
        .withMessageContaining("none of the candidates can be built: never");
  }

  @Test
  void tooLargeGridsAreRefused() {
    double[] thousand = GridSearch.logSpaced(1, 10, 1000);
    var builder =
        GridSearch.regression()
            .over("a", thousand)
            .over("b", thousand)
            .over("c", 1, 2)
            .minimize(RegressionMetrics::rmse);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.build(p -> new AdditiveEffects(1)))
        .withMessageContaining("2000000 combinations")
        .withMessageContaining("RandomSearch");
  }

  @Test
  void valuesAreSpacedByLogarithms() {
    assertThat(GridSearch.logSpaced(0.01, 100, 5))
        .containsExactly(new double[] {0.01, 0.1, 1, 10, 100}, within(1e-13));
    assertThat(GridSearch.logSpaced(8, 2, 3))
        .containsExactly(new double[] {8, 4, 2}, within(1e-14));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GridSearch.logSpaced(0, 1, 3))
        .withMessageContaining("logSpaced(0.0, 1.0, 3)");
  }
}
