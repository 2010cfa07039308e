package io.bellwether.timeseries.decompose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.DataException;
import io.bellwether.model.FitException;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.TimeSeries;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ClassicalDecompositionTest {

  private static final double ROUNDING = 1e-12;

  private static TimeSeries quarterly(double... values) {
    return TimeSeries.of(Frequency.QUARTERLY, LocalDate.of(2020, 1, 1), values);
  }

  @Test
  void additivePartsOfALineAndASeason() {
    // 10 + t plus the figure 2, -1, -3, 2
    TimeSeries series = quarterly(12, 10, 9, 15, 16, 14, 13, 19, 20, 18);
    Decomposition parts = ClassicalDecomposition.additive().decompose(series);
    assertThat(parts.seasonalFigure().orElseThrow())
        .containsExactly(new double[] {2, -1, -3, 2}, within(ROUNDING));
    double[] trend = parts.trend().values();
    assertThat(trend[0]).isNaN();
    assertThat(trend[1]).isNaN();
    assertThat(trend[8]).isNaN();
    assertThat(trend[9]).isNaN();
    for (int i = 2; i < 8; i++) {
      assertThat(trend[i]).isCloseTo(10 + i, within(ROUNDING));
      assertThat(parts.remainder().value(i)).isCloseTo(0, within(ROUNDING));
      assertThat(parts.seasonallyAdjusted().value(i)).isCloseTo(10 + i, within(ROUNDING));
    }
    assertThat(parts.remainder().missingCount()).isEqualTo(4);
    assertThat(parts.seasonallyAdjusted().hasMissing()).isFalse();
  }

  @Test
  void multiplicativePartsMultiply() {
    TimeSeries series = quarterly(12, 10, 9, 15, 16, 14, 13, 19, 20, 18, 15, 28);
    Decomposition parts = ClassicalDecomposition.multiplicative().decompose(series);
    double sum = 0;
    for (double factor : parts.seasonalFigure().orElseThrow()) {
      sum += factor;
    }
    assertThat(sum).isCloseTo(4, within(ROUNDING));
    for (int i = 2; i < 10; i++) {
      double product =
          parts.trend().value(i) * parts.seasonal().value(i) * parts.remainder().value(i);
      assertThat(product).isCloseTo(series.value(i), within(ROUNDING * 20));
    }
    assertThat(parts.seasonalStrength()).isBetween(0.5, 1.0);
    assertThat(parts.trendStrength()).isBetween(0.5, 1.0);
  }

  @Test
  void oddSeasonsTakeAPlainMean() {
    TimeSeries series = quarterly(1, 2, 6, 1, 2, 6, 1);
    ClassicalDecomposition thirds = ClassicalDecomposition.additive().withSeasonLength(3);
    Decomposition parts = thirds.decompose(series);
    assertThat(parts.periods()).containsExactly(3);
    assertThat(parts.seasonalFigure().orElseThrow())
        .containsExactly(new double[] {-2, -1, 3}, within(ROUNDING));
    assertThat(parts.trend().missingCount()).isEqualTo(2);
  }

  @Test
  void wrongSeriesAreRefused() {
    ClassicalDecomposition additive = ClassicalDecomposition.additive();
    assertThatThrownBy(() -> additive.decompose(quarterly(1, 2, 3, 4, 5, 6, 7)))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("season length 4 needs two full cycles, 8 observations")
        .hasMessageContaining("the series has 7");
    assertThatThrownBy(() -> additive.decompose(quarterly(1, 2, 3, 4, 5, Double.NaN, 7, 8)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("2021-04-01 is missing")
        .hasMessageContaining("interpolate()")
        .hasMessageContaining("Stl");
    ClassicalDecomposition multiplicative = ClassicalDecomposition.multiplicative();
    for (double bad : new double[] {0, -1}) {
      assertThatThrownBy(() -> multiplicative.decompose(quarterly(1, 2, bad, 4, 5, 6, 7, 8)))
          .isInstanceOf(DataException.class)
          .hasMessageContaining("2020-07-01 is not positive")
          .hasMessageContaining("value '" + bad + "'")
          .hasMessageContaining("take an additive one");
    }
    assertThatThrownBy(() -> additive.withSeasonLength(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 2, not 1");
  }

  @Test
  void specificationIsAValue() {
    assertThat(ClassicalDecomposition.additive().withSeasonLength(7))
        .isEqualTo(ClassicalDecomposition.additive().withSeasonLength(7))
        .hasSameHashCodeAs(ClassicalDecomposition.additive().withSeasonLength(7))
        .isNotEqualTo(ClassicalDecomposition.additive())
        .isNotEqualTo(ClassicalDecomposition.multiplicative().withSeasonLength(7))
        .hasToString("ClassicalDecomposition[additive, season length 7]");
  }
}
