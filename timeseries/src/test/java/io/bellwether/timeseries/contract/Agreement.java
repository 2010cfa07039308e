package io.bellwether.timeseries.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.math.Moments;
import io.bellwether.model.FitContext;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.ForecastTotal;
import io.bellwether.timeseries.Innovations;
import io.bellwether.timeseries.SimulatedPaths;
import io.bellwether.timeseries.TimeSeries;
import java.util.function.Supplier;

/** Models and forecasts compared. */
final class Agreement {

  static final double[] LEVELS = {0.5, 0.8, 0.95, 0.99};

  private Agreement() {}

  /** To the last bit: what two models answer to every question. */
  static void assertSameAnswers(ForecastModel actual, ForecastModel expected) {
    assertThat(actual.series()).isEqualTo(expected.series());
    assertThat(actual.fitted()).isEqualTo(expected.fitted());
    assertThat(actual.residuals()).isEqualTo(expected.residuals());
    assertThat(actual.report()).isEqualTo(expected.report());
    assertSameForecasts(actual, expected);
    for (Innovations innovations : Innovations.values()) {
      assertSame(simulate(actual, innovations), simulate(expected, innovations));
    }
  }

  static void assertSameForecasts(ForecastModel actual, ForecastModel expected) {
    assertSame(actual.forecast(9), expected.forecast(9));
    ForecastTotal total = actual.forecastTotal(9);
    ForecastTotal expectedTotal = expected.forecastTotal(9);
    assertThat(total.periods()).isEqualTo(expectedTotal.periods());
    assertThat(total.mean()).isEqualTo(expectedTotal.mean());
    assertThat(total.interval(0.9)).isEqualTo(expectedTotal.interval(0.9));
  }

  static void assertSame(Forecast actual, Forecast expected) {
    assertThat(actual.mean()).isEqualTo(expected.mean());
    assertThat(actual.standardErrors()).isEqualTo(expected.standardErrors());
    for (double level : LEVELS) {
      assertThat(actual.lower(level)).isEqualTo(expected.lower(level));
      assertThat(actual.upper(level)).isEqualTo(expected.upper(level));
    }
  }

  static void assertSame(SimulatedPaths actual, SimulatedPaths expected) {
    assertThat(actual.count()).isEqualTo(expected.count());
    for (int i = 0; i < actual.count(); i++) {
      assertThat(actual.path(i)).isEqualTo(expected.path(i));
    }
  }

  static SimulatedPaths simulate(ForecastModel model, Innovations innovations) {
    return model.simulate(4, 5, innovations, FitContext.create().seed(7));
  }

  /** Makes a model that the subject claims can be made. */
  static ForecastModel assertFits(Supplier<ForecastModel> model) {
    try {
      return model.get();
    } catch (RuntimeException refusal) {
      throw new AssertionError("was to be fitted, but: " + refusal.getMessage(), refusal);
    }
  }

  /** A forecast that is another one, multiplied and shifted. */
  static void assertMoved(
      Forecast actual, Forecast original, double factor, double shift, double tolerance) {
    assertMoved(actual.mean(), original.mean(), factor, shift, tolerance);
    for (double level : LEVELS) {
      assertMoved(actual.lower(level), original.lower(level), factor, shift, tolerance);
      assertMoved(actual.upper(level), original.upper(level), factor, shift, tolerance);
    }
  }

  private static void assertMoved(
      TimeSeries actual, TimeSeries original, double factor, double shift, double tolerance) {
    for (int h = 0; h < actual.length(); h++) {
      assertThat(actual.value(h))
          .as("%d ahead", h + 1)
          .isCloseTo(factor * original.value(h) + shift, within(tolerance));
    }
  }

  static void assertFinite(TimeSeries series) {
    for (int t = 0; t < series.length(); t++) {
      assertThat(series.value(t)).as(series.timeline().label(t)).isFinite();
    }
  }

  /** The spread of a series, by which tolerances are measured. */
  static double spread(TimeSeries series) {
    return Moments.of(series.values()).standardDeviation();
  }
}
