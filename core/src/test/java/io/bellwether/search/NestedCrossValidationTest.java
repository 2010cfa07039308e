package io.bellwether.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.contract.ContractData;
import io.bellwether.data.Dataset;
import io.bellwether.metrics.RegressionMetrics;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.selection.CrossValidation;
import io.bellwether.selection.Fold;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class NestedCrossValidationTest {

  private static final Dataset SALES = ContractData.numbers();
  private static final CrossValidation OUTER = CrossValidation.kFold(4, 1);

  private static RegressionSearch<?> search() {
    return GridSearch.regression()
        .over("fence", 0.2, 1.5)
        .over("share", 0.3, 1, 3)
        .validation(CrossValidation.kFold(3, 2))
        .minimize(RegressionMetrics::rmse)
        .build(Subjects::pipeline);
  }

  @Test
  void isTheSearchInEveryOuterFold() {
    FitContext context = FitContext.create().seed(9);
    var nested = NestedCrossValidation.of(OUTER).evaluate(search(), SALES, "units", context);
    var plain = OUTER.evaluate(search(), SALES, "units", context);
    assertThat(nested.folds().scores(RegressionMetrics::rmse))
        .isEqualTo(plain.scores(RegressionMetrics::rmse));
    List<Fold> folds = OUTER.folds(SALES);
    for (int i = 0; i < folds.size(); i++) {
      var split = folds.get(i).split(SALES);
      var own = search().fit(split.train(), "units", folds.get(i).context(context));
      assertThat(nested.chosen().get(i)).contains(own.parameters());
      assertThat(nested.toDataset().row(i).number("score")).isEqualTo(own.score());
      assertThat(nested.folds().folds().get(i).metrics()).contains(own.evaluate(split.test()));
    }
    assertThat(nested.summary()).contains("4 folds", "fence=");
    assertThat(nested.toString()).startsWith("NestedResult[CrossValidation").hasLineCount(1);
  }

  @Test
  void threadsDoNotChangeABit() {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      var four =
          NestedCrossValidation.of(OUTER)
              .evaluate(search(), SALES, "units", FitContext.create().executor(pool));
      var one = NestedCrossValidation.of(OUTER).evaluate(search(), SALES, "units");
      assertThat(four.toDataset()).isEqualTo(one.toDataset());
      assertThat(four.summary()).isEqualTo(one.summary());
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void anOuterFoldWhoseSearchFailsIsPartOfTheResult() {
    Dataset data = Subjects.zeros(20);
    int first = OUTER.folds(data).get(1).testRows()[0];
    Dataset marked = data.derive("mark", row -> row.index() == first ? 1 : 0);
    var search =
        GridSearch.regression()
            .over("k", 1, 2)
            .validation(CrossValidation.of((table, repetition) -> halves(table)))
            .minimize(RegressionMetrics::rmse)
            .build(
                p ->
                    (train, target, context) -> {
                      if (train.filter(row -> row.number("mark") == 1).rowCount() == 0) {
                        throw new FitException("no mark", "mark one");
                      }
                      return Subjects.constant(p.get("k")).fit(train, target, context);
                    });
    var nested = NestedCrossValidation.of(OUTER).evaluate(search, marked, "y");
    assertThat(nested.folds().failures()).hasSize(1);
    assertThat(nested.chosen().get(1)).isEqualTo(Optional.empty());
    assertThat(nested.toDataset().row(1).isMissing("score")).isTrue();
    assertThat(nested.folds().mean(RegressionMetrics::rmse)).isCloseTo(1, within(1e-12));
  }

  /** One fold, which learns from all rows but an unmarked one. */
  private static List<Fold> halves(Dataset table) {
    int tested = table.row(0).number("mark") == 1 ? 1 : 0;
    int[] train = new int[table.rowCount() - 1];
    java.util.Arrays.setAll(train, i -> i < tested ? i : i + 1);
    return List.of(Fold.of(0, train, new int[] {tested}));
  }

  @Test
  void isAValue() {
    assertThat(NestedCrossValidation.of(OUTER))
        .isEqualTo(NestedCrossValidation.of(CrossValidation.kFold(4, 1)))
        .hasToString("NestedCrossValidation[CrossValidation.kFold(4, 1)]")
        .isNotEqualTo(NestedCrossValidation.of(CrossValidation.kFold(5, 1)));
  }
}
