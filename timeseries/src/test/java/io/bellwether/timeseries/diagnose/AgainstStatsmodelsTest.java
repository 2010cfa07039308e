package io.bellwether.timeseries.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.timeseries.TimeSeries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Results of statsmodels for the same series, and of the published response surfaces. */
class AgainstStatsmodelsTest {

  private final Reference python = Reference.python();

  private void check(String series, String call, double value, double tolerance) {
    double expected = python.value(series, call);
    assertThat(value)
        .as("%s, %s", series, call)
        .isCloseTo(expected, within(tolerance * (1 + Math.abs(expected))));
  }

  private static String code(Deterministic terms) {
    return switch (terms) {
      case NONE -> "n";
      case CONSTANT -> "c";
      case TREND -> "ct";
    };
  }

  @ParameterizedTest
  @MethodSource("io.bellwether.timeseries.diagnose.AgainstRTest#series")
  void dickeyFuller(String series) {
    TimeSeries x = Made.reference(series);
    for (Deterministic terms : Deterministic.values()) {
      String call = "adf " + code(terms);
      check(series, call + " None 0", DickeyFuller.of(x, terms, LagChoice.fixed(0)));
      check(series, call + " None 5", DickeyFuller.of(x, terms, LagChoice.fixed(5)));
      check(series, call + " AIC 8", DickeyFuller.of(x, terms, LagChoice.aic(8)));
      check(series, call + " BIC 8", DickeyFuller.of(x, terms, LagChoice.bic(8)));
    }
  }

  /** statsmodels solves by the pseudo-inverse of a design that is not scaled: 1e-8, not 1e-12. */
  private void check(String series, String call, DickeyFuller test) {
    check(series, call, test.statistic(), 1e-8);
    check(series, call + " lags", test.lags(), 0);
    check(series, call + " p", test.pValue(), 1e-8);
    check(series, call + " 1%", test.criticalValue(0.01), 1e-12);
    check(series, call + " 5%", test.criticalValue(0.05), 1e-12);
    check(series, call + " 10%", test.criticalValue(0.1), 1e-12);
  }

  @ParameterizedTest
  @EnumSource(Deterministic.class)
  void responseSurfaces(Deterministic terms) {
    for (double tau = -20; tau <= 4; tau += 0.25) {
      double p = MacKinnon.pValue(tau, terms).value();
      check("", "mackinnonp " + code(terms) + " " + tau, p, 1e-14);
    }
    for (int n : new int[] {20, 50, 137, 1000}) {
      for (double level : new double[] {0.01, 0.05, 0.1}) {
        double value = MacKinnon.criticalValue(level, terms, n);
        check("", "mackinnoncrit " + code(terms) + " " + n + " " + level, value, 1e-13);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("io.bellwether.timeseries.diagnose.AgainstRTest#series")
  void archLm(String series) {
    double[] x = Reference.series(series);
    double[] residuals = Made.map(x, -Autocovariance.of(x, 0).mean(), 1);
    for (int lags : new int[] {1, 6, 12}) {
      ArchLm test = ArchLm.of(Made.monthly(residuals), lags);
      check(series, "arch " + lags, test.statistic(), 1e-9);
      check(series, "arch " + lags + " p", test.pValue(), 1e-9);
    }
  }

  /** The same integral by another product, another quadrature and another range. */
  @Test
  void brownianBridges() {
    for (int q : new int[] {1, 2, 3, 11}) {
      for (double x : new double[] {0.05, 0.2, 0.46136, 0.75, 1.0, 1.7, 2.75, 4.0}) {
        check("", "bridge " + q + " " + x, BridgeDistribution.survival(x, q), 1e-9);
      }
    }
  }

  /** Anderson and Darling (1952), table 1, prints the quantiles with five digits. */
  @Test
  void cramerVonMises() {
    assertThat(BridgeDistribution.survival(0.34730, 1)).isCloseTo(0.10, within(1e-5));
    assertThat(BridgeDistribution.survival(0.46136, 1)).isCloseTo(0.05, within(1e-5));
    assertThat(BridgeDistribution.survival(0.74346, 1)).isCloseTo(0.01, within(1e-5));
    assertThat(BridgeDistribution.survival(0, 1)).isEqualTo(1);
    assertThat(BridgeDistribution.survival(1e6, 1)).isCloseTo(0, within(1e-9));
    assertThat(BridgeDistribution.survival(60, 167)).isBetween(0.0, 1e-6);
    assertThat(BridgeDistribution.survival(167 / 6.0, 167)).isBetween(0.4, 0.6);
  }
}
