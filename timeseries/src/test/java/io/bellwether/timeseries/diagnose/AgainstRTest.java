package io.bellwether.timeseries.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.TimeSeries;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Results of R for generated series and one of retail turnover. R's numbers are printed with 15
 * digits, and both sides round; 1e-9 relative is far above both.
 */
class AgainstRTest {

  private static final double RELATIVE = 1e-9;
  private static final double ABSOLUTE = 1e-10;

  private final Reference r = Reference.r();

  static Stream<String> series() {
    return Reference.SERIES.stream();
  }

  static Stream<String> seasonal() {
    return Reference.SERIES.stream().filter(name -> Reference.season(name) > 1);
  }

  private void check(String series, String call, double value) {
    double expected = r.value(series, call);
    assertThat(value)
        .as("%s, %s", series, call)
        .isCloseTo(expected, within(ABSOLUTE + RELATIVE * Math.abs(expected)));
  }

  @ParameterizedTest
  @MethodSource("series")
  void autocorrelations(String series) {
    TimeSeries x = Made.reference(series);
    Acf acf = Acf.of(x, 30);
    Pacf pacf = Pacf.of(x, 30);
    for (int k = 1; k <= 30; k++) {
      check(series, "acf " + k, acf.value(k));
      check(series, "pacf " + k, pacf.value(k));
      assertThat(acf.values()[k - 1]).isEqualTo(acf.value(k));
      assertThat(pacf.values()[k - 1]).isEqualTo(pacf.value(k));
    }
    check(series, "acov 0", acf.autocovariance(0));
    check(series, "acov 7", acf.autocovariance(7));
  }

  @Test
  void autocorrelationsWithGaps() {
    TimeSeries x = Made.reference("gaps");
    Acf acf = Acf.of(x, 30);
    Pacf pacf = Pacf.of(x, 30);
    for (int k = 1; k <= 30; k++) {
      check("gaps", "acf " + k, acf.value(k));
      check("gaps", "pacf " + k, pacf.value(k));
    }
    assertThat(acf.observations()).isEqualTo(x.length() - 8);
  }

  @Test
  void crossCorrelations() {
    TimeSeries first = Made.reference("monthly");
    TimeSeries second =
        TimeSeries.of(Frequency.MONTHLY, LocalDate.of(2002, 3, 1), Reference.series("stationary"));
    CrossCorrelation both = CrossCorrelation.of(first, second, 10);
    assertThat(both.periods()).isEqualTo(120);
    for (int k = -10; k <= 10; k++) {
      check("monthly", "ccf stationary from 14 lag " + k, both.value(k));
    }
  }

  @ParameterizedTest
  @MethodSource("series")
  void portmanteau(String series) {
    TimeSeries x = Made.reference(series);
    for (int lags : new int[] {1, 10, 24}) {
      LjungBox ljungBox = LjungBox.of(x, lags);
      BoxPierce boxPierce = BoxPierce.of(x, lags);
      check(series, "lb " + lags, ljungBox.statistic());
      check(series, "lb.p " + lags, ljungBox.pValue());
      check(series, "bp " + lags, boxPierce.statistic());
      check(series, "bp.p " + lags, boxPierce.pValue());
    }
    LjungBox fitted = LjungBox.of(x, 10, 3);
    check(series, "lb.p 10 fitted 3", fitted.pValue());
    assertThat(fitted.degreesOfFreedom()).isEqualTo(7);
  }

  @Test
  void residualsThatStartLate() {
    LjungBox test = LjungBox.of(Made.reference("late"), 10);
    check("late", "lb 10", test.statistic());
    check("late", "lb.p 10", test.pValue());
    assertThat(test.missing()).isEqualTo(13);
    assertThat(test.observations()).isEqualTo(107);
  }

  @ParameterizedTest
  @MethodSource("series")
  void jarqueBera(String series) {
    JarqueBera test = JarqueBera.of(Made.reference(series));
    check(series, "jb", test.statistic());
    check(series, "jb.p", test.pValue());
  }

  @ParameterizedTest
  @MethodSource("series")
  void dickeyFuller(String series) {
    TimeSeries x = Made.reference(series);
    DickeyFuller usual = DickeyFuller.of(x);
    check(series, "adf", usual.statistic());
    check(series, "adf.lags", usual.lags());
    LagChoice two = LagChoice.fixed(2);
    check(series, "df none 2", DickeyFuller.of(x, Deterministic.NONE, two).statistic());
    check(series, "df drift 2", DickeyFuller.of(x, Deterministic.CONSTANT, two).statistic());
    check(series, "df trend 2", DickeyFuller.of(x, Deterministic.TREND, two).statistic());
  }

  @ParameterizedTest
  @MethodSource("series")
  void kpss(String series) {
    TimeSeries x = Made.reference(series);
    checkKpss(series, "Level short", Kpss.level(x));
    checkKpss(series, "Trend short", Kpss.trend(x));
    checkKpss(series, "Level long", Kpss.level(x, Bandwidth.longRule()));
    checkKpss(series, "Trend long", Kpss.trend(x, Bandwidth.longRule()));
    check(series, "urkpss mu 5", Kpss.level(x, Bandwidth.fixed(5)).statistic());
    check(series, "urkpss tau 0", Kpss.trend(x, Bandwidth.fixed(0)).statistic());
  }

  private void checkKpss(String series, String call, Kpss test) {
    check(series, "kpss " + call, test.statistic());
    check(series, "kpss.p " + call, test.pValue());
    boolean atEnd = test.pValue() == 0.01 || test.pValue() == 0.1;
    assertThat(test.probability().isClipped()).isEqualTo(atEnd);
  }

  @ParameterizedTest
  @MethodSource("series")
  void phillipsPerron(String series) {
    double[] x = Reference.series(series);
    for (PhillipsPerron.Statistic kind : PhillipsPerron.Statistic.values()) {
      String name = kind == PhillipsPerron.Statistic.Z_ALPHA ? "Z(alpha)" : "Z(t_alpha)";
      PhillipsPerron few = PhillipsPerron.of(x, kind, Deterministic.TREND, Bandwidth.shortRule());
      PhillipsPerron many = PhillipsPerron.of(x, kind, Deterministic.TREND, Bandwidth.longRule());
      check(series, "pp " + name + " short", few.statistic());
      check(series, "pp " + name + " long", many.statistic());
      if (kind == PhillipsPerron.Statistic.Z_ALPHA) {
        check(series, "pp.p " + name + " short", few.pValue());
        check(series, "pp.p " + name + " long", many.pValue());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("series")
  void ordinaryDifferences(String series) {
    TimeSeries x = Made.reference(series);
    check(series, "ndiffs kpss", Differencing.ordinary(x).differences());
    check(series, "ndiffs adf", ordinary(x, OrdinaryTest.DICKEY_FULLER));
    check(series, "ndiffs pp", ordinary(x, OrdinaryTest.PHILLIPS_PERRON));
  }

  private static int ordinary(TimeSeries x, OrdinaryTest test) {
    return Differencing.ordinary(x, test, 0.05, 2).differences();
  }

  @ParameterizedTest
  @MethodSource("seasonal")
  void ocsb(String series) {
    TimeSeries x = Made.reference(series);
    for (int lags : new int[] {0, 1, 3}) {
      check(series, "ocsb " + lags, OcsbTest.of(x, LagChoice.fixed(lags)).statistic());
    }
    // two simulations, each with an error of a few thousandths
    assertThat(OcsbTest.of(x).criticalValue())
        .isCloseTo(r.value(series, "ocsb.point"), within(0.01));
  }

  @ParameterizedTest
  @MethodSource("seasonal")
  void canovaHansen(String series) {
    TimeSeries x = Made.reference(series);
    CanovaHansen test = CanovaHansen.of(x);
    check(series, "ch", test.statistic());
    check(series, "ch.lags", test.lags());
    for (int j = 1; j <= test.cycles(); j++) {
      check(series, "ch " + j, test.cycle(j));
    }
    check(series, "ch lags 4", CanovaHansen.of(x, Bandwidth.fixed(4)).statistic());
  }

  /** R's STL and ours agree to 1e-9 of the series; the shares of variance to about that. */
  @ParameterizedTest
  @MethodSource("seasonal")
  void seasonalStrength(String series) {
    TimeSeries x = Made.reference(series);
    check(series, "strength", SeasonalStrength.of(x).seasonal());
    check(series, "nsdiffs seas", Differencing.seasonal(x).differences());
  }

  /** R takes finite-sample p-values for the joint test, which may decide otherwise near 5%. */
  @ParameterizedTest
  @MethodSource("seasonal")
  void seasonalDifferencesByCanovaHansen(String series) {
    TimeSeries x = Made.reference(series);
    double p = CanovaHansen.of(x).pValue();
    int ours = Differencing.seasonal(x, SeasonalTest.CANOVA_HANSEN, 0.05, 1).differences();
    assertThat(ours).isEqualTo(p <= 0.05 ? 1 : 0);
    if (Math.abs(p - 0.05) > 0.04) {
      check(series, "nsdiffs ch", ours);
    }
  }
}
