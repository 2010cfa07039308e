package io.bellwether.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.contract.AdditiveEffects;
import io.bellwether.contract.AdditiveEffectsModel;
import io.bellwether.contract.ContractData;
import io.bellwether.data.DataException;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.metrics.RegressionMetrics;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.Progress;
import io.bellwether.model.Regressor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class CrossValidationTest {

  private static final AdditiveEffects REGRESSOR = new AdditiveEffects(2);
  private static final Dataset SALES = ContractData.numbersAndLabels();
  private static final CrossValidation FIVE = CrossValidation.kFold(5, 42);

  private static CrossValidation.Result<RegressionMetrics> evaluate(CrossValidation validation) {
    return validation.evaluate(REGRESSOR, SALES, "units");
  }

  /** Fails on training tables that hold a row with this price. */
  private static Regressor<AdditiveEffectsModel> failingOn(double price) {
    return (train, target, context) -> {
      double[] prices = train.numeric("price").values();
      if (Arrays.stream(prices).anyMatch(p -> p == price)) {
        throw new FitException("price " + price + " is cursed", "leave it out");
      }
      return REGRESSOR.fit(train, target, context);
    };
  }

  @Test
  void everyFoldIsFittedOnItsTrainingRowsAndJudgedByItsTestRows() {
    List<Fold> folds = FIVE.folds(SALES);
    List<Dataset> seen = new ArrayList<>();
    Regressor<AdditiveEffectsModel> spy =
        (train, target, context) -> {
          seen.add(train);
          return REGRESSOR.fit(train, target, context.seed(1));
        };
    var result = FIVE.evaluate(spy, SALES, "units");
    assertThat(seen).isEqualTo(folds.stream().map(fold -> fold.split(SALES).train()).toList());
    for (int i = 0; i < 5; i++) {
      var split = folds.get(i).split(SALES);
      var model = REGRESSOR.fit(split.train(), "units", FitContext.create().seed(1));
      FoldResult<RegressionMetrics> fold = result.folds().get(i);
      assertThat(fold.metrics()).contains(model.evaluate(split.test()));
      assertThat(fold.index()).isEqualTo(i);
      assertThat(fold.trainSize()).isEqualTo(48);
      assertThat(fold.testSize()).isEqualTo(12);
      assertThat(fold.report()).contains(model.report());
      assertThat(fold.failure()).isEmpty();
    }
  }

  @Test
  void spreadIsThatOfTheScores() {
    var result = evaluate(FIVE);
    double[] scores = result.scores(RegressionMetrics::rmse);
    double mean = Arrays.stream(scores).sum() / 5;
    double squares = Arrays.stream(scores).map(s -> (s - mean) * (s - mean)).sum();
    assertThat(scores).hasSize(5);
    // five additions in another order and precision
    assertThat(result.mean(RegressionMetrics::rmse)).isCloseTo(mean, within(1e-13 * mean));
    assertThat(result.standardDeviation(RegressionMetrics::rmse))
        .isCloseTo(Math.sqrt(squares / 4), within(1e-12));
    assertThat(result.standardError(RegressionMetrics::rmse))
        .isCloseTo(Math.sqrt(squares / 4 / 5), within(1e-12));
    assertThat(result.requireComplete()).isSameAs(result);
    assertThat(result.failures()).isEmpty();
    assertThat(result.warnings()).isEmpty();
  }

  @Test
  void threadsDoNotChangeABit() {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      FitContext four = FitContext.create().executor(pool);
      var parallel = FIVE.evaluate(REGRESSOR, SALES, "units", four);
      assertThat(parallel.folds().stream().map(FoldResult::metrics).toList())
          .isEqualTo(evaluate(FIVE).folds().stream().map(FoldResult::metrics).toList());
      assertThat(FIVE.crossPredict(REGRESSOR, SALES, "units", four))
          .isEqualTo(FIVE.crossPredict(REGRESSOR, SALES, "units"));
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void everyFoldHasASeedOfItsOwn() {
    Set<Long> seeds = ConcurrentHashMap.newKeySet();
    Regressor<AdditiveEffectsModel> spy =
        (train, target, context) -> {
          seeds.add(context.seed());
          return REGRESSOR.fit(train, target, context);
        };
    FIVE.evaluate(spy, SALES, "units");
    Set<Long> first = new HashSet<>(seeds);
    assertThat(first).hasSize(5);
    FIVE.evaluate(spy, SALES, "units");
    assertThat(seeds).isEqualTo(first);
    FIVE.evaluate(spy, SALES, "units", FitContext.create().seed(43));
    assertThat(seeds).hasSize(10);
  }

  @Test
  void failedFoldIsPartOfTheResult() {
    double cursed = SALES.numeric("price").value(0);
    // all folds but the one that tests row 0 learn from it
    var result = FIVE.evaluate(failingOn(cursed), SALES, "units");
    int lucky = foldThatTests(0);
    assertThat(result.failures()).hasSize(4);
    assertThat(result.folds()).hasSize(5);
    double[] scores = result.scores(RegressionMetrics::mae);
    assertThat(scores[lucky]).isFinite();
    assertThat(Arrays.stream(scores).filter(Double::isNaN)).hasSize(4);
    assertThat(result.mean(RegressionMetrics::mae)).isEqualTo(scores[lucky]);
    assertThat(result.standardDeviation(RegressionMetrics::mae)).isNaN();
    FoldResult<RegressionMetrics> failure = result.failures().get(0);
    assertThat(failure.metrics()).isEmpty();
    assertThat(failure.report()).isEmpty();
    assertThat(failure.failure().orElseThrow()).isInstanceOf(FitException.class);
    assertThat(failure.toString())
        .isEqualTo(
            "fold "
                + failure.index()
                + " (48 train, 12 test rows): failed: price "
                + cursed
                + " is cursed. Remedy: leave it out.");
    assertThat(result.summary())
        .contains("4 of 5 folds failed; mean and deviation are of the other 1")
        .contains(failure.toString());
    Dataset table = result.toDataset();
    assertThat(table.row(failure.index()).text("failure")).contains("is cursed");
    assertThat(table.row(failure.index()).isMissing("rmse")).isTrue();
    assertThatThrownBy(result::requireComplete)
        .isInstanceOf(FitException.class)
        .hasMessageContaining("4 of 5 folds failed; fold " + failure.index())
        .hasMessageContaining("is cursed")
        .hasMessageEndingWith("Remedy: leave it out.");
  }

  private static int foldThatTests(int row) {
    return FIVE.folds(SALES).stream()
        .filter(fold -> Arrays.stream(fold.testRows()).anyMatch(tested -> tested == row))
        .findFirst()
        .orElseThrow()
        .index();
  }

  @Test
  void wrongTestRowFailsItsFoldOnly() {
    double[] price = SALES.numeric("price").values();
    price[0] = Double.NaN;
    Regressor<AdditiveEffectsModel> careless =
        (train, target, context) -> {
          Dataset complete = train.filter(row -> !row.isMissing("price"));
          return REGRESSOR.fit(complete, target, context);
        };
    var result = FIVE.evaluate(careless, SALES.with(NumericColumn.of("price", price)), "units");
    assertThat(result.failures()).hasSize(1);
    assertThat(result.failures().get(0).index()).isEqualTo(foldThatTests(0));
    assertThat(result.failures().get(0).failure().orElseThrow())
        .isInstanceOf(DataException.class)
        .hasMessageContaining("column 'price'");
  }

  @Test
  void allFoldsFailedIsAnException() {
    Regressor<AdditiveEffectsModel> never =
        (train, target, context) -> {
          throw new FitException("it rains", "wait");
        };
    assertThatThrownBy(() -> FIVE.evaluate(never, SALES, "units"))
        .isInstanceOf(FitException.class)
        .hasMessage(
            "5 of 5 folds failed; fold 0 (row numbers are those of its own tables): it rains."
                + " Remedy: wait.")
        .hasRootCauseMessage("it rains. Remedy: wait.");
  }

  @Test
  void otherExceptionsPassThrough() {
    Regressor<AdditiveEffectsModel> broken =
        (train, target, context) -> {
          throw new ArithmeticException("a defect");
        };
    assertThatThrownBy(() -> FIVE.evaluate(broken, SALES, "units"))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(
            () ->
                FIVE.evaluate(
                    REGRESSOR, SALES, "units", FitContext.create().cancelWhen(() -> true)))
        .isInstanceOf(CancellationException.class);
    Regressor<AdditiveEffectsModel> stopped =
        (train, target, context) -> {
          throw new CancellationException("from within");
        };
    assertThatThrownBy(() -> FIVE.evaluate(stopped, SALES, "units"))
        .isInstanceOf(CancellationException.class)
        .hasMessage("from within");
  }

  @Test
  void interruptionStops() {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> evaluate(FIVE)).isInstanceOf(CancellationException.class);
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    } finally {
      Thread.interrupted();
    }
  }

  @Test
  void progressIsToldByFolds() {
    List<Progress> told = new ArrayList<>();
    FIVE.evaluate(REGRESSOR, SALES, "units", FitContext.create().onProgress(told::add));
    assertThat(told).extracting(Progress::done).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(told).extracting(Progress::total).containsOnly(5L);
  }

  @Test
  void crossPredictGivesThePredictionsThatAreJudged() {
    double[] predictions = FIVE.crossPredict(REGRESSOR, SALES, "units");
    assertThat(predictions).hasSize(60).doesNotContain(Double.NaN);
    double[] actual = SALES.numeric("units").values();
    var result = evaluate(FIVE);
    for (Fold fold : FIVE.folds(SALES)) {
      double[] y = Arrays.stream(fold.testRows()).mapToDouble(row -> actual[row]).toArray();
      double[] f = Arrays.stream(fold.testRows()).mapToDouble(row -> predictions[row]).toArray();
      assertThat(result.folds().get(fold.index()).metrics().orElseThrow().mse())
          .isEqualTo(RegressionMetrics.of(y, f).mse());
    }
  }

  @Test
  void crossPredictLeavesRowsThatAreNeverTested() {
    double[] week = new double[60];
    Arrays.setAll(week, row -> Math.floorDiv(row, 10));
    Dataset data = SALES.with(NumericColumn.of("week", week));
    double[] predictions =
        CrossValidation.expandingWindow(2, "week").crossPredict(REGRESSOR, data, "units");
    assertThat(Arrays.copyOf(predictions, 20)).containsOnly(Double.NaN);
    assertThat(Arrays.copyOfRange(predictions, 20, 60)).doesNotContain(Double.NaN);
  }

  @Test
  void crossPredictRefusesWhatHasNoOnePrediction() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FIVE.repeated(2).crossPredict(REGRESSOR, SALES, "units"))
        .withMessageContaining("repeated()");
    double cursed = SALES.numeric("price").value(0);
    assertThatThrownBy(() -> FIVE.crossPredict(failingOn(cursed), SALES, "units"))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("4 of 5 folds failed")
        .hasMessageContaining("is cursed");
  }

  @Test
  void repetitionsShuffleAnew() {
    List<Fold> folds = FIVE.repeated(3).folds(SALES);
    assertThat(folds).hasSize(15);
    assertThat(folds.subList(0, 5)).isEqualTo(FIVE.folds(SALES));
    assertThat(folds).extracting(Fold::index).startsWith(0, 1, 2).endsWith(13, 14);
    assertThat(folds.get(5).testRows()).isNotEqualTo(folds.get(0).testRows());
    assertThat(evaluate(FIVE.repeated(3)).folds()).hasSize(15);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FIVE.repeated(0))
        .withMessage("times is 0, but must be at least 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CrossValidation.expandingWindow(2, "week").repeated(2))
        .withMessageContaining("the same folds every time");
  }

  @Test
  void seedsShuffleOtherwise() {
    assertThat(CrossValidation.kFold(5, 1).folds(SALES))
        .isEqualTo(CrossValidation.kFold(5, 1).folds(SALES))
        .isNotEqualTo(CrossValidation.kFold(5, 2).folds(SALES));
    assertThat(CrossValidation.stratified(5, "brand", 1).folds(SALES))
        .isNotEqualTo(CrossValidation.stratified(5, "brand", 2).folds(SALES));
  }

  @Test
  void rareLabelIsMentioned() {
    Dataset data = SALES.deriveCategory("rare", row -> row.index() < 2 ? "x" : "y");
    var result = CrossValidation.stratified(5, "rare", 1).evaluate(REGRESSOR, data, "units");
    assertThat(result.warnings())
        .containsExactly("column 'rare': 'x' has 2 rows, so that not each of 5 folds tests it");
    assertThat(result.summary()).contains(result.warnings().get(0));
  }

  @Test
  void targetIsLookedAtFirst() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FIVE.evaluate(REGRESSOR, SALES, "unit"))
        .withMessageContaining("'unit'");
    double[] units = SALES.numeric("units").values();
    units[17] = Double.NaN;
    Dataset spoilt = SALES.with(NumericColumn.of("units", units));
    assertThatThrownBy(() -> FIVE.evaluate(REGRESSOR, spoilt, "units"))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("row 17, column 'units'");
    assertThatThrownBy(() -> FIVE.crossPredict(REGRESSOR, spoilt, "units"))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("row 17, column 'units'");
  }

  @Test
  void foldingOfOnesOwn() {
    Folding one = (data, repetition) -> List.of(Fold.of(0, new int[] {1, 2, 3}, new int[] {0}));
    var result = evaluate(CrossValidation.of(one));
    assertThat(result.folds()).hasSize(1);
    assertThat(result.folds().get(0).trainSize()).isEqualTo(3);
    // one row has no r2
    assertThat(result.mean(RegressionMetrics::r2)).isNaN();
    assertThat(result.mean(RegressionMetrics::mae)).isFinite();
  }

  @Test
  void measureThatIsNotDefinedInAFoldIsNotDefinedInTheMean() {
    var result = evaluate(CrossValidation.kFold(60, 1));
    assertThat(result.mean(RegressionMetrics::r2)).isNaN();
    assertThat(result.standardDeviation(RegressionMetrics::r2)).isNaN();
    assertThat(result.standardError(RegressionMetrics::r2)).isNaN();
    assertThat(result.standardDeviation(RegressionMetrics::mae)).isPositive();
  }

  @Test
  void isAValue() {
    assertThat(FIVE)
        .isEqualTo(CrossValidation.kFold(5, 42))
        .hasSameHashCodeAs(CrossValidation.kFold(5, 42))
        .isNotEqualTo(CrossValidation.kFold(5, 41))
        .isNotEqualTo(FIVE.repeated(2))
        .isNotEqualTo(CrossValidation.stratified(5, "brand", 42))
        .hasToString("CrossValidation.kFold(5, 42)");
    assertThat(FIVE.repeated(2)).hasToString("CrossValidation.kFold(5, 42).repeated(2)");
    assertThat(CrossValidation.stratified(5, "brand", 1))
        .hasToString("CrossValidation.stratified(5, \"brand\", 1)");
    assertThat(CrossValidation.grouped(5, "brand", 1))
        .hasToString("CrossValidation.grouped(5, \"brand\", 1)");
    assertThat(CrossValidation.expandingWindow(5, "week"))
        .hasToString("CrossValidation.expandingWindow(5, \"week\")");
  }

  @Test
  void resultReadsWell() {
    assertThat(evaluate(FIVE).toString())
        .matches(
            "CrossValidation\\.kFold\\(5, 42\\): 5 folds, rmse [0-9.]+ \\(deviation [0-9.]+\\)");
    Dataset table = evaluate(FIVE).toDataset();
    assertThat(table.columnNames())
        .containsExactly(
            "fold",
            "trainRows",
            "testRows",
            "rmse",
            "mae",
            "wape",
            "bias",
            "r2",
            "status",
            "failure");
    assertThat(table.numeric("mae").values())
        .isEqualTo(evaluate(FIVE).scores(RegressionMetrics::mae));
    assertThat(evaluate(FIVE).summary())
        .matches(
            """
            CrossValidation\\.kFold\\(5, 42\\): 5 folds
            measure +mean +deviation
            rmse +[0-9.]+ +[0-9.]+
            mae +[0-9.]+ +[0-9.]+
            wape +[0-9.]+ +[0-9.]+
            bias +-?[0-9.]+ +[0-9.]+
            r2 +-?[0-9.]+ +[0-9.]+\
            """);
  }
}
