package io.bellwether.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.DataException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Definitions, degenerate inputs and errors of regression measures. */
class RegressionMetricsTest {

  private static final double[] ACTUAL = {0, 2, 4, 8};
  private static final double[] PREDICTED = {1, 2, 3, 4};

  private static RegressionMetrics metrics(double... pairs) {
    double[] actual = new double[pairs.length / 2];
    double[] predicted = new double[pairs.length / 2];
    for (int i = 0; i < actual.length; i++) {
      actual[i] = pairs[2 * i];
      predicted[i] = pairs[2 * i + 1];
    }
    return RegressionMetrics.of(actual, predicted);
  }

  @Test
  void followsTheDefinitions() {
    RegressionMetrics metrics = RegressionMetrics.of(ACTUAL, PREDICTED);
    assertThat(metrics.count()).isEqualTo(4);
    assertThat(metrics.mse()).isEqualTo(18.0 / 4);
    assertThat(metrics.rmse()).isEqualTo(Math.sqrt(4.5));
    assertThat(metrics.mae()).isEqualTo(1.5);
    assertThat(metrics.medianAe()).isEqualTo(1);
    assertThat(metrics.maxError()).isEqualTo(4);
    assertThat(metrics.bias()).isEqualTo(-1);
    assertThat(metrics.wape()).isEqualTo(6.0 / 14);
    assertThat(metrics.r2()).isCloseTo(1 - 18 / 35.0, within(1e-15));
    assertThat(metrics.smape())
        .isCloseTo((2 + 0 + 2 / 7.0 + 8 / 12.0) / 4, within(1e-15)); // rounding of three shares
  }

  @Test
  void mapeLeavesZeroActualsOutAndTellsHowMany() {
    RegressionMetrics metrics = RegressionMetrics.of(ACTUAL, PREDICTED);
    assertThat(metrics.mape()).isEqualTo((0 + 0.25 + 0.5) / 3);
    assertThat(metrics.zeroActuals()).isEqualTo(1);
    assertThat(metrics.summary()).contains("mape leaves out rows whose actual value is zero: 1");
  }

  @Test
  void percentagesOfNothingAreNotDefined() {
    RegressionMetrics metrics = metrics(0, 1, 0, 0);
    assertThat(metrics.mape()).isNaN();
    assertThat(metrics.wape()).isNaN();
    assertThat(metrics.smape()).isEqualTo(1);
    assertThat(metrics.zeroActuals()).isEqualTo(2);
    assertThat(metrics.summary()).contains("mape and wape are not defined");
  }

  @Test
  void r2OfEqualActualsIsNotDefined() {
    // 0.1 has no exact mean: the rounded one differs from the values
    RegressionMetrics metrics = metrics(0.1, 0.2, 0.1, 0.1, 0.1, 0.3);
    assertThat(metrics.r2()).isNaN();
    assertThat(metrics.withPredictors(1).adjustedR2()).isNaN();
    assertThat(metrics.summary()).contains("r2 is not defined");
    assertThat(metrics(0.1, 0.1, 0.1, 0.1).r2()).isNaN();
  }

  @Test
  void oneRowIsEnough() {
    RegressionMetrics metrics = metrics(10, 7).withPredictors(0);
    assertThat(metrics.mae()).isEqualTo(3);
    assertThat(metrics.medianAe()).isEqualTo(3);
    assertThat(metrics.bias()).isEqualTo(-3);
    assertThat(metrics.r2()).isNaN();
    assertThat(metrics.adjustedR2()).isNaN();
  }

  @Test
  void adjustedR2CountsPredictors() {
    RegressionMetrics metrics = RegressionMetrics.of(ACTUAL, PREDICTED);
    double r2 = metrics.r2();
    assertThat(metrics.withPredictors(0).adjustedR2()).isCloseTo(r2, within(1e-15));
    assertThat(metrics.withPredictors(2).adjustedR2()).isEqualTo(1 - (1 - r2) * 3);
    assertThat(metrics.withPredictors(3).adjustedR2()).isNaN();
    assertThat(metrics.withPredictors(Integer.MAX_VALUE).adjustedR2()).isNaN();
    assertThatIllegalStateException()
        .isThrownBy(metrics::adjustedR2)
        .withMessageContaining("withPredictors");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> metrics.withPredictors(-1))
        .withMessageContaining("-1");
  }

  @Test
  void weightedMedianAveragesWhereTheHalfIsReachedExactly() {
    double[] zero = new double[3];
    double[] errors = {1, 2, 4};
    assertThat(RegressionMetrics.of(zero, errors, new double[] {1, 1, 2}).medianAe()).isEqualTo(3);
    assertThat(RegressionMetrics.of(zero, errors, new double[] {1, 1, 3}).medianAe()).isEqualTo(4);
    assertThat(RegressionMetrics.of(zero, errors, new double[] {3, 1, 1}).medianAe()).isEqualTo(1);
    assertThat(RegressionMetrics.of(zero, errors, new double[] {1, 1, 1}).medianAe()).isEqualTo(2);
  }

  @Test
  void rowOfWeightZeroIsAsIfItWereNotThere() {
    RegressionMetrics with =
        RegressionMetrics.of(
            new double[] {5, 0, 2, 9, 4},
            new double[] {1, 99, 2, 8, 5},
            new double[] {1, 0, 2, 1, 3});
    RegressionMetrics without =
        RegressionMetrics.of(
            new double[] {5, 2, 9, 4}, new double[] {1, 2, 8, 5}, new double[] {1, 2, 1, 3});
    assertThat(with).isEqualTo(without).hasSameHashCodeAs(without);
    assertThat(with.count()).isEqualTo(4);
    assertThat(with.maxError()).isEqualTo(4);
  }

  @Test
  void wrongValuesAreRefusedByRow() {
    double[] fine = {1, 2, 3};
    double[] missing = {1, 2, Double.NaN};
    double[] infinite = {1, Double.NEGATIVE_INFINITY, 3};
    assertThatThrownBy(() -> RegressionMetrics.of(missing, fine))
        .isInstanceOf(DataException.class)
        .hasMessage("row 2, value 'NaN': an actual value must be a finite number");
    assertThatThrownBy(() -> RegressionMetrics.of(fine, infinite))
        .isInstanceOf(DataException.class)
        .hasMessage("row 1, value '-Infinity': a predicted value must be a finite number");
    assertThatThrownBy(() -> RegressionMetrics.of(fine, fine, missing))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("row 2, value 'NaN': a weight");
    assertThatThrownBy(() -> RegressionMetrics.of(fine, fine, new double[] {1, -1, 1}))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("row 1, value '-1.0': a weight");
    assertThatThrownBy(() -> RegressionMetrics.of(fine, fine, new double[3]))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("every weight is 0");
  }

  @Test
  void emptyAndUnequalInputsAreRefused() {
    double[] none = {};
    assertThatThrownBy(() -> RegressionMetrics.of(none, none))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("no rows");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RegressionMetrics.of(ACTUAL, new double[3]))
        .withMessage("predicted has length 3, but actual has length 4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RegressionMetrics.of(ACTUAL, PREDICTED, new double[5]))
        .withMessage("weights has length 5, but actual has length 4");
  }

  @Test
  void inputsAreNotModifiedAndNotKept() {
    double[] actual = ACTUAL.clone();
    double[] predicted = PREDICTED.clone();
    double[] weights = {1, 2, 3, 4};
    RegressionMetrics metrics = RegressionMetrics.of(actual, predicted, weights);
    assertThat(actual).isEqualTo(ACTUAL);
    assertThat(predicted).isEqualTo(PREDICTED);
    assertThat(weights).containsExactly(1, 2, 3, 4);
    double before = metrics.r2();
    Arrays.fill(actual, 7);
    assertThat(metrics.r2()).isEqualTo(before);
  }

  @Test
  void equalityIsOfAllMeasuresAndThePredictors() {
    RegressionMetrics metrics = RegressionMetrics.of(ACTUAL, PREDICTED);
    RegressionMetrics same = RegressionMetrics.of(ACTUAL, PREDICTED);
    assertThat(metrics).isEqualTo(same).hasSameHashCodeAs(same);
    assertThat(metrics).isNotEqualTo(metrics.withPredictors(1)).isNotEqualTo(null);
    assertThat(metrics).isNotEqualTo(RegressionMetrics.of(PREDICTED, ACTUAL));
    assertThat(metrics.withPredictors(1)).isEqualTo(same.withPredictors(1));
  }

  @Test
  void readsWell() {
    RegressionMetrics metrics = RegressionMetrics.of(ACTUAL, PREDICTED);
    assertThat(metrics)
        .hasToString("RegressionMetrics[rows=4, rmse=2.121, mae=1.5, wape=0.4286, r2=0.4857]");
    assertThat(metrics.summary())
        .startsWith(
            """
            measure     value
            rows            4
            rmse        2.121
            mse           4.5
            mae           1.5
            """)
        .doesNotContain("adjusted");
    assertThat(metrics.withPredictors(1).summary()).contains("adjusted r2  0.2286");
  }
}
