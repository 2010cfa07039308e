package io.bellwether.timeseries.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.timeseries.TimeSeries;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What holds for every series. */
class DiagnosePropertyTest {

  private static final int TRIES = 60;

  /** Shift and scale by powers of two and whole numbers still round: 1e-9 leaves room for that. */
  private static void invariant(
      double[] x, double shift, double scale, ToDoubleFunction<double[]> statistic) {
    double expected = statistic.applyAsDouble(x);
    assertThat(statistic.applyAsDouble(Made.map(x, shift, scale)))
        .isCloseTo(expected, within(1e-8 * (1 + Math.abs(expected))));
  }

  @Property(tries = TRIES)
  void unitAndOriginDoNotMatter(
      @ForAll @IntRange(min = 0, max = 10_000) int seed,
      @ForAll @DoubleRange(min = -1000, max = 1000) double shift,
      @ForAll @DoubleRange(min = 0.01, max = 1e6) double scale) {
    double[] x = Made.autoregression(seed, 96, 0.7);
    double s = shift * scale;
    invariant(x, s, scale, y -> Acf.of(y, 12).value(5));
    invariant(x, s, -scale, y -> Pacf.of(y, 12).value(4));
    invariant(x, s, scale, y -> LjungBox.of(y, 12, 1).statistic());
    invariant(x, s, scale, y -> BoxPierce.of(y, 12, 1).statistic());
    invariant(x, s, -scale, y -> JarqueBera.of(y).statistic());
    invariant(x, s, scale, y -> Kpss.of(y, Deterministic.CONSTANT, Bandwidth.fixed(3)).statistic());
    invariant(x, s, scale, y -> Kpss.of(y, Deterministic.TREND, Bandwidth.fixed(3)).statistic());
    invariant(
        x, s, scale, y -> DickeyFuller.of(y, Deterministic.CONSTANT, LagChoice.aic(4)).statistic());
    for (PhillipsPerron.Statistic kind : PhillipsPerron.Statistic.values()) {
      invariant(
          x,
          s,
          scale,
          y -> PhillipsPerron.of(y, kind, Deterministic.TREND, Bandwidth.fixed(3)).statistic());
    }
    invariant(x, s, -scale, y -> OcsbTest.of(y, 12, LagChoice.fixed(1)).statistic());
    invariant(x, s, scale, y -> CanovaHansen.of(y, 4, Bandwidth.fixed(3)).statistic());
    invariant(x, 0, -scale, y -> ArchLm.of(y, 3).statistic());
  }

  @Property(tries = TRIES)
  void aTrendDoesNotMatterWhereOneIsAllowedFor(
      @ForAll @IntRange(min = 0, max = 10_000) int seed,
      @ForAll @DoubleRange(min = -5, max = 5) double slope) {
    double[] x = Made.autoregression(seed, 96, 0.5);
    double[] tilted = x.clone();
    for (int t = 0; t < x.length; t++) {
      tilted[t] += slope * t;
    }
    double kpss = Kpss.of(x, Deterministic.TREND, Bandwidth.fixed(4)).statistic();
    assertThat(Kpss.of(tilted, Deterministic.TREND, Bandwidth.fixed(4)).statistic())
        .isCloseTo(kpss, within(1e-8));
    double adf = DickeyFuller.of(x, Deterministic.TREND, LagChoice.fixed(2)).statistic();
    assertThat(DickeyFuller.of(tilted, Deterministic.TREND, LagChoice.fixed(2)).statistic())
        .isCloseTo(adf, within(1e-8));
  }

  @Property(tries = TRIES)
  void correlationsAreCorrelations(
      @ForAll @IntRange(min = 0, max = 10_000) int seed,
      @ForAll @IntRange(min = 3, max = 60) int n) {
    double[] x = Made.walk(seed, n);
    double[] acf = Acf.of(x, n - 1).fromLagZero();
    double sum = 0;
    for (int k = 0; k < n; k++) {
      assertThat(acf[k]).isBetween(-1.0, 1.0);
      sum += acf[k];
    }
    // deviations from the mean sum to zero, and so do all their products
    assertThat(1 + 2 * (sum - 1)).isCloseTo(0, within(1e-9));
    for (double partial : Pacf.of(x, n - 1).values()) {
      assertThat(partial).isBetween(-1.0, 1.0);
    }
  }

  @Property(tries = TRIES)
  void crossCorrelationTurnsRound(
      @ForAll @IntRange(min = 0, max = 10_000) int seed,
      @ForAll @IntRange(min = 0, max = 9) int lag) {
    double[] x = Made.noise(seed, 50);
    double[] y = Made.noise(seed + 77_777L, 50);
    CrossCorrelation forth = CrossCorrelation.of(x, y, 9);
    CrossCorrelation back = CrossCorrelation.of(y, x, 9);
    assertThat(forth.value(lag)).isEqualTo(back.value(-lag));
    CrossCorrelation self = CrossCorrelation.of(x, x, 9);
    assertThat(self.value(-lag)).isCloseTo(Acf.of(x, 10).fromLagZero()[lag], within(1e-12));
  }

  /** 4 / sqrt(n): one lag in 16,000 lies outside by chance. */
  @Property(tries = 10)
  void partialAutocorrelationsOfAnAutoregressionEnd(
      @ForAll @IntRange(min = 0, max = 10_000) int seed) {
    int n = 20_000;
    double bound = 4.5 / Math.sqrt(n);
    Pacf pacf = Pacf.of(Made.autoregression(seed, n, 0.5, -0.4, 0.2), 12);
    assertThat(pacf.value(3)).isCloseTo(0.2, within(bound));
    for (int k = 4; k <= 12; k++) {
      assertThat(pacf.value(k)).as("lag %d", k).isCloseTo(0, within(bound));
    }
  }

  @Property(tries = TRIES)
  void pValuesFallAsTheStatisticMovesAway(
      @ForAll @DoubleRange(min = -6, max = 3) double tau, @ForAll Deterministic terms) {
    assertThat(MacKinnon.pValue(tau - 0.01, terms).value())
        .isLessThanOrEqualTo(MacKinnon.pValue(tau, terms).value());
    assertThat(FullerTable.pValue(10 * tau - 0.01, terms, 80).value())
        .isLessThanOrEqualTo(FullerTable.pValue(10 * tau, terms, 80).value());
  }

  @Property(tries = TRIES)
  void theSeriesIsLeftAlone(@ForAll @IntRange(min = 0, max = 10_000) int seed) {
    double[] x = Made.walk(seed, 60);
    TimeSeries series = Made.series(4, x);
    Acf acf = Acf.of(series);
    acf.values()[0] = 99;
    Pacf pacf = Pacf.of(series);
    pacf.values()[0] = 99;
    Differencing.ordinary(series);
    Differencing.seasonal(series);
    CanovaHansen.of(series);
    assertThat(series.values()).isEqualTo(x);
    assertThat(acf.value(1)).isLessThan(2);
    assertThat(pacf.value(1)).isLessThan(2);
  }
}
