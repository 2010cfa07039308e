package io.bellwether.timeseries.decompose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.Dataset;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.TimeSeries;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DecompositionTest {

  private static final double[] RETAIL = ReferenceTable.resource("retail.csv").column("value");

  private static TimeSeries retail() {
    return TimeSeries.of(Frequency.MONTHLY, LocalDate.of(1982, 4, 1), RETAIL);
  }

  @Test
  void strengthsFollowTheirFormula() {
    Decomposition parts = Stl.builder().build().decompose(retail());
    double[] trend = parts.trend().values();
    double[] seasonal = parts.seasonal().values();
    double[] remainder = parts.remainder().values();
    double[] both = new double[trend.length];
    Arrays.setAll(both, i -> trend[i] + remainder[i]);
    assertThat(parts.trendStrength())
        .isCloseTo(1 - variance(remainder) / variance(both), within(1e-12));
    Arrays.setAll(both, i -> seasonal[i] + remainder[i]);
    assertThat(parts.seasonalStrength())
        .isCloseTo(1 - variance(remainder) / variance(both), within(1e-12))
        .isEqualTo(parts.seasonalStrength(12));
  }

  private static double variance(double[] x) {
    double mean = Arrays.stream(x).average().orElseThrow();
    return Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / (x.length - 1);
  }

  @Test
  void multiplicativeStrengthsAreThoseOfTheLogarithms() {
    Decomposition parts = ClassicalDecomposition.multiplicative().decompose(retail());
    double[] remainder = logs(parts.remainder());
    double[] both = logs(parts.seasonal().withValues(product(parts.seasonal(), parts.remainder())));
    assertThat(parts.seasonalStrength())
        .isCloseTo(1 - variance(remainder) / variance(both), within(1e-12))
        .isGreaterThan(0.9);
  }

  private static double[] product(TimeSeries a, TimeSeries b) {
    double[] product = a.values();
    Arrays.setAll(product, i -> a.value(i) * b.value(i));
    return product;
  }

  private static double[] logs(TimeSeries series) {
    return Arrays.stream(series.values()).filter(v -> !Double.isNaN(v)).map(Math::log).toArray();
  }

  @Test
  void tableHasAllParts() {
    Decomposition parts = Stl.periodic().decompose(retail());
    Dataset table = parts.toDataset();
    assertThat(table.columnNames())
        .containsExactly("time", "value", "trend", "seasonal", "remainder");
    assertThat(table.rowCount()).isEqualTo(180);
    assertThat(table.time("time").date(0)).isEqualTo(LocalDate.of(1982, 4, 1));
    assertThat(table.numeric("value").values()).isEqualTo(RETAIL);
    assertThat(table.numeric("remainder").values()).isEqualTo(parts.remainder().values());
  }

  @Test
  void figureIsOneCycleWhereTheSeasonNeverChanges() {
    Decomposition periodic = Stl.periodic().decompose(retail());
    double[] figure = periodic.seasonalFigure().orElseThrow();
    assertThat(figure).hasSize(12);
    for (int i = 0; i < 180; i++) {
      assertThat(periodic.seasonal().value(i)).isEqualTo(figure[i % 12]);
    }
    Arrays.fill(figure, 0);
    assertThat(periodic.seasonalFigure().orElseThrow()).isNotEqualTo(figure);
    assertThat(Stl.builder().build().decompose(retail()).seasonalFigure()).isEmpty();
  }

  @Test
  void absentSeasonIsRefused() {
    Decomposition parts = Stl.periodic().decompose(retail());
    assertThat(parts.seasonal(12)).isEqualTo(parts.seasonal());
    assertThatThrownBy(() -> parts.seasonal(7))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no seasonal component of season length 7; there are [12]");
    assertThatThrownBy(() -> parts.seasonalStrength(24))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void textsTellWhatAPlannerAsks() {
    Decomposition parts = Stl.periodic().decompose(retail());
    assertThat(parts.toString())
        .startsWith("Decomposition[Stl[periodic], 180 periods, strength of trend 0.")
        .contains(", of season 12 0.")
        .doesNotContain("\n");
    assertThat(parts.summary())
        .startsWith("Stl[periodic] of 180 periods, ")
        .contains("1982-04-01 to 1997-03-01")
        .contains("value = trend + seasonal + remainder")
        .contains("strength")
        .contains("Season of 12, last cycle: highest ")
        .contains(" on 1996-12-01")
        .contains("Largest remainders: ");
    assertThat(ClassicalDecomposition.multiplicative().decompose(retail()).summary())
        .contains("value = trend * seasonal * remainder");
  }

  @Test
  void equalByContent() {
    TimeSeries quarters =
        TimeSeries.of(Frequency.QUARTERLY, LocalDate.of(2020, 1, 1), 1, 3, 2, 5, 2, 4, 3, 6, 3, 5);
    Decomposition one = ClassicalDecomposition.additive().decompose(quarters);
    Decomposition same = ClassicalDecomposition.additive().decompose(quarters);
    assertThat(one).isEqualTo(same).hasSameHashCodeAs(same);
    assertThat(one)
        .isNotEqualTo(ClassicalDecomposition.additive().decompose(quarters.map(x -> 2 * x)));
  }
}
