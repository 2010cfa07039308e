package io.bellwether.timeseries.diagnose;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bellwether.data.DataException;
import io.bellwether.model.FitException;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.TimeSeries;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every wrong input is refused with a message that names it and the cure. */
class BadInputTest {

  private static final TimeSeries CONSTANT = Made.series(4, constant(40));
  private static final TimeSeries NOISE = Made.series(4, Made.noise(1, 40));

  private static double[] constant(int n) {
    return Made.map(new double[n], 3.5, 1);
  }

  private static Map<String, Function<TimeSeries, Object>> all() {
    return Map.ofEntries(
        Map.entry("Acf", x -> Acf.of(x)),
        Map.entry("Pacf", x -> Pacf.of(x)),
        Map.entry("CrossCorrelation", x -> CrossCorrelation.of(x, x, 1)),
        Map.entry("LjungBox", x -> LjungBox.of(x, 1)),
        Map.entry("BoxPierce", x -> BoxPierce.of(x, 1)),
        Map.entry("JarqueBera", x -> JarqueBera.of(x)),
        Map.entry("ArchLm", x -> ArchLm.of(x, 1)),
        Map.entry("DickeyFuller", x -> DickeyFuller.of(x)),
        Map.entry("PhillipsPerron", x -> PhillipsPerron.of(x)),
        Map.entry("Kpss", x -> Kpss.level(x)),
        Map.entry("OcsbTest", x -> OcsbTest.of(x)),
        Map.entry("CanovaHansen", x -> CanovaHansen.of(x)));
  }

  private static void refusedData(ThrowingCallable call, String... parts) {
    assertThatExceptionOfType(DataException.class).isThrownBy(call).withMessageContainingAll(parts);
  }

  private static void refused(ThrowingCallable call, String... parts) {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(call)
        .withMessageContainingAll(parts);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Acf",
        "Pacf",
        "CrossCorrelation",
        "LjungBox",
        "BoxPierce",
        "JarqueBera",
        "ArchLm",
        "DickeyFuller",
        "PhillipsPerron",
        "Kpss",
        "OcsbTest",
        "CanovaHansen"
      })
  void constantAndTooShort(String name) {
    Function<TimeSeries, Object> test = all().get(name);
    refusedData(() -> test.apply(CONSTANT), "values are all the same");
    if (!name.equals("CrossCorrelation")) {
      refusedData(() -> test.apply(Made.series(4, 1.5)), "at least", "values", "has 1");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ArchLm", "DickeyFuller", "PhillipsPerron", "Kpss", "OcsbTest", "CanovaHansen"})
  void gapsThatCannotBe(String name) {
    double[] x = Made.noise(1, 40);
    x[7] = Double.NaN;
    Function<TimeSeries, Object> test = all().get(name);
    refusedData(() -> test.apply(Made.series(4, x)), "2001-08-01", "is missing", "interpolate()");
  }

  @Test
  void gapsInResiduals() {
    double[] x = Made.noise(1, 40);
    x[7] = Double.NaN;
    refusedData(() -> BoxPierce.of(Made.monthly(x), 3), "gaps", "use LjungBox");
    refusedData(() -> Differencing.ordinary(Made.monthly(x)), "is missing");
    refusedData(() -> Differencing.seasonal(Made.monthly(x)), "is missing");
  }

  @Test
  void nothingButMissing() {
    double[] x = new double[20];
    java.util.Arrays.fill(x, Double.NaN);
    refusedData(() -> Acf.of(Made.monthly(x), 3), "autocorrelation function");
    refusedData(() -> LjungBox.of(Made.monthly(x), 3), "has 0");
    refusedData(() -> JarqueBera.of(Made.monthly(x)), "has 0");
  }

  @Test
  void lags() {
    refused(() -> Acf.of(NOISE, 40), "lags", "1 to 39", "is 40");
    refused(() -> Acf.of(NOISE, 0), "is 0");
    refused(() -> Pacf.of(NOISE, -1), "is -1");
    refused(() -> LjungBox.of(NOISE, 40), "1 to 39");
    refused(() -> LjungBox.of(NOISE, 10, 10), "fittedParameters", "0 to 9", "is 10");
    refused(() -> BoxPierce.of(NOISE, 10, -1), "is -1");
    refused(() -> ArchLm.of(NOISE, 0), "at least 1", "is 0");
    refusedData(() -> ArchLm.of(NOISE, 20), "20 lags", "at least 42");
    refused(() -> LagChoice.fixed(-1), "at least 0", "is -1");
    refused(() -> LagChoice.aic(-2), "is -2");
    refused(() -> Bandwidth.fixed(-1), "at least 0");
    refused(() -> Bandwidth.seasonal(0), "at least 1");
    refused(() -> Kpss.level(NOISE, Bandwidth.fixed(40)), "40 lags", "more than 40");
    refusedData(
        () -> DickeyFuller.of(NOISE, Deterministic.TREND, LagChoice.fixed(18)),
        "18 lags",
        "at least 42",
        "has 40");
    refused(() -> CrossCorrelation.of(NOISE, NOISE, 40), "0 to 39", "is 40");
    refused(() -> Acf.of(NOISE, 5).bartlettBound(6, 0.95), "1 to 5", "is 6");
  }

  @Test
  void levels() {
    Acf acf = Acf.of(NOISE, 5);
    refused(() -> acf.whiteNoiseBound(1), "between 0 and 1", "is 1.0");
    refused(() -> acf.whiteNoiseBound(Double.NaN), "NaN");
    LjungBox test = LjungBox.of(NOISE, 5);
    refused(() -> test.rejects(0), "between 0 and 1", "0.0");
    refused(() -> test.rejects(Double.NaN), "NaN");
    refused(() -> Differencing.ordinary(NOISE, OrdinaryTest.KPSS, 0.2, 2), "0.01 to 0.10", "0.2");
    refused(() -> Differencing.ordinary(NOISE, OrdinaryTest.KPSS, 0.05, -1), "at least 0", "-1");
    refused(() -> Differencing.seasonal(NOISE, SeasonalTest.OCSB, 0.1, 1), "0.05 only", "0.1");
    refused(() -> Kpss.level(NOISE).criticalValue(0.2), "tabulated", "0.2");
    refused(() -> DickeyFuller.of(NOISE).criticalValue(0.025), "tabulated", "0.025");
    refused(() -> new PValue(1.1, PValue.Origin.TABLE, PValue.Bound.NONE, ""), "1.1");
  }

  @Test
  void clippedPValues() {
    PValue small = Kpss.level(Made.monthly(Made.walk(3, 300))).probability();
    refused(() -> small.rejects(0.005), "below 0.01", "0.005", "cannot be decided");
    PValue large = Kpss.level(Made.monthly(Made.noise(3, 300))).probability();
    refused(() -> large.rejects(0.2), "above 0.1", "0.2", "cannot be decided");
  }

  @Test
  void seriesWithoutError() {
    double[] line = new double[60];
    double[] season = new double[60];
    for (int t = 0; t < 60; t++) {
      line[t] = 7 + 0.3 * t;
      season[t] = t % 4;
    }
    refusedData(() -> Kpss.trend(Made.monthly(line)), "a trend without error");
    refusedData(() -> DickeyFuller.of(Made.monthly(line)), "without error");
    refusedData(() -> PhillipsPerron.of(Made.monthly(line)), "without error");
    double[] growth = new double[60];
    for (int t = 0; t < 60; t++) {
      growth[t] = Math.pow(1.1, t);
      season[t] = 0.1 * (t % 4);
    }
    refusedData(
        () -> DickeyFuller.of(Made.monthly(growth), Deterministic.NONE, LagChoice.fixed(0)),
        "without error");
    refusedData(() -> CanovaHansen.of(Made.series(4, season)), "repeats itself without error");
    refusedData(() -> OcsbTest.of(Made.series(4, season)), "repeats itself without error");
  }

  @Test
  void seasons() {
    TimeSeries yearly = NOISE.withSeason(1);
    refusedData(() -> OcsbTest.of(yearly), "season length 1", "withSeason");
    refusedData(() -> CanovaHansen.of(yearly), "season length 1");
    refusedData(() -> SeasonalStrength.of(yearly), "season length 1");
    refusedData(() -> CanovaHansen.of(NOISE.withSeason(20)), "at least 60", "has 40");
    assertThatExceptionOfType(FitException.class)
        .isThrownBy(() -> SeasonalStrength.of(NOISE.withSeason(30)));
  }

  @Test
  void seriesThatDoNotMeet() {
    TimeSeries later = TimeSeries.of(Frequency.MONTHLY, LocalDate.of(2040, 1, 1), 1, 2, 3);
    refused(() -> CrossCorrelation.of(NOISE, later, 1), "share 0 periods");
    TimeSeries weekly = TimeSeries.of(Frequency.WEEKLY, LocalDate.of(2001, 1, 1), 1, 2, 3);
    refused(() -> CrossCorrelation.of(NOISE, weekly, 1), "same step", "weekly");
    TimeSeries middle = TimeSeries.of(Frequency.MONTHLY, LocalDate.of(2001, 1, 15), 1, 2, 3);
    refused(() -> CrossCorrelation.of(NOISE, middle, 1), "same calendar");
  }

  @Test
  void gapsThatMakeNoSeries() {
    double[] x = {1, Double.NaN, 1.1, -1, Double.NaN, -1, 1, Double.NaN, 1.2, -1, Double.NaN, -1.1};
    assertThatExceptionOfType(FitException.class)
        .isThrownBy(() -> Pacf.of(Made.monthly(x), 9))
        .withMessageContainingAll("gaps", "interpolate()");
  }
}
