package io.bellwether.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.contract.AdditiveEffects;
import io.bellwether.contract.AdditiveEffectsModel;
import io.bellwether.contract.ContractData;
import io.bellwether.data.DataException;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.data.TextColumn;
import io.bellwether.model.FitException;
import io.bellwether.preprocess.Imputer;
import io.bellwether.preprocess.OneHotEncoder;
import io.bellwether.preprocess.OutlierRemover;
import io.bellwether.preprocess.Scaler;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RegressionPipelineTest {

  private final Dataset sales = ContractData.numbersAndLabels();

  private static RegressionPipeline<AdditiveEffectsModel> pipeline(TargetTransform target) {
    return Pipeline.builder()
        .add(Imputer.median())
        .add(OneHotEncoder.of("brand"))
        .add(Scaler.standard())
        .target(target)
        .regressor(new AdditiveEffects(1));
  }

  @Test
  void theModelSeesWhatTheStepsMake() {
    var fitted = pipeline(TargetTransform.none()).fit(sales, "units");

    assertThat(fitted.model().inputs().names())
        .containsExactly("price", "discount", "deal", "brand=minute maid", "brand=tropicana");
    assertThat(fitted.inputs().names()).containsExactly("price", "discount", "deal", "brand");
    assertThat(fitted.prepare(sales).columnNames()).containsAll(fitted.model().inputs().names());
    assertThat(fitted.steps()).hasSize(3);
    assertThat(fitted.summary()).contains("median", "60 rows");
  }

  @Test
  void predictionsAreThoseOfTheModelOnPreparedRows() {
    var fitted = pipeline(TargetTransform.none()).fit(sales, "units");

    assertThat(fitted.predict(sales)).isEqualTo(fitted.model().predict(fitted.prepare(sales)));
  }

  @Test
  void columnsThatNobodyReadsAreNotAskedFor() {
    Dataset noted = sales.with(TextColumn.of("note", new String[sales.rowCount()]));
    var pipeline =
        Pipeline.builder().add(OneHotEncoder.of("brand")).regressor(new AdditiveEffects(1));

    assertThatThrownBy(() -> pipeline.fit(noted, "units"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'note'");
    assertThat(pipeline.fit(sales, "units").predict(noted)).hasSize(sales.rowCount());
  }

  @Test
  void nullIsRefusedByName() {
    assertThatNullPointerException()
        .isThrownBy(() -> Pipeline.builder().add(null))
        .withMessage("step");
    assertThatNullPointerException()
        .isThrownBy(() -> Pipeline.builder().regressor(null))
        .withMessage("regressor");
    assertThatNullPointerException()
        .isThrownBy(() -> Pipeline.builder().target(TargetTransform.standardize()).regressor(null))
        .withMessage("regressor");
    assertThatNullPointerException()
        .isThrownBy(() -> Pipeline.builder().classifier(null))
        .withMessage("classifier");
  }

  @Test
  void standardisingTheTargetIsUndone() {
    double[] plain = pipeline(TargetTransform.none()).fit(sales, "units").predict(sales);
    double[] undone = pipeline(TargetTransform.standardize()).fit(sales, "units").predict(sales);

    for (int row = 0; row < plain.length; row++) {
      // the model is linear in the target, so that only rounding differs
      assertThat(undone[row]).isCloseTo(plain[row], within(1e-10));
    }
  }

  @Test
  void aLogarithmIsUndoneAndSmearingGivesTheMeanOfTheTrainingRows() {
    var median = pipeline(TargetTransform.log()).fit(sales, "units");
    var mean = pipeline(TargetTransform.log().smearing()).fit(sales, "units");
    double[] logs = median.model().predict(median.prepare(sales));
    double[] units = sales.numeric("units").values();
    double factor = 0;
    for (int row = 0; row < units.length; row++) {
      factor += Math.exp(Math.log(units[row]) - logs[row]) / units.length;
    }

    assertThat(median.predict(sales)[0]).isEqualTo(Math.exp(logs[0]));
    assertThat(mean.predict(sales)[0]).isCloseTo(factor * Math.exp(logs[0]), within(1e-9));
  }

  @Test
  void logarithmsRefuseTargetsThatHaveNone() {
    double[] units = sales.numeric("units").values();
    units[7] = 0;
    Dataset withZero = sales.with(NumericColumn.of("units", units));

    assertThatThrownBy(() -> pipeline(TargetTransform.log()).fit(withZero, "units"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("row 7")
        .hasMessageContaining("log1p");
    assertThat(pipeline(TargetTransform.log1p()).fit(withZero, "units").predict(withZero))
        .matches(values -> Arrays.stream(values).allMatch(Double::isFinite), "all finite");
    assertThatThrownBy(() -> TargetTransform.none().smearing())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void removedOutliersAreMissingFromTheFitOnly() {
    double[] units = sales.numeric("units").values();
    double[] price = sales.numeric("price").values();
    price[5] = 1e6;
    units[5] = 1e6;
    Dataset spoilt =
        sales.with(NumericColumn.of("units", units)).with(NumericColumn.of("price", price));
    var pipeline =
        Pipeline.builder()
            .add(OutlierRemover.iqr(3, "price"))
            .add(OneHotEncoder.of("brand"))
            .regressor(new AdditiveEffects(1));
    var fitted = pipeline.fit(spoilt, "units");

    assertThat(fitted.predict(spoilt)).hasSize(spoilt.rowCount());
    assertThat(fitted.trainingRows()).isEqualTo(60);
    assertThat(Arrays.stream(fitted.predict(sales)).average().orElseThrow()).isLessThan(1000);
  }

  @Test
  void aStepThatCannotLearnIsNamed() {
    Dataset empty =
        sales.with(NumericColumn.of("price", sales.numeric("price").map(x -> Double.NaN).values()));

    assertThatThrownBy(() -> pipeline(TargetTransform.none()).fit(empty, "units"))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("Imputer.median()")
        .hasMessageContaining("'price'");
  }

  @Test
  void modelsWithoutIntervalsSaySo() {
    var fitted = pipeline(TargetTransform.none()).fit(sales, "units");

    assertThatThrownBy(() -> fitted.predictIntervals(sales, 0.95))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("AdditiveEffectsModel");
  }

  @Test
  void readsAsItsParts() {
    assertThat(pipeline(TargetTransform.log().smearing()))
        .hasToString(
            "Pipeline[Imputer.median() -> OneHotEncoder.of(\"brand\") -> Scaler.standard() ->"
                + " AdditiveEffects[share=1.0], target TargetTransform.log().smearing()]")
        .isEqualTo(pipeline(TargetTransform.log().smearing()))
        .isNotEqualTo(pipeline(TargetTransform.log()));
  }
}
