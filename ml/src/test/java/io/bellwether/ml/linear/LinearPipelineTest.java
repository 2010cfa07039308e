package io.bellwether.ml.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.contract.ContractData;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.model.Interval;
import io.bellwether.model.PredictionIntervals;
import io.bellwether.pipeline.FittedRegressionPipeline;
import io.bellwether.pipeline.Pipeline;
import io.bellwether.pipeline.TargetTransform;
import io.bellwether.preprocess.OneHotEncoder;
import io.bellwether.preprocess.Scaler;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Weights, offsets, intervals and summaries through a pipeline. */
class LinearPipelineTest {

  private final Dataset sales = ContractData.numbersAndLabels();

  @Test
  void weightsAreLeftAloneBySteps() {
    double[] weights = new double[sales.rowCount()];
    Arrays.setAll(weights, row -> 1 + row % 3);
    Dataset weighted = sales.with(NumericColumn.of("w", weights));
    LinearRegression regression = LinearRegression.builder().weights("w").build();
    var fitted =
        Pipeline.builder()
            .add(OneHotEncoder.of("brand"))
            .add(Scaler.standard())
            .regressor(regression)
            .fit(weighted, "units");

    assertThat(fitted.inputs().names()).doesNotContain("w");
    // scaling changes nothing but the coefficients
    double[] direct =
        Pipeline.builder()
            .add(OneHotEncoder.of("brand"))
            .regressor(regression)
            .fit(weighted, "units")
            .predict(sales);
    double[] scaled = fitted.predict(sales);
    for (int row = 0; row < direct.length; row++) {
      assertThat(scaled[row]).isCloseTo(direct[row], within(1e-10));
    }
  }

  @Test
  void rowsOfWeightZeroDoNotReachTheSmearingFactor() {
    double[] weights = new double[sales.rowCount()];
    Arrays.fill(weights, 1);
    weights[0] = 0;
    double[] units = sales.numeric("units").values();
    units[0] = 1e12;
    Dataset spoilt =
        sales.with(NumericColumn.of("w", weights)).with(NumericColumn.of("units", units));

    double[] without = logarithmic("w").fit(spoilt, "units").predict(sales);
    double[] removed =
        logarithmic("w").fit(spoilt.slice(1, spoilt.rowCount()), "units").predict(sales);
    for (int row = 0; row < without.length; row++) {
      assertThat(without[row]).isCloseTo(removed[row], within(1e-9 * removed[row]));
    }
  }

  private static io.bellwether.pipeline.RegressionPipeline<LinearModel> logarithmic(
      String weights) {
    return Pipeline.builder()
        .add(OneHotEncoder.of("brand"))
        .target(TargetTransform.log().smearing())
        .regressor(LinearRegression.builder().weights(weights).build());
  }

  @Test
  void anOffsetDoesNotGoWithAStandardisedTarget() {
    LinearRegression offset = LinearRegression.builder().offset("base").build();

    assertThatThrownBy(
            () -> Pipeline.builder().target(TargetTransform.standardize()).regressor(offset))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'base'");
  }

  @Test
  void intervalsGoBackToTheUnitsOfTheTarget() {
    FittedRegressionPipeline<LinearModel> fitted =
        Pipeline.builder()
            .add(OneHotEncoder.of("brand"))
            .target(TargetTransform.log())
            .regressor(LinearRegression.ols())
            .fit(sales, "units");
    PredictionIntervals intervals = fitted.predictIntervals(sales, 0.9);
    Interval logs = fitted.model().predictIntervals(fitted.prepare(sales), 0.9).interval(3);

    assertThat(intervals.prediction(3)).isEqualTo(fitted.predict(sales)[3]);
    assertThat(intervals.interval(3).lower()).isEqualTo(Math.exp(logs.lower()));
    assertThat(intervals.interval(3).upper()).isEqualTo(Math.exp(logs.upper()));
  }

  @Test
  void theSummaryEndsWithThatOfTheModel() {
    var fitted =
        Pipeline.builder()
            .add(OneHotEncoder.of("brand"))
            .regressor(LinearRegression.ols())
            .fit(sales, "units");

    assertThat(fitted.summary()).contains("brand", "3 levels").endsWith(fitted.model().summary());
    assertThat(fitted.specification())
        .isEqualTo("Pipeline[OneHotEncoder.of(\"brand\") -> LinearRegression[ordinary]]");
  }
}
