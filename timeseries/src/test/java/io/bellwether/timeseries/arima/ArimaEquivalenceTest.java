package io.bellwether.timeseries.arima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.math.Cholesky;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.ForecastTotal;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.baseline.Naive;
import io.bellwether.timeseries.baseline.NaiveModel;
import io.bellwether.timeseries.contract.SampleSeries;
import io.bellwether.timeseries.smoothing.MovingAverage;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Models that are special cases of ARIMA by theory, and ways to one model that must agree. */
class ArimaEquivalenceTest {

  /** A few hundred operations on numbers of the size of the series. */
  private static final double ROUNDING = 1e-9;

  @Test
  void arimaWithoutCoefficientsIsTheRandomWalk() {
    TimeSeries series = SampleSeries.monthly();
    ArimaModel model = Arima.of(0, 1, 0).fit(series);
    double squares = 0;
    for (double step : series.difference(1, 1).values()) {
      squares += step * step;
    }
    int steps = series.length() - 1;
    assertThat(model.sigma2()).isCloseTo(squares / steps, within(1e-12 * squares));
    Forecast forecast = model.forecast(9);
    ForecastTotal total = model.forecastTotal(9);
    double variance = 0;
    for (int h = 1; h <= 9; h++) {
      assertThat(forecast.mean().value(h - 1)).isEqualTo(series.value(series.length() - 1));
      assertThat(forecast.standardErrors()[h - 1])
          .isCloseTo(Math.sqrt(h * model.sigma2()), within(ROUNDING));
      variance += h * h * model.sigma2();
    }
    assertThat(total.standardDeviation()).isCloseTo(Math.sqrt(variance), within(ROUNDING));
  }

  /** Naive divides the squared steps by their number too: there is no coefficient to pay for. */
  @Test
  void randomWalkIsNaive() {
    TimeSeries series = SampleSeries.monthly();
    ArimaModel model = Arima.of(0, 1, 0).fit(series);
    NaiveModel naive = Naive.create().fit(series);
    assertThat(naive.sigma() * naive.sigma()).isCloseTo(model.sigma2(), within(ROUNDING));
    double[] expected = naive.forecast(9).upper(0.9).values();
    for (int h = 0; h < 9; h++) {
      assertThat(model.forecast(9).upper(0.9).value(h)).isCloseTo(expected[h], within(1e-8));
    }
  }

  /**
   * Exponential smoothing with {@code alpha = 1 + ma1} (J. Muth, JASA 55, 1960). It starts with the
   * first value instead of the exact mean of the past, which {@code (1 - alpha)^n} makes
   * negligible.
   */
  @Test
  void exponentialSmoothingIsArima() {
    double[] noise = MadeSeries.draw(ArmaProcess.of(new double[0], new double[] {-0.6}), 300, 1);
    TimeSeries series = MadeSeries.of(MadeSeries.sums(noise, 1));
    ArimaModel model = Arima.of(0, 1, 1).fit(series);
    double alpha = 1 + model.coefficient("ma1").estimate();
    assertThat(alpha).isBetween(0.2, 0.6);
    Forecast smoothed = MovingAverage.exponential(alpha).fit(series).forecast(5);
    double[] errors = model.forecast(5).standardErrors();
    for (int h = 0; h < 5; h++) {
      assertThat(model.forecast(5).mean().value(h))
          .isCloseTo(smoothed.mean().value(h), within(ROUNDING));
      double variance = model.sigma2() * (1 + h * alpha * alpha);
      assertThat(errors[h]).isCloseTo(Math.sqrt(variance), within(ROUNDING));
    }
  }

  /** New values move the state, as if the longer series had been given with the coefficients. */
  @Test
  void appendingIsAFitWithGivenCoefficients() {
    for (int k : new int[] {1, 5, 20}) {
      TimeSeries series = SampleSeries.monthly();
      int n = series.length() - k;
      ArimaModel early = airline().build().fit(series.head(n));
      ArimaModel longer = early.append(series.tail(k));
      ArimaModel given =
          airline()
              .fixed("ma1", early.coefficient("ma1").estimate())
              .fixed("sma1", early.coefficient("sma1").estimate())
              .build()
              .fit(series);
      assertClose(longer.forecast(15).mean(), given.forecast(15).mean());
      assertClose(longer.residuals().tail(k), given.residuals().tail(k));
      double scale = Math.sqrt(early.sigma2() / given.sigma2());
      for (int h = 0; h < 15; h++) {
        assertThat(longer.forecast(15).standardErrors()[h])
            .isCloseTo(scale * given.forecast(15).standardErrors()[h], within(ROUNDING));
      }
    }
  }

  /** A value that is missing at the end leaves a shorter history, forecast one step further. */
  @Test
  void lastMissingValueShortensTheSeries() {
    TimeSeries series = SampleSeries.monthly();
    double[] values = series.values();
    values[95] = Double.NaN;
    ArimaModel holed = airline().build().fit(series.withValues(values));
    ArimaModel shorter = airline().build().fit(series.head(95));
    assertThat(holed.logLikelihood()).isCloseTo(shorter.logLikelihood(), within(1e-7));
    double[] expected = shorter.forecast(13).mean().values();
    double[] errors = shorter.forecast(13).standardErrors();
    // the searches go their own ways, to within 1e-8 of log-likelihood
    for (int h = 0; h < 12; h++) {
      double near = 1e-3 * errors[h];
      assertThat(holed.forecast(12).mean().value(h)).isCloseTo(expected[h + 1], within(near));
      assertThat(holed.forecast(12).standardErrors()[h]).isCloseTo(errors[h + 1], within(near));
    }
    assertThat(holed.interpolated().value(95)).isCloseTo(expected[0], within(1e-3 * errors[0]));
  }

  /** The mean of a missing value of an AR(1) given its neighbours: Brockwell and Davis, p. 5.4. */
  @Test
  void missingValueOfAnAutoregressionIsItsConditionalMean() {
    double[] values = SampleSeries.stationary().values();
    values[70] = Double.NaN;
    ArimaModel model =
        Arima.builder()
            .order(1, 0, 0)
            .fixed("ar1", 0.7)
            .fixed("mean", 50)
            .build()
            .fit(SampleSeries.stationary().withValues(values));
    double neighbours = values[69] - 50 + values[71] - 50;
    assertThat(model.interpolated().value(70))
        .isCloseTo(50 + 0.7 / (1 + 0.49) * neighbours, within(ROUNDING));
    assertThat(model.interpolated().value(12)).isEqualTo(values[12]);
  }

  /** A bridge between the ends of a gap of a random walk is straight. */
  @Test
  void missingValuesOfARandomWalkLieOnALine() {
    TimeSeries series = SampleSeries.monthly();
    double[] values = MadeSeries.without(series.values(), 40, 47, 1);
    ArimaModel model = Arima.of(0, 1, 0).fit(series.withValues(values));
    double[] straight = series.withValues(values).interpolate().values();
    double[] found = model.interpolated().values();
    for (int t = 0; t < found.length; t++) {
      assertThat(found[t]).isCloseTo(straight[t], within(ROUNDING));
    }
  }

  /** Means of missing values are those of the multivariate normal distribution: a dense solve. */
  @Test
  void missingValuesOfAMixedProcessAreConditionalMeans() {
    ArmaProcess process = ArmaProcess.of(new double[] {0.8}, new double[] {0.4});
    double[] full = MadeSeries.draw(process, 30, 9);
    double[] values = MadeSeries.without(full, 10, 19, 4);
    ArimaModel model =
        Arima.builder()
            .order(1, 0, 1)
            .constant(Constant.NONE)
            .fixed("ar1", 0.8)
            .fixed("ma1", 0.4)
            .build()
            .fit(MadeSeries.of(values));
    double[] gamma = process.autocovariances(30);
    int[] known = IntStream.range(0, 30).filter(t -> !Double.isNaN(values[t])).toArray();
    double[][] covariance = new double[known.length][known.length];
    double[] right = new double[known.length];
    for (int i = 0; i < known.length; i++) {
      right[i] = values[known[i]];
      for (int j = 0; j < known.length; j++) {
        covariance[i][j] = gamma[Math.abs(known[i] - known[j])];
      }
    }
    double[] weights = Cholesky.of(covariance).solve(right);
    for (int t : new int[] {10, 14, 18}) {
      double mean = 0;
      for (int i = 0; i < known.length; i++) {
        mean += gamma[Math.abs(t - known[i])] * weights[i];
      }
      assertThat(model.interpolated().value(t)).isCloseTo(mean, within(ROUNDING));
    }
  }

  private static ArimaBuilder airline() {
    return Arima.builder().order(0, 1, 1).seasonal(0, 1, 1);
  }

  private static void assertClose(TimeSeries actual, TimeSeries expected) {
    assertThat(actual.timeline()).isEqualTo(expected.timeline());
    double size = Arrays.stream(expected.values()).map(Math::abs).max().orElseThrow();
    for (int t = 0; t < actual.length(); t++) {
      assertThat(actual.value(t)).isCloseTo(expected.value(t), within(ROUNDING * (1 + size)));
    }
  }
}
