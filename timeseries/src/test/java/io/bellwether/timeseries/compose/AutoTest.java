package io.bellwether.timeseries.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.Innovations;
import io.bellwether.timeseries.IntervalCalibration;
import io.bellwether.timeseries.Intervals;
import io.bellwether.timeseries.SimulatedPaths;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.arima.ArimaModel;
import io.bellwether.timeseries.arima.AutoArima;
import io.bellwether.timeseries.baseline.NaiveModel;
import io.bellwether.timeseries.contract.SampleSeries;
import io.bellwether.timeseries.intermittent.AutoIntermittentModel;
import io.bellwether.timeseries.smoothing.ComplexExponentialSmoothing;
import io.bellwether.timeseries.smoothing.ExponentialSmoothing;
import io.bellwether.timeseries.smoothing.Theta;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class AutoTest {

  private static final LocalDate START = LocalDate.of(2018, 1, 1);

  private static TimeSeries series(Frequency frequency, int length, IntToDoubleFunction value) {
    double[] values = new double[length];
    for (int t = 0; t < length; t++) {
      values[t] = value.applyAsDouble(t);
    }
    return TimeSeries.of(frequency, START, values);
  }

  /** Roughly normal numbers, from a fixed seed. */
  private static double[] noise(int length) {
    SplittableRandom random = new SplittableRandom(11);
    double[] noise = new double[length];
    for (int t = 0; t < length; t++) {
      noise[t] = random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5;
    }
    return noise;
  }

  @Test
  void combinesFourMethodsByTheirWeights() {
    TimeSeries monthly = SampleSeries.monthly();
    AutoModel model = Auto.create().withIntervals(Intervals.MODEL).fit(monthly);
    assertThat(model.choice()).isEqualTo(AutoChoice.COMBINATION);
    double[] smoothing = points(ModelAverage.of(ExponentialSmoothing.auto()).fit(monthly));
    double[] theta = Theta.averaged().fit(monthly).forecast(6).mean().values();
    double[] arima =
        points(
            ModelAverage.of(AutoArima.builder().intervals(Intervals.MODEL).build()).fit(monthly));
    double[] complex = points(ModelAverage.of(ComplexExponentialSmoothing.auto()).fit(monthly));
    for (int h = 0; h < 6; h++) {
      double expected = 0.35 * smoothing[h] + 0.25 * theta[h] + 0.2 * arima[h] + 0.2 * complex[h];
      assertThat(model.forecast(6).mean().value(h))
          .isCloseTo(expected, within(1e-9 * Math.abs(expected)));
    }
  }

  private static double[] points(EnsembleModel model) {
    return model.forecast(6).mean().values();
  }

  @Test
  void saysShortlyWhatItIsAndAtLengthWhatItIsMadeOf() {
    AutoModel model = Auto.create().fit(SampleSeries.monthly());
    assertThat(model.toString()).startsWith("AutoModel[COMBINATION; ").hasSizeLessThan(150);
    assertThat(model.summary())
        .contains(model.reason(), "Theta", "ModelAverage of AutoArima")
        .doesNotContain("ExponentialSmoothing[");
  }

  @Test
  void manyZerosAreIntermittentDemand() {
    TimeSeries parts = series(Frequency.MONTHLY, 48, t -> t % 5 == 2 ? 1 + t % 3 : 0);
    AutoModel model = Auto.create().fit(parts);
    assertThat(model.choice()).isEqualTo(AutoChoice.INTERMITTENT);
    assertThat(model.model()).isInstanceOf(AutoIntermittentModel.class);
    assertThat(model.reason()).contains("intermittent");
    assertThat(model.calibration()).isEqualTo(IntervalCalibration.NONE);
  }

  @Test
  void zerosThatComeWithTheSeasonAreASeason() {
    double[] noise = noise(72);
    TimeSeries ice =
        series(Frequency.MONTHLY, 72, t -> t % 12 < 5 ? 0 : 40 + 10 * (t % 12) + noise[t]);
    AutoModel model = Auto.create().fit(ice);
    assertThat(model.choice()).isEqualTo(AutoChoice.COMBINATION);
    Forecast forecast = model.forecast(12);
    assertThat(forecast.mean().value(2)).isLessThan(forecast.mean().value(8) / 5);
    assertThat(Arrays.stream(forecast.lower(0.95).values()).min().orElseThrow()).isNotNegative();
  }

  @Test
  void aLongStrongSeasonIsTakenOffBefore() {
    double[] noise = noise(160);
    TimeSeries weeks =
        series(Frequency.WEEKLY, 160, t -> 100 + 30 * Math.sin(2 * Math.PI * t / 52) + noise[t]);
    AutoModel model = Auto.create().fit(weeks);
    assertThat(model.choice()).isEqualTo(AutoChoice.DECOMPOSED_COMBINATION);
    assertThat(model.model()).isInstanceOf(DecomposedModel.class);
    for (int h = 0; h < 26; h++) {
      assertThat(model.forecast(26).mean().value(h))
          .isCloseTo(100 + 30 * Math.sin(2 * Math.PI * (160 + h) / 52), within(3.0));
    }
    TimeSeries noSeason = series(Frequency.WEEKLY, 160, t -> 100 + noise[t]);
    assertThat(Auto.create().fit(noSeason).choice()).isEqualTo(AutoChoice.COMBINATION);
  }

  @Test
  void covariatesMakeARegression() {
    double[] noise = noise(60);
    TimeSeries price = series(Frequency.MONTHLY, 72, t -> 10 + t * 7 % 5);
    TimeSeries sales = series(Frequency.MONTHLY, 60, t -> 200 - 8 * price.value(t) + noise[t]);
    AutoModel model = Auto.create().fit(sales, Covariates.of("price", price));
    assertThat(model.choice()).isEqualTo(AutoChoice.REGRESSION);
    assertThat(((ArimaModel) model.model()).coefficient("price").estimate())
        .isCloseTo(-8, within(0.3));
    assertThat(model.forecast(12, Covariates.of("price", price)).mean().value(0))
        .isCloseTo(200 - 8 * price.value(60), within(2.0));
  }

  @Test
  void whatNothingCanBeLearnedFromGoesOn() {
    AutoModel two = Auto.create().fit(TimeSeries.of(Frequency.MONTHLY, START, 3, 5));
    assertThat(two.choice()).isEqualTo(AutoChoice.LAST_VALUE);
    assertThat(two.model()).isInstanceOf(NaiveModel.class);
    assertThat(two.forecast(3).mean().values()).containsOnly(5);
    AutoModel flat = Auto.create().fit(series(Frequency.MONTHLY, 40, t -> 7));
    assertThat(flat.forecast(3).mean().values()).containsOnly(7);
    assertThatThrownBy(() -> Auto.create().fit(TimeSeries.of(Frequency.MONTHLY, START)))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("Remedy");
    assertThatThrownBy(
            () ->
                Auto.create().fit(TimeSeries.of(Frequency.MONTHLY, START, Double.NaN, Double.NaN)))
        .isInstanceOf(FitException.class);
  }

  @Test
  void everyShortLengthGetsAForecast() {
    double[] noise = noise(40);
    for (Frequency frequency : new Frequency[] {Frequency.MONTHLY, Frequency.YEARLY}) {
      for (int n = 2; n <= 40; n++) {
        TimeSeries some = series(frequency, n, t -> 30 + t + noise[t]);
        AutoModel model = Auto.create().fit(some);
        assertThat(model.forecast(4).mean().hasMissing()).isFalse();
        assertThat(model.report().warnings()).noneMatch(warning -> warning.contains("left out"));
      }
    }
  }

  /** Below 5 values AICc does not exist, and there is nothing to average. */
  @Test
  void averagesOfVeryFewValuesAreTheOneModel() {
    double[] noise = noise(4);
    for (int n = 1; n <= 4; n++) {
      TimeSeries few = series(Frequency.YEARLY, n, t -> 30 + t + noise[t]);
      EnsembleModel average = ModelAverage.of(ExponentialSmoothing.auto()).fit(few);
      assertThat(average.members()).hasSize(1);
      assertThat(average.forecast(3).mean())
          .isEqualTo(ExponentialSmoothing.auto().fit(few).forecast(3).mean());
    }
  }

  @Test
  void intervalsAreWiderThanThoseOfTheModelsAndNeverBelowZero() {
    TimeSeries monthly = SampleSeries.monthly();
    Forecast wide = Auto.create().fit(monthly).forecast(12);
    Forecast narrow = Auto.create().withIntervals(Intervals.MODEL).fit(monthly).forecast(12);
    for (int h = 0; h < 12; h++) {
      assertThat(wide.upper(0.95).value(h)).isGreaterThan(narrow.upper(0.95).value(h));
      assertThat(wide.mean().value(h)).isEqualTo(narrow.mean().value(h));
    }
    double[] noise = noise(30);
    TimeSeries falling = series(Frequency.YEARLY, 30, t -> 62 - 2 * t + noise[t]);
    Forecast down = Auto.create().fit(falling).forecast(12);
    assertThat(Arrays.stream(down.mean().values()).min().orElseThrow()).isNotNegative();
    assertThat(Arrays.stream(down.lower(0.95).values()).min().orElseThrow()).isNotNegative();
    TimeSeries below = falling.map(v -> v - 30);
    assertThat(Auto.create().fit(below).forecast(12).lower(0.95).value(11)).isNegative();
  }

  @Test
  void pathsScatterAsTheIntervalsSay() {
    AutoModel model = Auto.create().fit(SampleSeries.monthly());
    SimulatedPaths paths = model.simulate(6, 4000, Innovations.NORMAL, FitContext.create().seed(5));
    Forecast drawn = paths.forecast();
    Forecast stated = model.forecast(6);
    for (int h = 0; h < 6; h++) {
      double width = stated.upper(0.8).value(h) - stated.lower(0.8).value(h);
      // the paths are those of the members, whose mixture is a little wider than their mean
      assertThat(drawn.upper(0.8).value(h) - drawn.lower(0.8).value(h))
          .isBetween(0.85 * width, 1.3 * width);
    }
    assertThat(model.forecastTotal(6).mean())
        .isCloseTo(Arrays.stream(stated.mean().values()).sum(), within(1e-6));
  }
}
