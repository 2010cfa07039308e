package io.bellwether.timeseries.decompose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.model.FitException;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.TimeSeries;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class StlTest {

  private static final double[] FIGURE = {3, -1, -4, 2, 5, -2, 1, -3, 0, 4, -6, 1};

  private static final List<Stl> VARIANTS =
      List.of(
          Stl.periodic(),
          Stl.builder().build(),
          Stl.builder().seasonalWindow(7).robust().build(),
          Stl.builder().periodic().robust().build(),
          Stl.builder().seasonalDegree(1).trendDegree(0).build());

  private static TimeSeries monthly(double... values) {
    return TimeSeries.of(Frequency.MONTHLY, LocalDate.of(2001, 1, 1), values);
  }

  private static double[] lineAndSeason(int n) {
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = 100 + 0.5 * i + FIGURE[i % 12];
    }
    return values;
  }

  private static double[] noisy(int n, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = lineAndSeason(n);
    for (int i = 0; i < n; i++) {
      values[i] += random.nextDouble() * 4 + (random.nextInt(20) == 0 ? 30 : 0);
    }
    return values;
  }

  @Property(tries = 40)
  void partsAddUp(
      @ForAll @IntRange(min = 24, max = 150) int n,
      @ForAll @LongRange(min = 0, max = 1000) long seed,
      @ForAll @IntRange(max = 4) int variant) {
    TimeSeries series = monthly(noisy(n, seed));
    Decomposition parts = VARIANTS.get(variant).decompose(series);
    for (int i = 0; i < n; i++) {
      double sum = parts.trend().value(i) + parts.seasonal().value(i) + parts.remainder().value(i);
      // two additions of numbers below 300
      assertThat(sum).isCloseTo(series.value(i), within(2 * Math.ulp(512.0)));
    }
  }

  @Property(tries = 40)
  void shiftAndScaleCarryOver(
      @ForAll @IntRange(min = 24, max = 100) int n,
      @ForAll @LongRange(min = 0, max = 1000) long seed,
      @ForAll @IntRange(max = 4) int variant,
      @ForAll @DoubleRange(min = -1000, max = 1000) double shift,
      @ForAll @DoubleRange(min = 0.01, max = 100) double scale) {
    TimeSeries series = monthly(noisy(n, seed));
    Decomposition parts = VARIANTS.get(variant).decompose(series);
    Decomposition moved = VARIANTS.get(variant).decompose(series.map(v -> shift + scale * v));
    for (int i = 0; i < n; i++) {
      // values up to 1000 + 100 * 200, in which robust iterations enlarge rounding errors
      assertThat(moved.trend().value(i))
          .isCloseTo(shift + scale * parts.trend().value(i), within(1e-8));
      assertThat(moved.seasonal().value(i))
          .isCloseTo(scale * parts.seasonal().value(i), within(1e-8));
    }
  }

  @Test
  void lineAndSeasonAreRecovered() {
    TimeSeries series = monthly(lineAndSeason(100));
    // local lines reproduce lines, so one pass is exact up to rounding
    Decomposition parts = Stl.builder().seasonalDegree(1).build().decompose(series);
    assertRecovered(parts, 1e-11);
    // local means bend at the ends; each pass brings them nearer
    Stl patient = Stl.builder().periodic().innerIterations(60).build();
    assertRecovered(patient.decompose(series), 1e-6);
  }

  private static void assertRecovered(Decomposition parts, double tolerance) {
    for (int i = 0; i < parts.series().length(); i++) {
      assertThat(parts.trend().value(i)).isCloseTo(100 + 0.5 * i, within(tolerance));
      assertThat(parts.seasonal().value(i)).isCloseTo(FIGURE[i % 12], within(tolerance));
    }
  }

  @Test
  void missingValuesAreLeftOut() {
    double[] values = lineAndSeason(120);
    for (int i : new int[] {0, 1, 17, 40, 41, 42, 43, 44, 77, 119}) {
      values[i] = Double.NaN;
    }
    TimeSeries series = monthly(values);
    Decomposition parts = Stl.builder().seasonalDegree(1).build().decompose(series);
    assertRecovered(parts, 1e-11);
    assertThat(parts.remainder().value(42)).isNaN();
    assertThat(parts.seasonallyAdjusted().value(42)).isNaN();
    assertThat(parts.remainder().missingCount()).isEqualTo(10);
    assertThat(parts.seasonalStrength()).isCloseTo(1, within(1e-12));
    Decomposition robust = Stl.builder().robust().build().decompose(series);
    assertThat(robust.trend().hasMissing()).isFalse();
    assertThat(robust.seasonal().hasMissing()).isFalse();
    assertThat(robust.trend().value(42)).isCloseTo(121, within(0.5));
  }

  @Test
  void longGapIsCrossed() {
    double[] values = lineAndSeason(240);
    Arrays.fill(values, 100, 160, Double.NaN);
    Decomposition parts = Stl.builder().seasonalDegree(1).build().decompose(monthly(values));
    for (int i = 100; i < 160; i++) {
      // straight lines all along, and the season is known from both sides
      assertThat(parts.trend().value(i)).isCloseTo(100 + 0.5 * i, within(1e-9));
      assertThat(parts.seasonal().value(i)).isCloseTo(FIGURE[i % 12], within(1e-9));
    }
  }

  @Test
  void robustVersionIgnoresASpike() {
    double[] clean = noisyWithoutSpikes();
    double[] spiked = clean.clone();
    spiked[50] += 500;
    Stl robust = Stl.builder().periodic().robust().build();
    Stl plain = Stl.periodic();
    assertThat(largestMove(robust, clean, spiked)).isLessThan(0.3);
    assertThat(largestMove(plain, clean, spiked)).isGreaterThan(20);
    assertThat(robust.decompose(monthly(spiked)).remainder().value(50)).isCloseTo(500, within(4.0));
  }

  private static double[] noisyWithoutSpikes() {
    SplittableRandom random = new SplittableRandom(3);
    return Arrays.stream(lineAndSeason(120)).map(v -> v + random.nextDouble()).toArray();
  }

  private static double largestMove(Stl stl, double[] clean, double[] spiked) {
    double[] before = stl.decompose(monthly(clean)).trend().values();
    double[] after = stl.decompose(monthly(spiked)).trend().values();
    double largest = 0;
    for (int i = 0; i < before.length; i++) {
      largest = Math.max(largest, Math.abs(before[i] - after[i]));
    }
    return largest;
  }

  @Test
  void constantSeriesHasNothingButTrend() {
    for (Stl stl : VARIANTS) {
      Decomposition parts = stl.decompose(monthly(new double[36]).map(v -> 7));
      assertThat(parts.trend().values()).containsOnly(new double[] {7}, within(1e-12));
      assertThat(parts.seasonal().values()).containsOnly(new double[] {0}, within(1e-12));
      assertThat(parts.trendStrength()).isZero();
      assertThat(parts.seasonalStrength()).isZero();
    }
  }

  @Test
  void zerosThatSellOnceInAWhileStayFinite() {
    double[] values = new double[60];
    values[13] = 4;
    values[40] = 2;
    for (Stl stl : VARIANTS) {
      Decomposition parts = stl.decompose(monthly(values));
      assertThat(parts.trend().hasMissing()).isFalse();
      assertThat(parts.seasonal().hasMissing()).isFalse();
    }
  }

  @Test
  void twoCyclesAreEnough() {
    assertRecovered(
        Stl.builder().seasonalDegree(1).build().decompose(monthly(lineAndSeason(24))), 1e-11);
    assertThatThrownBy(() -> Stl.periodic().decompose(monthly(lineAndSeason(23))))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("season length 12 needs two full cycles, 24 observations")
        .hasMessageContaining("the series has 23");
  }

  @Test
  void seasonLengthCanBeOverridden() {
    double[] values = new double[70];
    Arrays.setAll(values, i -> i % 7 == 0 ? 14 : 0);
    TimeSeries series = monthly(values);
    Decomposition parts = Stl.builder().periodic().seasonLength(7).build().decompose(series);
    assertThat(parts.periods()).containsExactly(7);
    assertThat(parts.seasonal().value(0)).isCloseTo(12, within(0.01));
    assertThat(parts.seasonalFigure().orElseThrow()).hasSize(7);
  }

  @Test
  void seriesWithoutSeasonIsRefused() {
    TimeSeries yearly = TimeSeries.of(Frequency.YEARLY, LocalDate.of(1990, 1, 1), new double[30]);
    assertThatThrownBy(() -> Stl.periodic().decompose(yearly))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("season length 1 has no season")
        .hasMessageContaining("give a season length");
    assertThatThrownBy(() -> Stl.periodic().decompose(monthly()))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("the series has 0");
  }

  @Test
  void placeOfTheCycleThatWasNeverObservedIsNamed() {
    double[] values = lineAndSeason(60);
    for (int i = 7; i < 60; i += 12) {
      values[i] = Double.NaN;
    }
    assertThatThrownBy(() -> Stl.periodic().decompose(monthly(values)))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("place 8 of the cycle of 12")
        .hasMessageContaining("2001-08-01")
        .hasMessageContaining("interpolate()");
  }

  @Test
  void optionsOutOfRangeAreRefused() {
    refused(b -> b.seasonalWindow(8), "the seasonal window must be odd", "not 8");
    refused(b -> b.seasonalWindow(0), "the seasonal window must be odd", "not 0");
    refused(b -> b.seasonalWindow(-1), "the seasonal window must be odd", "not -1");
    refused(b -> b.trendWindow(1), "the trend window", "at least 3, not 1");
    refused(b -> b.lowPassWindow(12), "the low-pass window must be odd", "not 12");
    refused(b -> b.seasonalDegree(2), "the seasonal degree must be 0", "not 2");
    refused(b -> b.trendDegree(-1), "the trend degree must be 0", "not -1");
    refused(b -> b.lowPassDegree(3), "the low-pass degree must be 0", "not 3");
    refused(b -> b.seasonalJump(0), "the seasonal jump must be at least 1", "not 0");
    refused(b -> b.trendJump(-1), "the trend jump must be at least 1", "not -1");
    refused(b -> b.lowPassJump(0), "the low-pass jump must be at least 1", "not 0");
    refused(b -> b.innerIterations(0), "inner iterations must be at least 1", "not 0");
    refused(b -> b.outerIterations(-1), "outer iterations must be at least 0", "not -1");
    refused(b -> b.seasonLength(1), "a season length must be at least 2", "not 1");
  }

  private static void refused(UnaryOperator<Stl.Builder> option, String... parts) {
    assertThatThrownBy(() -> option.apply(Stl.builder()).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(parts);
  }

  @Test
  void specificationIsAValue() {
    Stl stl = Stl.builder().seasonalWindow(7).trendJump(2).robust().build();
    assertThat(stl)
        .isEqualTo(Stl.builder().robust().trendJump(2).seasonalWindow(7).build())
        .hasSameHashCodeAs(Stl.builder().robust().trendJump(2).seasonalWindow(7).build())
        .isNotEqualTo(Stl.periodic())
        .hasToString("Stl[seasonal window 7, trend jump 2, robust]");
    assertThat(Stl.periodic()).hasToString("Stl[periodic]");
  }
}
