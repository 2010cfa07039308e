package io.bellwether.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.DataException;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.model.FitException;
import io.bellwether.model.StepEffect;
import org.junit.jupiter.api.Test;

class ScalerTest {

  private static final Dataset TABLE =
      Dataset.of(
          NumericColumn.of("x", 2, 4, 4, 4, 5, 5, 7, 9, Double.NaN),
          NumericColumn.of("fee", 4.5, 4.5, 4.5, 4.5, 4.5, 4.5, 4.5, 4.5, 4.5),
          CategoricalColumn.of("brand", "a", "b", "a", "b", "a", "b", "a", "b", "a"));

  @Test
  void dividesByThePopulationDeviation() {
    FittedScaler fitted = Scaler.standard().fit(TABLE);
    assertThat(fitted.center("x")).isEqualTo(5);
    assertThat(fitted.scale("x")).isEqualTo(2);
    Dataset scaled = fitted.transform(TABLE);
    assertThat(scaled.numeric("x").values())
        .containsExactly(-1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2, Double.NaN);
    assertThat(scaled.column("brand")).isSameAs(TABLE.column("brand"));
  }

  @Test
  void makesAConstantZeroAndSaysSo() {
    FittedScaler fitted = Scaler.standard().fit(TABLE);
    assertThat(fitted.scale("fee")).isEqualTo(1);
    assertThat(fitted.columnsWithoutSpread()).containsExactly("fee");
    assertThat(fitted.transform(TABLE).numeric("fee").values()).containsOnly(0.0);
    assertThat(fitted.effects())
        .containsExactly(
            new StepEffect("x", "mean 5, deviation 2", 8, 9),
            new StepEffect("fee", "mean 4.5, deviation 0; constant, so scale 1", 9, 9));
  }

  @Test
  void takesTheRangeToARange() {
    Dataset unit = Scaler.minMax().fit(TABLE).transform(TABLE);
    assertThat(unit.numeric("x").value(0)).isZero();
    assertThat(unit.numeric("x").value(7)).isEqualTo(1);
    assertThat(unit.numeric("x").value(4)).isCloseTo(3.0 / 7, within(1e-16));
    Dataset wide = Scaler.minMax(-10, 10).fit(TABLE).transform(TABLE);
    assertThat(wide.numeric("x").value(0)).isEqualTo(-10);
    assertThat(wide.numeric("x").value(7)).isEqualTo(10);
    assertThat(wide.numeric("fee").values()).containsOnly(-10);
    assertThat(wide.numeric("x").isMissing(8)).isTrue();
  }

  @Test
  void usesMedianAndQuartiles() {
    FittedScaler fitted = Scaler.robust().fit(TABLE);
    assertThat(fitted.center("x")).isEqualTo(4.5);
    assertThat(fitted.scale("x")).isEqualTo(1.5);
    assertThat(fitted.effects().get(1).learned()).contains("no spread, so scale 1");
  }

  @Test
  void undoesWhatItDid() {
    for (Scaler scaler : new Scaler[] {Scaler.standard(), Scaler.minMax(2, 3), Scaler.robust()}) {
      FittedScaler fitted = scaler.fit(TABLE);
      Dataset back = fitted.inverseTransform(fitted.transform(TABLE));
      assertThat(back.numeric("x").values())
          .containsExactly(TABLE.numeric("x").values(), within(1e-14));
      assertThat(back.numeric("fee").values()).containsOnly(4.5);
    }
  }

  @Test
  void scalesIndicatorsOfAnEncoderToo() {
    Dataset encoded = OneHotEncoder.of("brand").fit(TABLE).transform(TABLE);
    assertThat(Scaler.standard().fit(encoded).columns()).containsExactly("x", "fee", "brand=b");
  }

  @Test
  void refusesWhatHasNoScale() {
    Dataset missing = Dataset.of(NumericColumn.of("x", Double.NaN));
    assertThatExceptionOfType(FitException.class)
        .isThrownBy(() -> Scaler.standard().fit(missing))
        .withMessageContaining("'x' has no value")
        .withMessageContaining("drop the column");
    Dataset huge = Dataset.of(NumericColumn.of("x", -1e308, 1e308));
    for (Scaler scaler : new Scaler[] {Scaler.standard(), Scaler.minMax()}) {
      assertThatExceptionOfType(FitException.class)
          .isThrownBy(() -> scaler.fit(huge))
          .withMessageContaining("beyond the range of numbers");
    }
    Dataset infinite = Dataset.of(NumericColumn.of("x", 1, Double.POSITIVE_INFINITY));
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> Scaler.robust().fit(infinite))
        .withMessageContaining("row 1, column 'x'");
  }

  @Test
  void refusesWrongArguments() {
    double[][] ranges = {{1, 1}, {2, 1}, {Double.NaN, 1}, {0, Double.NaN}, {-1.7e308, 1.7e308}};
    for (double[] range : ranges) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Scaler.minMax(range[0], range[1]))
          .withMessageContaining("low is " + range[0]);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Scaler.standard().columns("brand").fit(TABLE))
        .withMessageContaining("'brand' is categorical")
        .withMessageContaining("x, fee");
  }

  @Test
  void readsLikeItsMaking() {
    assertThat(Scaler.standard()).hasToString("Scaler.standard()");
    assertThat(Scaler.minMax()).hasToString("Scaler.minMax()").isEqualTo(Scaler.minMax(0, 1));
    assertThat(Scaler.minMax(-1, 1).columns("x"))
        .hasToString("Scaler.minMax(-1, 1).columns(\"x\")");
    assertThat(Scaler.robust()).isNotEqualTo(Scaler.standard());
  }
}
