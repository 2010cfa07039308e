package io.bellwether.timeseries.arima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.FitStatus;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.Innovations;
import io.bellwether.timeseries.TimeSeries;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Series at the edge of what can be modelled: a sane model, or a refusal that says what to do. */
class ArimaHardCasesTest {

  private static Arima airline() {
    return Arima.builder().order(0, 1, 1).seasonal(0, 1, 1).build();
  }

  private static Arima drift(int p, int q) {
    return Arima.builder().order(p, 1, q).constant(Constant.DRIFT).build();
  }

  private static TimeSeries formula(int n, IntToDoubleFunction value) {
    double[] values = new double[n];
    Arrays.setAll(values, value);
    return MadeSeries.of(values);
  }

  /** All that a model is asked for answers with numbers. */
  private static ArimaModel assertSane(Arima specification, TimeSeries series) {
    ArimaModel model = specification.fit(series);
    Forecast forecast = model.forecast(15);
    for (int h = 0; h < 15; h++) {
      assertThat(forecast.mean().value(h)).isFinite();
      assertThat(forecast.standardErrors()[h]).isPositive().isFinite();
    }
    assertThat(model.forecastTotal(15).standardDeviation()).isPositive().isFinite();
    assertThat(model.sigma2()).isPositive().isFinite();
    assertThat(model.logLikelihood()).isFinite();
    assertThat(model.report().status()).isEqualTo(FitStatus.CONVERGED);
    assertThat(model.summary()).contains("sigma2");
    assertThat(model.residuals().missingCount()).isLessThan(series.length());
    assertThat(model.interpolated().hasMissing()).isFalse();
    assertThat(model.simulate(3, 2, Innovations.BOOTSTRAP, FitContext.create()).count())
        .isEqualTo(2);
    return model;
  }

  private static void assertRefused(Arima specification, TimeSeries series, String... reasons) {
    assertThatExceptionOfType(FitException.class)
        .isThrownBy(() -> specification.fit(series))
        .satisfies(
            refusal -> {
              assertThat(refusal.reason()).contains(reasons);
              assertThat(refusal.remedy()).isNotBlank();
            });
  }

  @Test
  void constantSeriesAreRefused() {
    TimeSeries constant = formula(120, t -> 5.1);
    assertRefused(Arima.of(1, 0, 0), constant, "constant");
    assertRefused(Arima.of(0, 1, 1), constant, "constant");
    assertRefused(airline(), constant, "constant");
    // about zero it is not constant but all error
    Arima zero = Arima.builder().constant(Constant.NONE).build();
    assertThat(zero.fit(constant).sigma2()).isCloseTo(5.1 * 5.1, within(1e-9));
  }

  @Test
  void perfectLinesAndSeasonsAreRefused() {
    TimeSeries line = formula(120, t -> 3 + 0.1 * t);
    double[] year = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8};
    TimeSeries season = formula(120, t -> year[t % 12]);
    TimeSeries both = formula(120, t -> 0.1 * t + year[t % 12]);
    assertRefused(Arima.of(0, 2, 0), line, "nothing is left to explain");
    assertRefused(drift(0, 1), line, "nothing is left to explain");
    assertRefused(airline(), season, "nothing is left to explain");
    assertRefused(airline(), both, "nothing is left to explain");
    // a double root of 1 to within rounding, moved inside by as little
    ArimaModel near = assertSane(Arima.of(2, 0, 0), line);
    assertThat(near.forecast(1).mean().value(0)).isCloseTo(15, within(1e-3));
  }

  /** An autoregression that comes close to a perfect season forecasts it, or says why not. */
  @Test
  void perfectSeasonsOfAutoregressions() {
    double[] year = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8};
    for (double size : new double[] {1, 3.3, 0.07}) {
      TimeSeries season = formula(120, t -> size * year[t % 12]);
      for (int p = 0; p < 3; p++) {
        Arima seasonal = Arima.builder().order(p, 0, 0).seasonal(1, 0, 0).build();
        ArimaModel model;
        try {
          model = seasonal.fit(season);
        } catch (FitException refusal) {
          assertThat(refusal.reason()).containsAnyOf("unit circle", "perfectly");
          continue;
        }
        assertSane(seasonal, season);
        for (int h = 0; h < 12; h++) {
          assertThat(model.forecast(12).mean().value(h))
              .isCloseTo(size * year[h], within(1e-3 * size));
        }
      }
    }
  }

  /** An autoregression of the steps of a line is a line: a root of 1 and errors of rounding. */
  @Test
  void boundaryHasNoStandardErrorsAndAWarning() {
    ArimaModel model = assertSane(Arima.of(1, 1, 1), formula(120, t -> 3 + 0.1 * t));
    assertThat(model.forecast(1).mean().value(0)).isCloseTo(15, within(1e-6));
    assertThat(model.coefficient("ar1").standardError()).isNaN();
    assertThat(model.report().warnings()).anyMatch(w -> w.contains("standard errors"));
    assertThat(model.summary()).contains("warning");
  }

  @Test
  void nearUnitRoots() {
    double[] near = {0.999};
    for (long seed = 1; seed <= 5; seed++) {
      double[] x = MadeSeries.draw(ArmaProcess.of(near, new double[0]), 500, seed);
      ArimaModel model = assertSane(Arima.of(1, 0, 0), MadeSeries.of(x));
      assertThat(model.coefficient("ar1").estimate()).isBetween(0.95, 1.0);
      assertThat(model.process().isStationary()).isTrue();
      assertSane(Arima.of(2, 0, 1), MadeSeries.of(x));
      // far from zero the digits of the level are lost, not those of the process
      TimeSeries far = MadeSeries.of(x).map(value -> value + 1e6);
      assertThat(Arima.of(1, 0, 0).fit(far).coefficient("ar1").estimate())
          .isCloseTo(model.coefficient("ar1").estimate(), within(1e-5));
    }
  }

  /** Differences of white noise have a moving average on the unit circle, and do no harm. */
  @Test
  void overDifferencedNoise() {
    TimeSeries noise = MadeSeries.of(MadeSeries.noise(200, 4));
    ArimaModel once = assertSane(Arima.of(0, 1, 1), noise);
    ArimaModel twice = assertSane(Arima.of(0, 2, 2), noise);
    assertThat(once.coefficient("ma1").estimate()).isLessThan(-0.9);
    for (ArimaModel model : new ArimaModel[] {once, twice}) {
      assertThat(model.sigma2()).isBetween(0.7, 1.3);
      assertThat(Math.abs(model.forecast(1).mean().value(0))).isLessThan(1);
    }
    assertSane(Arima.of(0, 2, 1), noise);
    assertSane(Arima.of(1, 3, 3), noise);
  }

  @Test
  void shortSeries() {
    TimeSeries ten = MadeSeries.of(MadeSeries.noise(10, 5));
    assertSane(Arima.of(1, 1, 1), ten);
    assertSane(Arima.of(3, 0, 3), ten);
    assertRefused(Arima.of(5, 0, 5), ten, "12 numbers", "at least 13 observations", "has 10");
    assertRefused(airline(), ten, "loses 13 observations", "at least 17", "has 10");
    assertRefused(airline(), MadeSeries.of(MadeSeries.noise(20, 5)), "looks back 26", "has 20");
    for (int n = 0; n < 3; n++) {
      TimeSeries few = MadeSeries.of(MadeSeries.noise(n, 6));
      assertRefused(Arima.of(0, 0, 0), few, "2 numbers", "has " + n);
      assertRefused(Arima.of(1, 0, 0), few, "3 numbers", "has " + n);
      assertRefused(Arima.of(0, 1, 1), few, "loses 1 observations", "has " + n);
    }
  }

  @Test
  void hundredThousandObservations() {
    double[] ar = {0.5, -0.3};
    double[] x = MadeSeries.draw(ArmaProcess.of(ar, new double[] {0.4}), 100_000, 11);
    ArimaModel model = assertSane(Arima.of(2, 0, 1), MadeSeries.of(x));
    assertThat(model.coefficient("ma1").estimate()).isCloseTo(0.4, within(0.03));
  }

  @Test
  void longSeasons() {
    TimeSeries weeks = MadeSeries.of(52, MadeSeries.airline(260, 52, 12));
    ArimaModel weekly = assertSane(airline(), weeks);
    assertThat(weekly.coefficient("ma1").estimate()).isCloseTo(-0.4, within(0.3));
    TimeSeries hours = MadeSeries.of(168, MadeSeries.airline(1500, 168, 13));
    ArimaModel hourly = assertSane(airline(), hours);
    assertThat(hourly.coefficient("sma1").estimate()).isCloseTo(-0.6, within(0.15));
  }

  @Test
  void longGaps() {
    double[] x = MadeSeries.airline(120, 12, 7);
    double whole = airline().fit(MadeSeries.of(x)).sigma2();
    for (double[] holed :
        new double[][] {
          MadeSeries.without(x, 48, 60, 1), // a year
          MadeSeries.without(x, 0, 20, 1), // the start
          MadeSeries.without(x, 100, 120, 1), // the end
          MadeSeries.without(x, 1, 120, 5)
        }) {
      ArimaModel model = assertSane(airline(), MadeSeries.of(holed));
      assertThat(model.sigma2()).isBetween(0.6 * whole, 1.6 * whole);
    }
    double[] third = MadeSeries.without(x, 0, 120, 3);
    assertSane(Arima.of(1, 1, 1), MadeSeries.of(third));
    assertSane(airline(), MadeSeries.of(7, MadeSeries.without(x, 0, 120, 3)));
    // few values about a long gap, without and with a season
    assertSane(Arima.of(0, 1, 1), MadeSeries.of(MadeSeries.without(x, 5, 115, 1)));
  }

  @Test
  void seasonPlaceThatWasNeverSeenIsRefused() {
    double[] x = MadeSeries.airline(120, 12, 7);
    TimeSeries noJune = MadeSeries.of(MadeSeries.without(x, 5, 120, 12));
    assertRefused(airline(), noJune, "1990-06-01", "all values are missing");
    assertRefused(airline(), MadeSeries.of(MadeSeries.without(x, 0, 120, 3)), "1990-01-01");
    // an autoregression knows a place in the season by its mean
    assertSane(Arima.builder().order(1, 0, 0).seasonal(1, 0, 0).build(), noJune);
    double[] once = MadeSeries.without(x, 17, 120, 12);
    Arima twice = Arima.builder().order(0, 0, 1).seasonal(0, 2, 1).build();
    assertRefused(twice, MadeSeries.of(once), "1990-06-01", "single value");
    assertSane(airline(), MadeSeries.of(once));
  }

  @Test
  void seriesWithoutValuesAreRefused() {
    TimeSeries nothing = formula(50, t -> Double.NaN);
    assertRefused(Arima.of(1, 0, 0), nothing, "50 missing values", "has 0");
    assertRefused(airline(), nothing, "50 missing values");
    TimeSeries one = formula(50, t -> t == 20 ? 3 : Double.NaN);
    assertRefused(Arima.of(1, 0, 0), one, "has 1, and 49 missing values");
  }

  /** Units change the scale of everything and nothing else. */
  @Test
  void scalesFromTinyToHuge() {
    TimeSeries seasonal = MadeSeries.of(MadeSeries.airline(120, 12, 7));
    TimeSeries holed = MadeSeries.of(MadeSeries.without(seasonal.values(), 50, 90, 1));
    double[] ar = {0.5, -0.3};
    TimeSeries mixed = MadeSeries.of(MadeSeries.draw(ArmaProcess.of(ar, ar), 200, 9));
    for (double scale : new double[] {1e9, 1e-9, 1e140, 1e-140}) {
      assertScales(airline(), seasonal, scale);
      assertScales(airline(), holed, scale);
      assertScales(Arima.of(2, 0, 2), mixed, scale);
    }
    TimeSeries immense = seasonal.map(value -> value * 1e200);
    assertRefused(airline(), immense, "too far from 1");
    assertRefused(airline(), seasonal.map(value -> value * 1e-200), "too far from 1");
  }

  private static void assertScales(Arima specification, TimeSeries series, double scale) {
    ArimaModel model = assertSane(specification, series);
    ArimaModel scaled = assertSane(specification, series.map(value -> value * scale));
    int n = model.observations();
    // the search sees the same numbers but for rounding, and ends within 1e-8
    assertThat(scaled.logLikelihood() + n * Math.log(scale))
        .isCloseTo(model.logLikelihood(), within(1e-6));
    double[] errors = model.forecast(5).standardErrors();
    for (int h = 0; h < 5; h++) {
      assertThat(scaled.forecast(5).mean().value(h) / scale)
          .isCloseTo(model.forecast(5).mean().value(h), within(1e-3 * errors[h]));
    }
  }

  @Test
  void outliersOfAMillionDeviations() {
    double[] ar = {0.5, -0.3};
    for (int at : new int[] {0, 77, 199}) {
      double[] x = MadeSeries.draw(ArmaProcess.of(ar, new double[0]), 200, 9);
      x[at] = 1e6;
      assertSane(Arima.of(1, 0, 1), MadeSeries.of(x));
      assertSane(Arima.of(2, 0, 2), MadeSeries.of(x));
      assertSane(Arima.of(1, 1, 1), MadeSeries.of(x));
      assertSane(airline(), MadeSeries.of(x));
    }
  }
}
