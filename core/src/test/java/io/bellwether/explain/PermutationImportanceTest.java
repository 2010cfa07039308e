package io.bellwether.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.contract.AdditiveEffects;
import io.bellwether.contract.ContractData;
import io.bellwether.contract.NearestMean;
import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Column;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.math.Moments;
import io.bellwether.math.RandomStreams;
import io.bellwether.metrics.ClassificationMetrics;
import io.bellwether.metrics.RegressionMetrics;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.FitReport;
import io.bellwether.model.NumericRegressionModel;
import io.bellwether.model.Progress;
import io.bellwether.model.RegressionModel;
import io.bellwether.pipeline.Pipeline;
import io.bellwether.preprocess.OneHotEncoder;
import io.bellwether.rows.FeatureFunction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class PermutationImportanceTest {

  private static final Dataset SALES = ContractData.numbersAndLabels();

  /** y = 1 + 3 a - 2 b, whatever else there is. */
  private static final class Linear implements NumericRegressionModel {

    @Override
    public String target() {
      return "y";
    }

    @Override
    public List<String> featureNames() {
      return List.of("a", "b");
    }

    @Override
    public FitReport report() {
      return FitReport.exact(0);
    }

    @Override
    public FeatureFunction function() {
      return (features, rows, values) -> {
        for (int row = 0; row < rows; row++) {
          values[row] = 1 + 3 * features[0][row] - 2 * features[1][row];
        }
      };
    }
  }

  /** Independent columns, noise that the model cannot see, and a column that it does not read. */
  private static Dataset linear(int rows) {
    SplittableRandom random = new SplittableRandom(8);
    double[] a = random.doubles(rows, -1, 1).toArray();
    double[] b = random.doubles(rows, 0, 3).toArray();
    double[] unread = random.doubles(rows).toArray();
    double[] y = random.doubles(rows, -0.5, 0.5).toArray();
    Arrays.setAll(y, row -> y[row] + 1 + 3 * a[row] - 2 * b[row]);
    return Dataset.of(
        NumericColumn.of("a", a),
        NumericColumn.of("b", b),
        NumericColumn.of("unread", unread),
        NumericColumn.of("y", y));
  }

  private static PermutationImportance.Builder<RegressionModel, RegressionMetrics> mse() {
    return PermutationImportance.regression().increaseOf("mse", RegressionMetrics::mse);
  }

  @Test
  void ofALinearModelItIsTwiceTheSquaredCoefficientTimesTheVariance() {
    Dataset data = linear(400);
    var importances =
        mse().repetitions(200).columns("a", "b", "unread").build().measure(new Linear(), data);
    double[] a = data.numeric("a").values();
    double[] b = data.numeric("b").values();
    double[] errors = new double[a.length];
    Arrays.setAll(errors, i -> data.numeric("y").value(i) - 1 - 3 * a[i] + 2 * b[i]);
    // over all permutations exactly 2 b^2 var(x) + 2 b cov(x, e), with divisors n
    for (Importance importance : List.of(importances.of("a"), importances.of("b"))) {
      boolean isA = importance.name().equals("a");
      double coefficient = isA ? 3 : -2;
      double[] x = isA ? a : b;
      double expected =
          2 * coefficient * coefficient * Moments.of(x).populationVariance()
              + 2 * coefficient * covariance(x, errors);
      // five standard errors of 200 shuffles with a fixed seed
      assertThat(importance.mean()).isCloseTo(expected, within(5 * importance.standardError()));
      assertThat(importance.standardError()).isLessThan(0.02 * expected);
    }
    assertThat(importances.of("unread").repetitions()).containsOnly(0).hasSize(200);
    assertThat(importances.list()).extracting(Importance::name).containsExactly("b", "a", "unread");
  }

  private static double covariance(double[] x, double[] y) {
    double meanX = Moments.of(x).mean();
    double meanY = Moments.of(y).mean();
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (x[i] - meanX) * (y[i] - meanY);
    }
    return sum / x.length;
  }

  @Test
  void isWhatShufflingByHandGives() {
    RegressionModel model = pipeline();
    FitContext context = FitContext.create().seed(6);
    var importances =
        PermutationImportance.regression().repetitions(3).build().measure(model, SALES, context);
    assertThat(importances.baseline()).isEqualTo(model.evaluate(SALES).rmse());
    assertThat(importances.list()).hasSize(4);
    for (String name : List.of("price", "discount", "deal", "brand")) {
      double[] expected = new double[3];
      for (int repetition = 0; repetition < 3; repetition++) {
        int[] order =
            RandomStreams.permutation(
                SALES.rowCount(), context.random("permutation importance of " + name, repetition));
        Column shuffled = SALES.column(name).rows(order);
        expected[repetition] = model.evaluate(SALES.with(shuffled)).rmse() - importances.baseline();
      }
      assertThat(importances.of(name).repetitions()).isEqualTo(expected);
      assertThat(importances.of(name).mean())
          .isCloseTo(Arrays.stream(expected).average().orElseThrow(), within(1e-12));
      assertThat(importances.of(name).standardDeviation())
          .isEqualTo(Moments.of(expected).standardDeviation());
    }
  }

  private static RegressionModel pipeline() {
    return Pipeline.builder()
        .add(OneHotEncoder.of("brand"))
        .regressor(new AdditiveEffects(1))
        .fit(SALES, "units");
  }

  @Test
  void columnsOfAGroupAreShuffledAsOne() {
    // b = a in every row, so that shuffled together the prediction 3 a - 2 b = a stays near
    Dataset data = linear(200).derive("b", row -> row.number("a"));
    Dataset exact = data.derive("y", row -> 1 + row.number("a"));
    var importances =
        mse().together("a", "b").columns("a", "b").build().measure(new Linear(), exact);
    double variance = Moments.of(exact.numeric("a").values()).populationVariance();
    assertThat(importances.baseline()).isLessThan(1e-25);
    Importance group = importances.of("a + b");
    assertThat(group.columns()).containsExactly("a", "b");
    assertThat(group.mean())
        .isCloseTo(2 * variance, within(5 * group.standardError()))
        .isLessThan(importances.of("a").mean() / 5);
    // without names, the columns of a group are not shuffled by themselves as well
    assertThat(mse().together("a", "b").build().measure(new Linear(), exact).list()).hasSize(1);
  }

  @Test
  void aScoreOfWhichMoreIsBetterDecreases() {
    Dataset data = linear(100);
    var increase = mse().build().measure(new Linear(), data);
    var decrease =
        PermutationImportance.regression()
            .decreaseOf("r2", RegressionMetrics::r2)
            .build()
            .measure(new Linear(), data);
    double total = Moments.of(data.numeric("y").values()).populationVariance();
    // the same shuffles, and r2 = 1 - mse / variance
    assertThat(decrease.of("a").mean()).isCloseTo(increase.of("a").mean() / total, within(1e-12));
  }

  @Test
  void threadsAndOtherColumnsDoNotChangeABit() {
    RegressionModel model = pipeline();
    var importance = PermutationImportance.regression().build();
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      var four = importance.measure(model, SALES, FitContext.create().executor(pool));
      var one = importance.measure(model, SALES);
      assertThat(four).isEqualTo(one).hasSameHashCodeAs(one).hasToString(one.toString());
      var alone = PermutationImportance.regression().columns("price").build().measure(model, SALES);
      assertThat(alone.of("price")).isEqualTo(one.of("price"));
      var more = PermutationImportance.regression().repetitions(12).build().measure(model, SALES);
      assertThat(more.of("deal").repetitions()).startsWith(one.of("deal").repetitions());
      assertThat(importance.measure(model, SALES, FitContext.create().seed(1))).isNotEqualTo(one);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void classificationsAreExplainedToo() {
    Dataset data = ContractData.twoClasses();
    var model = new NearestMean(1).fit(data, "bought");
    var importances =
        PermutationImportance.classification()
            .increaseOf("log loss", ClassificationMetrics::logLoss)
            .build()
            .measure(model, data);
    assertThat(importances.baseline()).isEqualTo(model.evaluate(data).logLoss());
    assertThat(importances.list()).hasSize(3);
    assertThat(importances.list().get(0).mean()).isPositive();
    var accuracy = PermutationImportance.classification().build();
    assertThat(accuracy.measure(model, data).baseline()).isEqualTo(model.evaluate(data).accuracy());
    assertThat(accuracy.toString()).startsWith("PermutationImportance[decrease of accuracy");
  }

  @Test
  void readsWell() {
    var importance = mse().repetitions(4).together("a", "b").columns("unread").build();
    assertThat(importance)
        .hasToString(
            "PermutationImportance[increase of mse, 4 repetitions, columns unread, together [[a,"
                + " b]]]");
    assertThat(PermutationImportance.regression().repetitions(4).build())
        .isEqualTo(PermutationImportance.regression().repetitions(4).build())
        .isNotEqualTo(PermutationImportance.regression().repetitions(5).build());
    Importances importances = importance.measure(new Linear(), linear(50));
    assertThat(importances.toString())
        .startsWith("Importances[2 of increase of mse on 50 rows, first a + b: ");
    assertThat(importances.summary())
        .startsWith("Permutation importance on 50 rows: increase of mse of ")
        .contains("std. error", "a + b", "unread");
    Dataset table = importances.toDataset();
    assertThat(table.columnNames())
        .containsExactly("column", "importance", "deviation", "standardError");
    assertThat(((CategoricalColumn) table.column("column")).labels())
        .containsExactly("a + b", "unread");
    assertThat(importances.of("unread")).hasToString("unread: 0");
    assertThat(importances.of("a + b").standardError())
        .isEqualTo(importances.of("a + b").standardDeviation() / 2);
  }

  @Test
  void canBeWatchedAndStopped() {
    List<Progress> seen = new ArrayList<>();
    mse()
        .repetitions(2)
        .build()
        .measure(new Linear(), linear(20), FitContext.create().onProgress(seen::add));
    assertThat(seen).hasSize(4).contains(new Progress("permutation importance", 4, 4));
    FitContext stop = FitContext.create().cancelWhen(() -> true);
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> mse().build().measure(new Linear(), linear(20), stop));
  }

  @Test
  void wrongArgumentsAreNamed() {
    Dataset data = linear(20);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> mse().repetitions(0))
        .withMessage("repetitions is 0, but must be at least 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> mse().columns("c").build().measure(new Linear(), data))
        .withMessageContaining("c");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> mse().columns("y").build().measure(new Linear(), data))
        .withMessageContaining("'y' is the target");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> mse().together("a"))
        .withMessageContaining("two or more");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> mse().together("a", "a"))
        .withMessageContaining("different");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> mse().build().measure(new Linear(), data).of("c"))
        .withMessage("the importance of 'c' was not measured; there are: b, a");
    assertThatExceptionOfType(FitException.class)
        .isThrownBy(
            () ->
                PermutationImportance.regression()
                    .decreaseOf("r2", RegressionMetrics::r2)
                    .build()
                    .measure(new Linear(), data.with(NumericColumn.of("y", new double[20]))))
        .withMessageContaining("r2 is not defined");
  }
}
