package io.bellwether.timeseries.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.TimeSeries;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sentences, tables, decisions and behaviour under the hypotheses. */
class DiagnoseTest {

  private static final TimeSeries MONTHLY = Made.reference("monthly");

  @Test
  void sentences() {
    TimeSeries noise = Made.series(4, Made.noise(5, 200));
    TimeSeries walk = Made.series(4, Made.walk(5, 200));
    assertThat(LjungBox.of(noise, 24, 2).sentence())
        .startsWith("No autocorrelation left up to lag 24: Ljung-Box ")
        .contains(" on 22 degrees of freedom, p = 0.");
    assertThat(LjungBox.of(walk, 24))
        .hasToString(LjungBox.of(walk, 24).sentence())
        .asString()
        .startsWith("Autocorrelation is left up to lag 24: ")
        .endsWith("p < 0.001.");
    assertThat(BoxPierce.of(noise, 2, 1).sentence()).contains("on 1 degree of freedom");
    assertThat(Kpss.level(walk).sentence())
        .startsWith("The series is not stationary around a level: KPSS ")
        .contains("with 4 lags")
        .endsWith("p < 0.01.");
    assertThat(Kpss.level(noise).sentence())
        .startsWith("Nothing speaks against")
        .contains("p > 0.10");
    assertThat(DickeyFuller.of(noise).sentence()).startsWith("The series returns to a trend: ");
    assertThat(DickeyFuller.of(walk).sentence()).startsWith("A unit root cannot be ruled out");
    assertThat(PhillipsPerron.of(noise).sentence()).startsWith("The series returns to a trend: ");
    assertThat(JarqueBera.of(noise).sentence()).startsWith("Nothing speaks against a normal");
    assertThat(ArchLm.of(Made.reference("restless"), 1).sentence())
        .startsWith("Large errors come in clusters: ");
    assertThat(OcsbTest.of(noise).sentence()).startsWith("The season needs no difference: ");
    assertThat(CanovaHansen.of(noise).sentence()).contains("for season 4");
    assertThat(SeasonalStrength.of(MONTHLY).sentence())
        .startsWith("The season is strong: 0.9")
        .endsWith("above 0.64.");
    assertThat(SeasonalStrength.of(noise).isStrong()).isFalse();
  }

  @Test
  void resultsSayWhereTheirPValueIsFrom() {
    List<TestResult> results =
        List.of(
            LjungBox.of(MONTHLY, 3),
            Kpss.level(MONTHLY),
            DickeyFuller.of(MONTHLY),
            CanovaHansen.of(MONTHLY));
    assertThat(results)
        .extracting(r -> r.probability().origin())
        .containsExactly(
            PValue.Origin.ASYMPTOTIC,
            PValue.Origin.TABLE,
            PValue.Origin.RESPONSE_SURFACE,
            PValue.Origin.ASYMPTOTIC);
    for (TestResult result : results) {
      assertThat(result.probability().source()).isNotBlank();
      assertThat(result.nullHypothesis()).isNotBlank();
      assertThat(result.observations()).isEqualTo(180);
      assertThat(result.sentence()).contains(result.name()).endsWith(".");
    }
    assertThat(Kpss.level(MONTHLY).probability().isClipped()).isTrue();
    assertThat(Kpss.level(MONTHLY).probability().toString()).contains("table 1 of Kwiatkowski");
  }

  @Test
  void boundsAndTables() {
    Acf acf = Acf.of(MONTHLY, 24);
    double z = 1.959963984540054;
    assertThat(acf.whiteNoiseBound(0.95)).isCloseTo(z / Math.sqrt(180), within(1e-14));
    double r1 = acf.value(1);
    double r2 = acf.value(2);
    assertThat(acf.bartlettBound(3, 0.95))
        .isCloseTo(z * Math.sqrt((1 + 2 * (r1 * r1 + r2 * r2)) / 180), within(1e-14));
    assertThat(acf.bartlettBound(1, 0.95)).isEqualTo(acf.whiteNoiseBound(0.95));
    assertThat(acf.value(0)).isEqualTo(1);
    assertThat(acf.significantLags(0.95)).contains(1, 12, 24);
    assertThat(acf.summary().lines()).hasSize(25).anyMatch(l -> l.startsWith("   12   0."));
    assertThat(acf.summary()).contains("180 values").contains("* ").contains("|====");
    assertThat(Pacf.of(MONTHLY).lags()).isEqualTo(24);
    assertThat(Acf.of(MONTHLY.withSeason(1)).lags()).isEqualTo(22);
    assertThat(Acf.of(Made.monthly(1, 2, 4)).lags()).isEqualTo(2);
    assertThat(Pacf.of(MONTHLY, 3).summary().lines()).hasSize(4);
  }

  @Test
  void crossCorrelationFindsTheDelay() {
    double[] lead = Made.noise(8, 120);
    double[] follow = new double[120];
    for (int t = 3; t < 120; t++) {
      follow[t] = 2 * lead[t - 3];
    }
    CrossCorrelation both = CrossCorrelation.of(Made.monthly(follow), Made.monthly(lead), 6);
    assertThat(both.strongestLag()).isEqualTo(3);
    assertThat(both.values()[9]).isEqualTo(both.value(3)).isGreaterThan(0.9);
    assertThat(both.summary().lines()).hasSize(14);
    TimeSeries later = TimeSeries.of(Frequency.MONTHLY, LocalDate.of(2001, 6, 1), lead);
    assertThat(CrossCorrelation.of(Made.monthly(follow), later, 12).strongestLag()).isEqualTo(-2);
  }

  @Test
  void gapsInCrossCorrelation() {
    double[] x = {1, 2, Double.NaN, 4, 7};
    double[] y = {2, 1, 5, Double.NaN, 3};
    // means 3.5 and 2.75; complete pairs at lag 1: (2, 2), (4, 5), and divisor 2 + 1
    double c = ((2 - 3.5) * (2 - 2.75) + (4 - 3.5) * (5 - 2.75)) / 3;
    double sx = Math.sqrt((6.25 + 2.25 + 0.25 + 12.25) / 4);
    double sy = Math.sqrt((0.5625 + 3.0625 + 5.0625 + 0.0625) / 4);
    CrossCorrelation both = CrossCorrelation.of(Made.monthly(x), Made.monthly(y), 1);
    assertThat(both.value(1)).isCloseTo(c / (sx * sy), within(1e-14));
  }

  @Test
  void missingAtTheStartIsNoGap() {
    double[] x = Made.noise(2, 60);
    double[] late = new double[73];
    java.util.Arrays.fill(late, 0, 13, Double.NaN);
    System.arraycopy(x, 0, late, 13, 60);
    LjungBox test = LjungBox.of(Made.monthly(late), 12, 2);
    assertThat(test.statistic()).isEqualTo(LjungBox.of(Made.monthly(x), 12, 2).statistic());
    assertThat(test.missing()).isEqualTo(13);
    assertThat(BoxPierce.of(Made.monthly(late), 12).missing()).isEqualTo(13);
    assertThat(ArchLm.of(Made.monthly(late), 3).observations()).isEqualTo(60);
    assertThat(JarqueBera.of(Made.monthly(late)).missing()).isEqualTo(13);
  }

  @Test
  void differencingTellsItsSteps() {
    double[] twice = Made.walk(11, 200);
    for (int t = 1; t < 200; t++) {
      twice[t] += twice[t - 1];
    }
    Differencing ordinary = Differencing.ordinary(Made.monthly(twice));
    assertThat(ordinary.differences()).isEqualTo(2);
    assertThat(ordinary.lag()).isEqualTo(1);
    assertThat(ordinary.steps()).extracting(Differencing.Step::another).containsExactly(true, true);
    assertThat(ordinary.steps().get(0).finding()).contains("not stationary");
    assertThat(ordinary.apply(Made.monthly(twice)).length()).isEqualTo(198);
    assertThat(ordinary.sentence())
        .startsWith("2 ordinary differences needed. Before: The series is not stationary")
        .contains(" After 1: The series is not stationary");
    TimeSeries noise = Made.series(4, Made.noise(1, 80));
    assertThat(Differencing.ordinary(noise).apply(noise)).isSameAs(noise);
    assertThat(Differencing.ordinary(noise).toString())
        .startsWith("No ordinary difference needed.");
    Differencing seasonal = Differencing.seasonal(MONTHLY);
    assertThat(seasonal.sentence())
        .startsWith("1 seasonal difference needed. The season is strong");
    assertThat(seasonal.lag()).isEqualTo(12);
    assertThat(Differencing.ordinary(noise, OrdinaryTest.KPSS, 0.05, 0).steps()).isEmpty();
  }

  @Test
  void differencingEndsWhereNothingCanBeTested() {
    assertThat(Differencing.ordinary(Made.monthly(4, 4, 4)).sentence()).contains("all the same");
    assertThat(Differencing.ordinary(Made.monthly(4, 5)).sentence()).contains("at least 3 values");
    assertThat(Differencing.seasonal(Made.series(12, Made.noise(1, 15))).sentence())
        .startsWith("No seasonal difference needed. No further difference, because ");
    assertThat(Differencing.seasonal(Made.series(1, Made.noise(1, 15))).sentence())
        .contains("no season");
  }

  /** 400 series and a level of 5%: 20 are expected to reject, 5 standard deviations are 22. */
  @Test
  void levelsAreKept() {
    int ljungBox = 0;
    int kpss = 0;
    int dickeyFuller = 0;
    int ocsb = 0;
    int canovaHansen = 0;
    for (int i = 0; i < 400; i++) {
      double[] noise = Made.noise(1000 + i, 240);
      double[] walk = Made.walk(5000 + i, 240);
      ljungBox += LjungBox.of(noise, 10, 0).rejects(0.05) ? 1 : 0;
      kpss += Kpss.of(noise, Deterministic.CONSTANT, Bandwidth.fixed(2)).rejects(0.05) ? 1 : 0;
      dickeyFuller +=
          DickeyFuller.of(walk, Deterministic.CONSTANT, LagChoice.fixed(1)).rejects(0.05) ? 1 : 0;
      ocsb += OcsbTest.of(seasonalWalk(walk), 4, LagChoice.fixed(0)).rejects() ? 1 : 0;
      canovaHansen += CanovaHansen.of(noise, 4, Bandwidth.fixed(2)).rejects(0.05) ? 1 : 0;
    }
    assertThat(List.of(ljungBox, kpss, dickeyFuller, ocsb, canovaHansen))
        .allSatisfy(count -> assertThat(count).isBetween(5, 42));
  }

  private static double[] seasonalWalk(double[] walk) {
    double[] y = walk.clone();
    for (int t = 4; t < y.length; t++) {
      y[t] += y[t - 4];
    }
    return y;
  }

  @Test
  void choicesAreValues() {
    assertThat(LagChoice.aic(3)).isEqualTo(LagChoice.aic(3)).isNotEqualTo(LagChoice.bic(3));
    assertThat(LagChoice.aic(3).hashCode()).isEqualTo(LagChoice.aic(3).hashCode());
    assertThat(LagChoice.cubeRoot()).hasToString("LagChoice[cube root of n - 1]");
    assertThat(LagChoice.fixed(2)).hasToString("LagChoice[2]");
    assertThat(LagChoice.bic(4)).hasToString("LagChoice[BIC up to 4]");
    assertThat(Bandwidth.fixed(3)).isEqualTo(Bandwidth.fixed(3)).isNotEqualTo(Bandwidth.fixed(4));
    assertThat(Bandwidth.shortRule()).hasToString("Bandwidth[4 (n / 100)^(1/4)]");
    assertThat(Bandwidth.longRule().hashCode()).isEqualTo(Bandwidth.longRule().hashCode());
    assertThat(Bandwidth.rootRule().lags(441)).isEqualTo(4);
    assertThat(Bandwidth.seasonal(12).lags(144)).isEqualTo(13);
  }

  @Test
  void correlationsAreEqualByContent() {
    TimeSeries one = TimeSeries.of(Frequency.MONTHLY, LocalDate.of(2024, 1, 1), 1, 4, 2, 8, 5, 7);
    TimeSeries same = TimeSeries.of(Frequency.MONTHLY, LocalDate.of(2024, 1, 1), 1, 4, 2, 8, 5, 7);
    TimeSeries other = TimeSeries.of(Frequency.MONTHLY, LocalDate.of(2024, 1, 1), 1, 4, 2, 8, 5, 6);
    assertThat(Acf.of(one, 2)).isEqualTo(Acf.of(same, 2)).hasSameHashCodeAs(Acf.of(same, 2));
    assertThat(Acf.of(one, 2)).isNotEqualTo(Acf.of(one, 3)).isNotEqualTo(Acf.of(other, 2));
    assertThat(Pacf.of(one, 2)).isEqualTo(Pacf.of(same, 2)).hasSameHashCodeAs(Pacf.of(same, 2));
    assertThat(Pacf.of(one, 2)).isNotEqualTo(Pacf.of(one, 3)).isNotEqualTo(Pacf.of(other, 2));
    assertThat(CrossCorrelation.of(one, other, 1))
        .isEqualTo(CrossCorrelation.of(same, other, 1))
        .hasSameHashCodeAs(CrossCorrelation.of(same, other, 1))
        .isNotEqualTo(CrossCorrelation.of(other, one, 1));
  }
}
