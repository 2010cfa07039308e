package io.bellwether.timeseries.decompose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.DataException;
import io.bellwether.model.FitException;
import io.bellwether.timeseries.BoxCox;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.TimeSeries;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class MstlTest {

  private static double day(int i) {
    return 10 * Math.sin(2 * Math.PI * i / 24);
  }

  private static double week(int i) {
    return i % 168 < 48 ? 12 : -4.8;
  }

  private static double[] hours(int n) {
    SplittableRandom random = new SplittableRandom(5);
    double[] values = new double[n];
    Arrays.setAll(values, i -> 100 + 0.01 * i + day(i) + week(i) + random.nextDouble() - 0.5);
    return values;
  }

  private static TimeSeries hourly(double... values) {
    return TimeSeries.of(Frequency.HOURLY, LocalDate.of(2024, 1, 1), values);
  }

  @Test
  void seasonsAreToldApart() {
    TimeSeries series = hourly(hours(168 * 8));
    Decomposition parts =
        Mstl.builder().seasonLengths(24, 168).periodic().build().decompose(series);
    assertApart(parts, 0.5);
    assertThat(parts.toDataset().columnNames())
        .containsExactly("time", "value", "trend", "seasonal_24", "seasonal_168", "remainder");
    for (int i = 0; i < series.length(); i++) {
      double sum =
          parts.trend().value(i)
              + parts.seasonal(24).value(i)
              + parts.seasonal(168).value(i)
              + parts.remainder().value(i);
      assertThat(sum).isCloseTo(series.value(i), within(3 * Math.ulp(256.0)));
    }
  }

  /** Noise of standard deviation 0.3 averages out over weeks, not wholly. */
  private static void assertApart(Decomposition parts, double tolerance) {
    for (int i = 0; i < parts.series().length(); i++) {
      assertThat(parts.seasonal(24).value(i)).isCloseTo(day(i), within(tolerance));
      assertThat(parts.seasonal(168).value(i)).isCloseTo(week(i), within(tolerance));
    }
    assertThat(parts.seasonalStrength(24)).isGreaterThan(0.99);
    assertThat(parts.seasonalStrength(168)).isGreaterThan(0.99);
  }

  @Test
  void missingValuesAreLeftOut() {
    double[] values = hours(168 * 8);
    Arrays.fill(values, 500, 530, Double.NaN);
    values[0] = Double.NaN;
    values[values.length - 1] = Double.NaN;
    Decomposition parts =
        Mstl.builder().seasonLengths(24, 168).periodic().build().decompose(hourly(values));
    assertApart(parts, 0.8);
    assertThat(parts.remainder().missingCount()).isEqualTo(32);
    assertThat(parts.trend().hasMissing()).isFalse();
  }

  @Test
  void oneSeasonIsStl() {
    TimeSeries series = hourly(hours(24 * 9));
    Decomposition mstl = Mstl.builder().build().decompose(series);
    Decomposition stl = Stl.builder().seasonalWindow(11).build().decompose(series);
    assertThat(mstl.periods()).containsExactly(24);
    assertThat(mstl.seasonal()).isEqualTo(stl.seasonal());
    assertThat(mstl.trend()).isEqualTo(stl.trend());
  }

  @Test
  void robustVersionIgnoresASpike() {
    double[] clean = hours(168 * 6);
    double[] spiked = clean.clone();
    spiked[400] += 1000;
    Mstl plain = Mstl.builder().seasonLengths(24, 168).periodic().build();
    Mstl robust = Mstl.builder().seasonLengths(24, 168).periodic().robust().build();
    // a sixth of the spike goes into the figure of its hour of the week, and more into the trend
    assertThat(plain.decompose(hourly(spiked)).remainder().value(400)).isLessThan(850);
    double before = robust.decompose(hourly(clean)).remainder().value(400);
    double after = robust.decompose(hourly(spiked)).remainder().value(400);
    assertThat(after - before).isCloseTo(1000, within(1.0));
  }

  @Test
  void partsAreThoseOfTheTransformedSeries() {
    TimeSeries series = hourly(hours(168 * 3)).map(v -> Math.exp(v / 50));
    Mstl mstl = Mstl.builder().seasonLengths(24, 168).build();
    Mstl logs = Mstl.builder().seasonLengths(24, 168).boxCox(BoxCox.of(0)).build();
    Decomposition parts = logs.decompose(series);
    assertThat(parts.series()).isEqualTo(series.log());
    assertThat(parts.trend()).isEqualTo(mstl.decompose(series.log()).trend());
    assertThatThrownBy(() -> logs.decompose(series.map(v -> v - 20)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("needs positive values");
  }

  @Test
  void tooShortSeriesAreRefused() {
    assertThatThrownBy(() -> Mstl.of(24, 168).decompose(hourly(hours(300))))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("season length 168 needs two full cycles, 336 observations")
        .hasMessageContaining("the series has 300");
    double[] values = hours(336);
    values[30] = Double.NaN;
    values[198] = Double.NaN;
    assertThatThrownBy(() -> Mstl.of(24, 168).decompose(hourly(values)))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("place 31 of the cycle of 168, that of 2024-01-02T06:00");
  }

  @Test
  void optionsOutOfRangeAreRefused() {
    refused(b -> b.seasonLengths(24, 1), "a season length must be at least 2, not 1");
    refused(b -> b.seasonLengths(24, 24), "season length 24 is there more than once");
    refused(
        b -> b.seasonLengths(24, 168).seasonalWindows(7),
        "1 seasonal windows do not fit 2 seasons");
    refused(b -> b.seasonLengths(24).seasonalWindows(8), "must be odd", "not 8");
    refused(b -> b.trendWindow(4), "the trend window must be odd", "not 4");
    refused(b -> b.iterations(0), "iterations must be at least 1, not 0");
  }

  private static void refused(UnaryOperator<Mstl.Builder> option, String... parts) {
    assertThatThrownBy(() -> option.apply(Mstl.builder()).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(parts);
  }

  @Test
  void specificationIsAValue() {
    assertThat(Mstl.builder().seasonLengths(168, 24).seasonalWindows(15, 7).build())
        .isEqualTo(Mstl.builder().seasonLengths(24, 168).seasonalWindows(7, 15).build())
        .hasSameHashCodeAs(Mstl.builder().seasonLengths(24, 168).seasonalWindows(7, 15).build())
        .isNotEqualTo(Mstl.of(24, 168))
        .hasToString("Mstl[seasons [24, 168], seasonal windows [7, 15]]");
    assertThat(Mstl.builder().periodic().robust().iterations(3).trendWindow(9).build())
        .hasToString("Mstl[season of the series, periodic, iterations 3, trend window 9, robust]");
  }
}
