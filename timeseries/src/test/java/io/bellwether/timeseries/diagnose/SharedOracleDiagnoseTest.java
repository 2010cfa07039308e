package io.bellwether.timeseries.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.jr.ob.JSON;
import io.bellwether.timeseries.SharedOracle;
import io.bellwether.timeseries.TimeSeries;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * R's results for the 38 classic series without gaps that lie beside the checkout: correlations and
 * portmanteau tests to 1e-9, other statistics to 1e-8, numbers of differences exactly.
 */
@EnabledIf("io.bellwether.timeseries.SharedOracle#exists")
class SharedOracleDiagnoseTest {

  static Stream<String> series() {
    return SharedOracle.lines("freq.csv").stream()
        .map(line -> line.substring(0, line.indexOf(',')))
        .filter(name -> !name.isBlank() && !name.equals("presidents_NA"));
  }

  private static TimeSeries read(String name) {
    return Made.series(SharedOracle.season(name), SharedOracle.values(name));
  }

  private static Map<?, ?> json(String name) throws IOException {
    return JSON.std.mapFrom(String.join("\n", SharedOracle.lines("json/" + name + ".json")));
  }

  private static Object child(Object parent, String key) {
    Object value = ((Map<?, ?>) parent).get(key);
    assertThat(value).as(key).isNotNull();
    return value;
  }

  private static double number(Object parent, String key) {
    return ((Number) child(parent, key)).doubleValue();
  }

  private static void close(double value, double expected, double tolerance) {
    assertThat(value).isCloseTo(expected, within(tolerance * (1 + Math.abs(expected))));
  }

  @Test
  void allSeriesAreThere() {
    assertThat(series()).hasSize(38);
  }

  @ParameterizedTest
  @MethodSource("series")
  void correlations(String name) throws IOException {
    TimeSeries x = read(name);
    Map<?, ?> expected = json(name);
    List<?> acf = (List<?>) child(expected, "acf20");
    List<?> acov = (List<?>) child(expected, "acov20");
    List<?> pacf = (List<?>) child(expected, "pacf20");
    Acf ours = Acf.of(x, 20);
    Pacf partial = Pacf.of(x, 20);
    close(ours.autocovariance(0), ((Number) acov.get(0)).doubleValue(), 1e-9);
    for (int k = 1; k <= 20; k++) {
      close(ours.value(k), ((Number) acf.get(k - 1)).doubleValue(), 1e-9);
      close(ours.autocovariance(k), ((Number) acov.get(k)).doubleValue(), 1e-9);
      close(partial.value(k), ((Number) pacf.get(k - 1)).doubleValue(), 1e-9);
    }
  }

  @ParameterizedTest
  @MethodSource("series")
  void portmanteau(String name) throws IOException {
    TimeSeries x = read(name);
    List<?> tests = (List<?>) child(json(name), "box");
    assertThat(tests).hasSize(4);
    for (Object test : tests) {
      int lags = (int) number(test, "lag");
      int fitted = (int) number(test, "fitdf");
      TestResult ours =
          child(test, "type").equals("Ljung-Box")
              ? LjungBox.of(x, lags, fitted)
              : BoxPierce.of(x, lags, fitted);
      close(ours.statistic(), number(test, "statistic"), 1e-9);
      close(ours.pValue(), number(test, "p"), 1e-9);
    }
  }

  @ParameterizedTest
  @MethodSource("series")
  void statistics(String name) throws IOException {
    TimeSeries x = read(name);
    Object tests = child(json(name), "tests");
    DickeyFuller adf = DickeyFuller.of(x);
    assertThat(adf.lags()).isEqualTo((int) number(child(tests, "tseries_adf"), "lag"));
    close(adf.statistic(), number(child(tests, "tseries_adf"), "stat"), 1e-8);
    result(Kpss.level(x), child(tests, "tseries_kpss_level"));
    result(Kpss.trend(x), child(tests, "tseries_kpss_trend"));
    result(
        PhillipsPerron.of(
            x, PhillipsPerron.Statistic.Z_ALPHA, Deterministic.TREND, Bandwidth.shortRule()),
        child(tests, "tseries_pp"));
    result(JarqueBera.of(x), child(tests, "jarque_bera"));
  }

  private static void result(TestResult ours, Object expected) {
    close(ours.statistic(), number(expected, "stat"), 1e-8);
    close(ours.pValue(), number(expected, "p"), 1e-8);
  }

  @ParameterizedTest
  @MethodSource("series")
  void differences(String name) throws IOException {
    TimeSeries x = read(name);
    Object tests = child(json(name), "tests");
    assertThat(Differencing.ordinary(x).differences())
        .isEqualTo((int) number(tests, "ndiffs_kpss"));
    assertThat(ordinary(x, OrdinaryTest.DICKEY_FULLER))
        .isEqualTo((int) number(tests, "ndiffs_adf"));
    assertThat(ordinary(x, OrdinaryTest.PHILLIPS_PERRON))
        .isEqualTo((int) number(tests, "ndiffs_pp"));
    if (x.seasonLength() > 1) {
      assertThat(Differencing.seasonal(x).differences())
          .isEqualTo((int) number(tests, "nsdiffs_seas"));
    }
  }

  private static int ordinary(TimeSeries x, OrdinaryTest test) {
    return Differencing.ordinary(x, test, 0.05, 2).differences();
  }
}
