package io.bellwether.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.contract.ContractData;
import io.bellwether.data.Dataset;
import io.bellwether.metrics.RegressionMetrics;
import io.bellwether.model.FitContext;
import io.bellwether.selection.CrossValidation;
import io.bellwether.selection.Fold;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HalvingSearchTest {

  private static HalvingSearch.RegressionBuilder halving(Object... values) {
    return HalvingSearch.regression()
        .over("k", values)
        .validation(CrossValidation.kFold(2, 1))
        .minimumRows(5)
        .minimize(RegressionMetrics::rmse);
  }

  private static Object[] oneTo(int count) {
    return IntStream.rangeClosed(1, count).boxed().toArray();
  }

  @Test
  void eachRungHasAThirdOfTheCandidatesAndThreeTimesTheRows() {
    var search =
        halving(oneTo(27)).build(p -> Subjects.constant(p.get("k"))).fit(Subjects.zeros(540), "y");
    Dataset rungs = search.rungs();
    assertThat(rungs.numeric("rung").values()).containsExactly(0, 1, 2, 3);
    assertThat(rungs.numeric("rows").values()).containsExactly(10, 30, 90, 270);
    assertThat(rungs.numeric("candidates").values()).containsExactly(27, 9, 3, 1);
    assertThat(rungs.numeric("failed").values()).containsOnly(0);
    assertThat(search.parameters().get("k")).isEqualTo(1);
    Dataset trials = search.trials();
    assertThat(trials.row(0).number("rung")).isEqualTo(3);
    assertThat(trials.row(2).number("rung")).isEqualTo(2);
    assertThat(trials.row(8).number("rows")).isEqualTo(30);
    assertThat(trials.row(26).number("rows")).isEqualTo(10);
    assertThat(trials.numeric("rank").values())
        .containsExactly(IntStream.rangeClosed(1, 27).asDoubleStream().toArray());
    assertThat(search.summary()).contains("candidates", "best");
  }

  @Test
  void whoIsDroppedEarlyDoesNotWinLater() {
    // good on many rows only, which halving cannot know
    var search =
        halving(1, 2, 3)
            .build(p -> Subjects.constant(rows -> p.get("k") == 3 && rows > 30 ? 0 : p.get("k")))
            .fit(Subjects.zeros(120), "y");
    assertThat(search.rungs().numeric("rows").values()).containsExactly(20, 60);
    assertThat(search.parameters().get("k")).isEqualTo(1);
    // and with all rows from the start it does
    var full =
        halving(1, 2, 3)
            .minimumRows(60)
            .build(p -> Subjects.constant(rows -> p.get("k") == 3 && rows > 30 ? 0 : p.get("k")))
            .fit(Subjects.zeros(120), "y");
    assertThat(full.rungs().rowCount()).isEqualTo(1);
    assertThat(full.parameters().get("k")).isEqualTo(3);
  }

  @Test
  void rungsFollowFromCandidatesAndRows() {
    assertThat(new Halving(3, 10).rungs(27, 270)).hasSize(4);
    assertThat(new Halving(3, 10).rungs(27, 269)).hasSize(3);
    assertThat(new Halving(3, 10).rungs(26, 270)).hasSize(3);
    assertThat(new Halving(2, 1).rungs(5, 100))
        .containsExactly(
            new Halving.Rung(0, 4, 5), new Halving.Rung(1, 2, 2), new Halving.Rung(2, 1, 1));
    assertThat(new Halving(3, 100).rungs(27, 50)).containsExactly(new Halving.Rung(0, 1, 27));
    assertThat(new Halving(3, 1).rungs(1, 50)).containsExactly(new Halving.Rung(0, 1, 1));
  }

  @Test
  void rowsOfARungAreAmongThoseOfTheNext() {
    Fold fold = CrossValidation.kFold(3, 1).folds(Subjects.zeros(270)).get(1);
    Set<Integer> before = Set.of();
    for (int divisor : new int[] {9, 3, 1}) {
      Fold part = Halving.reduced(fold, new Halving.Rung(0, divisor, 1), FitContext.create());
      assertThat(part.testRows()).isEqualTo(fold.testRows());
      assertThat(part.trainRows()).hasSize(180 / divisor).isSorted();
      Set<Integer> rows = new HashSet<>(Arrays.stream(part.trainRows()).boxed().toList());
      assertThat(rows).containsAll(before);
      before = rows;
    }
    assertThat(before).isEqualTo(new HashSet<>(Arrays.stream(fold.trainRows()).boxed().toList()));
  }

  @Test
  void theLastRungIsACrossValidation() {
    var search =
        HalvingSearch.regression()
            .over("fence", 0.2, 0.5, 1.5)
            .over("share", Distribution.logUniform(0.3, 3))
            .trials(9)
            .eta(2)
            .minimumRows(10)
            .minimize(RegressionMetrics::rmse)
            .build(Subjects::pipeline)
            .fit(ContractData.numbers(), "units");
    assertThat(search.rungs().numeric("rows").values()).containsExactly(12, 24, 48);
    assertThat(search.rungs().numeric("candidates").values()).containsExactly(9, 4, 2);
    assertThat(search.score())
        .isEqualTo(
            CrossValidation.kFold(5, 42)
                .evaluate(Subjects.pipeline(search.parameters()), ContractData.numbers(), "units")
                .mean(RegressionMetrics::rmse));
  }

  @Test
  void threadsDoNotChangeABit() {
    var search = halving(oneTo(20)).build(p -> Subjects.constant(p.get("k")));
    var one = search.fit(Subjects.zeros(200), "y");
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      var four = search.fit(Subjects.zeros(200), "y", FitContext.create().executor(pool));
      assertThat(four.trials()).isEqualTo(one.trials());
      assertThat(four.rungs()).isEqualTo(one.rungs());
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void failedCandidatesDoNotGoOn() {
    var search =
        halving(1, 2, 3, 4, 5, 6, 7, 8, 9)
            .build(
                p -> p.get("k") < 8 ? Subjects.impossible("small") : Subjects.constant(p.get("k")))
            .fit(Subjects.zeros(180), "y");
    assertThat(search.rungs().numeric("candidates").values()).containsExactly(9, 2, 1);
    assertThat(search.rungs().numeric("failed").values()).containsExactly(7, 0, 0);
    assertThat(search.parameters().get("k")).isEqualTo(8);
  }

  @Test
  void readsWell() {
    assertThat(halving(1, 2).build(p -> Subjects.constant(1)))
        .hasToString(
            "HalvingSearch[k {1, 2}, eta 3, at least 5 rows, minimize score,"
                + " CrossValidation.kFold(2, 1)]");
    assertThat(halving(1, 2).trials(5).build(p -> Subjects.constant(1)).toString())
        .contains("5 draws from k {1, 2}");
  }

  @Test
  void wrongArgumentsAreNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HalvingSearch.regression().eta(1))
        .withMessage("eta is 1, but must be at least 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HalvingSearch.regression().minimumRows(0))
        .withMessage("minimumRows is 0, but must be at least 1");
    assertThat(List.of(new Halving(3, 1))).isEqualTo(List.of(new Halving(3, 1)));
  }
}
