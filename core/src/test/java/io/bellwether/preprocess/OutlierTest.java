package io.bellwether.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.data.DataException;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.model.FitException;
import io.bellwether.model.StepEffect;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** {@link OutlierClipper} and {@link OutlierRemover}, which share their fences. */
class OutlierTest {

  /** Quartiles 2 and 4 (type 7), fences -1 and 7. */
  private static final Dataset TABLE =
      Dataset.of(
          NumericColumn.of("x", 1, 2, 3, 4, 50, Double.NaN),
          NumericColumn.of("y", -90, 5, 6, 7, 8, 9));

  @Test
  void clipsToTheFences() {
    FittedOutlierClipper fitted = OutlierClipper.iqr(1.5).fit(TABLE);
    assertThat(fitted.fences("x")).isEqualTo(new Fences(-1, 7));
    Dataset clipped = fitted.transform(TABLE);
    assertThat(clipped.numeric("x").values()).containsExactly(1, 2, 3, 4, 7, Double.NaN);
    assertThat(fitted.clippedAbove("x")).isEqualTo(1);
    assertThat(fitted.clippedBelow("x")).isZero();
    assertThat(fitted.clippedBelow("y")).isEqualTo(1);
    assertThat(fitted.effects().get(0)).isEqualTo(new StepEffect("x", "fences -1 to 7", 1, 6));
    assertThat(fitted.transform(clipped)).isEqualTo(clipped);
  }

  @Test
  void clipsInfiniteNumbersOfLaterRows() {
    FittedOutlierClipper fitted = OutlierClipper.iqr(1.5, "x").fit(TABLE);
    Dataset later =
        Dataset.of(NumericColumn.of("x", Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.5));
    assertThat(fitted.transform(later).numeric("x").values()).containsExactly(7, -1, -0.5);
  }

  @Test
  void removesTrainingRowsOnly() {
    FittedOutlierRemover fitted = OutlierRemover.iqr(1.5).fit(TABLE);
    assertThat(fitted.transform(TABLE)).isSameAs(TABLE);
    assertThat(fitted.transformTraining(TABLE)).isEqualTo(TABLE.rows(1, 2, 3, 5));
    assertThat(fitted.removedRows()).isEqualTo(2);
    assertThat(fitted.outside("x")).isEqualTo(1);
    assertThat(fitted.outside("y")).isEqualTo(1);
    assertThat(fitted.effects()).hasSize(2);
    assertThat(fitted.fences("x")).isEqualTo(OutlierClipper.iqr(1.5).fit(TABLE).fences("x"));
  }

  @Test
  void sharesTheTableWhenNothingIsOutside() {
    FittedOutlierRemover fitted = OutlierRemover.quantiles(0, 1).fit(TABLE);
    assertThat(fitted.removedRows()).isZero();
    assertThat(fitted.transformTraining(TABLE)).isSameAs(TABLE);
  }

  @Test
  void refusesToRemoveEveryRow() {
    Dataset crossed =
        Dataset.of(NumericColumn.of("x", 0, 5, 10, 5), NumericColumn.of("y", 5, 0, 5, 10));
    assertThatExceptionOfType(FitException.class)
        .isThrownBy(() -> OutlierRemover.quantiles(0.3, 0.7).fit(crossed))
        .withMessageContaining("every training row")
        .withMessageContaining("widen the fences");
  }

  @Test
  void usesTheDeviationOfASample() {
    Dataset table = Dataset.of(NumericColumn.of("x", 2, 4, 4, 4, 5, 5, 7, 9));
    double deviation = Math.sqrt(32.0 / 7);
    Fences fences = OutlierClipper.zScore(1.5).fit(table).fences("x");
    assertThat(fences.lower()).isEqualTo(5 - 1.5 * deviation);
    assertThat(fences.upper()).isEqualTo(5 + 1.5 * deviation);
  }

  @Test
  void needsTwoValues() {
    Dataset one = Dataset.of(NumericColumn.of("x", 3, Double.NaN));
    assertThatExceptionOfType(FitException.class)
        .isThrownBy(() -> OutlierClipper.iqr(1.5).fit(one))
        .withMessageContaining("column 'x' has 1 values");
  }

  @Test
  void refusesNumbersItCannotLearnFrom() {
    Dataset infinite = Dataset.of(NumericColumn.of("x", 1, 2, Double.POSITIVE_INFINITY));
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> OutlierClipper.iqr(1.5).fit(infinite))
        .withMessageContaining("row 2, column 'x'");
    Dataset huge = Dataset.of(NumericColumn.of("x", -1e308, 1e308, -1e308, 1e308));
    assertThatExceptionOfType(FitException.class)
        .isThrownBy(() -> OutlierRemover.zScore(3).fit(huge))
        .withMessageContaining("'x' is beyond the range of numbers");
  }

  @Test
  void refusesWrongArguments() {
    for (double wrong : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> OutlierClipper.iqr(wrong))
          .withMessageContaining("factor is " + wrong);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> OutlierRemover.zScore(wrong))
          .withMessageContaining("limit is " + wrong);
    }
    double[][] pairs = {
      {0.5, 0.5}, {0.9, 0.1}, {-0.1, 0.5}, {0.5, 1.1}, {Double.NaN, 1}, {0, Double.NaN}
    };
    for (double[] pair : pairs) {
      assertThatIllegalArgumentException()
          .as(Arrays.toString(pair))
          .isThrownBy(() -> OutlierClipper.quantiles(pair[0], pair[1]))
          .withMessageContaining("0 <= lower < upper <= 1");
    }
    assertThatIllegalArgumentException().isThrownBy(() -> new Fences(2, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Fences(Double.NaN, 1));
  }

  @Test
  void readsLikeItsMaking() {
    assertThat(OutlierClipper.iqr(1.5, "price")).hasToString("OutlierClipper.iqr(1.5, \"price\")");
    assertThat(OutlierClipper.zScore(3)).hasToString("OutlierClipper.zScore(3)");
    assertThat(OutlierRemover.quantiles(0.01, 1, "a", "b"))
        .hasToString("OutlierRemover.quantiles(0.01, 1, \"a\", \"b\")");
    assertThat(OutlierClipper.iqr(3)).isNotEqualTo(OutlierClipper.zScore(3));
    assertThat(OutlierClipper.iqr(3)).isNotEqualTo(OutlierClipper.iqr(3, "a"));
  }

  @Test
  void tellsInsideFromOutside() {
    Fences fences = new Fences(-1, 2);
    assertThat(fences.isOutside(-1)).isFalse();
    assertThat(fences.isOutside(2)).isFalse();
    assertThat(fences.isOutside(Math.nextUp(2.0))).isTrue();
    assertThat(fences.isOutside(Math.nextDown(-1.0))).isTrue();
    assertThat(fences.isOutside(Double.NaN)).isFalse();
    assertThat(fences.clip(5)).isEqualTo(2);
    assertThat(fences.clip(-5)).isEqualTo(-1);
    assertThat(fences.clip(0.5)).isEqualTo(0.5);
    assertThat(fences.clip(Double.NaN)).isNaN();
  }
}
