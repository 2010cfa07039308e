package io.bellwether.ml.robust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.FitStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What robust regressions say, of good data and bad. */
class RobustModelTest {

  private static final Dataset TRAIN = RobustGoldenFilesTest.TRAIN.drop("w");

  @Test
  void anOutlierIsSeenAndDoesNotPull() {
    HuberModel model = HuberRegression.create().fit(TRAIN, "y");

    assertThat(model.coefficient("x").estimate()).isCloseTo(2, within(0.05));
    assertThat(model.outliers(TRAIN)).endsWith(false, true);
    assertThat(model.outlierCount()).isEqualTo(2);
    assertThat(model.report().status()).isEqualTo(FitStatus.CONVERGED);
    assertThat(model.coefficient("x").standardError()).isBetween(0.001, 0.2);
    assertThat(model.summary()).contains("Scale: ", "2 outliers", "Pr(>|t|)");
    assertThat(model)
        .hasToString("HuberModel[y on 1 features, 8 rows, scale " + scale(model) + "]");
  }

  private static String scale(HuberModel model) {
    return io.bellwether.report.Significant.of(model.scale(), 4);
  }

  @Test
  void exactFitsAreReported() {
    Dataset line = TRAIN.with(NumericColumn.of("y", 1, 3, 5, 7, 9, 11, 13, 90));
    HuberModel model = HuberRegression.builder().lambda(0).build().fit(line, "y");

    assertThat(model.report().status()).isEqualTo(FitStatus.NUMERICAL_TROUBLE);
    assertThat(model.report().warnings())
        .anySatisfy(warning -> assertThat(warning).contains("the scale goes to zero"));
    assertThat(model.coefficient("x").estimate()).isCloseTo(2, within(1e-6));
    assertThat(model.predict(Map.of("x", 10))).isCloseTo(21, within(1e-5));
  }

  @Test
  void theMedianOfOneColumnIsTheMedian() {
    Dataset numbers = Dataset.of(NumericColumn.of("y", 7, 1, 100, 3, 5));

    assertThat(QuantileRegression.median().fit(numbers, "y").intercept().estimate()).isEqualTo(5);
    assertThat(QuantileRegression.of(0.7).fit(numbers, "y").intercept().estimate()).isEqualTo(7);
    QuantileModel weighted =
        QuantileRegression.builder()
            .weights("w")
            .build()
            .fit(numbers.with(NumericColumn.of("w", 1, 5, 1, 1, 1)), "y");
    assertThat(weighted.intercept().estimate()).isEqualTo(1);
    assertThat(weighted.report().status()).isEqualTo(FitStatus.EXACT);
  }

  @Test
  void tiesAndRepeatedRowsAreNoTrouble() {
    double[] x = new double[300];
    double[] y = new double[300];
    Arrays.setAll(x, i -> i % 3);
    Arrays.setAll(y, i -> (i % 3) + i / 3 % 4); // 25 times 0, 1, 2, 3 above the line y = x
    Dataset data = Dataset.of(NumericColumn.of("x", x), NumericColumn.of("y", y));
    QuantileModel model = QuantileRegression.of(0.3).fit(data, "y");

    assertThat(model.report().status()).isEqualTo(FitStatus.EXACT);
    assertThat(model.coefficient("x").estimate()).isEqualTo(1);
    assertThat(model.intercept().estimate()).isEqualTo(1);
    // losses of residuals -1, 0, 1, 2 in equal parts
    assertThat(model.report().objective()).isCloseTo((0.7 + 0.3 + 0.6) / 4, within(1e-14));
  }

  @Test
  void aLargePenaltyLeavesTheConstant() {
    QuantileModel model = QuantileRegression.builder().lambda(100).build().fit(TRAIN, "y");

    assertThat(model.coefficient("x").estimate()).isZero();
    assertThat(model.intercept().estimate()).isBetween(6.9, 9.1);
    assertThat(model.coefficient("x").standardError()).isNaN();
    assertThat(model.r1()).isCloseTo(0, within(1e-14));
  }

  @Test
  void severalQuantilesAreFittedTogether() {
    Dataset data = RobustOracle.table("generated").drop("w");
    List<QuantileModel> models =
        QuantileRegression.median().fitQuantiles(data, "y", FitContext.create(), 0.1, 0.5, 0.9);

    assertThat(models).extracting(QuantileModel::quantile).containsExactly(0.1, 0.5, 0.9);
    assertThat(models.get(1).predict(data))
        .containsExactly(QuantileRegression.median().fit(data, "y").predict(data));
    assertThatThrownBy(
            () -> QuantileRegression.median().fitQuantiles(data, "y", FitContext.create()))
        .hasMessage("no quantiles were given");
  }

  @Test
  void dependentFeaturesAreRefusedUnlessAPenaltyChooses() {
    Dataset data = TRAIN.derive("twice", row -> 2 * row.number("x"));

    assertThatThrownBy(() -> QuantileRegression.median().fit(data, "y"))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("'twice' = 2 'x'")
        .hasMessageContaining("set a positive lambda");
    assertThatThrownBy(() -> HuberRegression.builder().lambda(0).build().fit(data, "y"))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("'twice' = 2 'x'");
    HuberModel model = HuberRegression.create().fit(data, "y");
    double slope = model.coefficient("x").estimate() + 2 * model.coefficient("twice").estimate();
    assertThat(slope).isCloseTo(2, within(0.05));
    assertThat(model.coefficient("twice").standardError()).isNaN();
    QuantileModel lasso = QuantileRegression.builder().lambda(1e-4).build().fit(data, "y");
    assertThat(lasso.report().status()).isEqualTo(FitStatus.EXACT);
    assertThat(lasso.coefficient("x").estimate()).isZero();
  }

  @Test
  void wrongOptionsAreRefused() {
    assertThatThrownBy(() -> QuantileRegression.of(1))
        .hasMessage("quantile is 1.0, but must be above 0 and below 1, for example 0.9");
    assertThatThrownBy(() -> QuantileRegression.builder().lambda(-1))
        .hasMessage("lambda is -1.0, but must be a finite number of 0 or more");
    assertThatThrownBy(() -> HuberRegression.builder().epsilon(1))
        .hasMessage("epsilon is 1.0, but must be a finite number above 1");
    assertThatThrownBy(() -> HuberRegression.builder().tolerance(Double.NaN))
        .hasMessage("tolerance is NaN, but must be above 0 and below 1");
    assertThatThrownBy(() -> HuberRegression.builder().maxIterations(0))
        .hasMessage("maxIterations is 0, but must be at least 1");
    assertThatThrownBy(() -> HuberRegression.create().fit(TRAIN, "y").coefficient("price"))
        .hasMessage("the model has no coefficient 'price'; it has (intercept), x");
  }

  @Test
  void theCapOnIterationsIsReported() {
    HuberModel model = HuberRegression.builder().maxIterations(1).build().fit(TRAIN, "y");

    assertThat(model.report().status()).isEqualTo(FitStatus.ITERATION_LIMIT);
    assertThat(model.report().warnings())
        .containsExactly("the iteration was stopped before it reached its tolerance");
  }

  @Test
  void specificationsAreReadable() {
    assertThat(HuberRegression.create()).hasToString("HuberRegression[epsilon 1.35]");
    assertThat(RobustGoldenFilesTest.huber())
        .hasToString(
            "HuberRegression[epsilon 1.5, lambda 0, weights 'w', tolerance 1.00000e-11,"
                + " maxIterations 50]");
    assertThat(RobustGoldenFilesTest.quantile())
        .hasToString(
            "QuantileRegression[0.4, lambda 0.01, weights 'w', no intercept, maxIterations 60]");
  }
}
