package io.bellwether.timeseries.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.DataException;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.timeseries.BackTransform;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.FittedCovariates;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.Innovations;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.contract.SampleSeries;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RegressionForecasterTest {

  private static final TimeSeries SERIES = SampleSeries.monthly();

  private static RegressionForecasterBuilder lagged(int... lags) {
    return RegressionForecaster.builder(Ols.create()).lags(lags);
  }

  @Test
  void optionsAreChecked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> lagged(1, 0).build())
        .withMessageContaining("lag must be at least 1, not 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> lagged(1).seasonalLags(-1).build())
        .withMessageContaining("seasonal lag must be at least 1, not -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> lagged(1).rollingDeviation(1))
        .withMessageContaining("rolling deviation must be at least 2, not 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> lagged(1).covariateLags("price", -1).build())
        .withMessageContaining("covariate \"price\" must be at least 0, not -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> lagged(1).difference(0).build())
        .withMessageContaining("difference must be at least 1, not 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> lagged(1).direct(0))
        .withMessageContaining("horizon must be at least 1, not 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> lagged(1).boxCox(Double.NaN))
        .withMessageContaining("NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> lagged().build().fit(SERIES))
        .withMessageContaining("nothing to forecast from");
  }

  @Test
  void seriesThatDoNotSufficeAreRefusedWithTheReach() {
    assertThatThrownBy(() -> lagged(1).rollingMean(30).difference(12).build().fit(SERIES.head(44)))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("44 periods")
        .hasMessageContaining("back 30 periods")
        .hasMessageContaining("differences 12");
    assertThatThrownBy(() -> lagged(1).direct(40).build().fit(SERIES.head(43)))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("step 40 ahead")
        .hasMessageContaining("shorter horizon");
    assertThatThrownBy(() -> lagged(1).seasonalLags(1).build().fit(SERIES.withSeason(1)))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("no season");
    // the regression refuses; its reason and how many periods there were are told
    assertThatThrownBy(() -> lagged(1, 2, 3, 4).build().fit(SERIES.head(8)))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("8 periods")
        .hasMessageContaining("4 features");
    assertThatThrownBy(() -> lagged(1).boxCox(0).build().fit(SERIES.map(v -> v - 200)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("positive");
  }

  @Test
  void directModelsRefuseLongerHorizonsWithTheCure() {
    RegressionForecastModel model = lagged(1).direct(3).build().fit(SERIES);
    assertThat(model.horizon()).hasValue(3);
    assertThat(model.forecast(3).horizon()).isEqualTo(3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.forecast(4))
        .withMessageContaining("direct(4)")
        .withMessageContaining("recursive()");
  }

  @Test
  void covariatesThatHaveLagsMustBeThere() {
    RegressionForecaster forecaster = lagged(1).covariateLags("price", 0, 1).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> forecaster.fit(SERIES))
        .withMessageContaining("[price]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> lagged(1).build().fit(SERIES, Covariates.of("lag1", SERIES)))
        .withMessageContaining("\"lag1\"")
        .withMessageContaining("rename");
  }

  @Test
  void lagsOfCovariatesReachBackIntoTheHistory() {
    TimeSeries all =
        TimeSeries.of(
            SERIES.timeline().window(0, 100),
            IntStream.range(0, 100).mapToDouble(t -> t * t % 7).toArray());
    // the series is a function of the price of two periods before
    TimeSeries series = all.head(96).lag(2).head(94).map(value -> 10 + 3 * value);
    RegressionForecastModel model =
        lagged().covariateLags("price", 2).build().fit(series, Covariates.of("price", all));
    double[] mean = model.forecast(4, Covariates.of("price", all)).mean().values();
    int n = series.length() + 2; // the series starts two periods late
    for (int h = 0; h < 4; h++) {
      assertThat(mean[h]).isCloseTo(10 + 3 * all.value(n + h - 2), within(1e-9));
    }
  }

  @Test
  void differencesAreUndoneExactly() {
    // a straight line and a season that repeats have no error after both differences
    double[] values = new double[60];
    Arrays.setAll(values, t -> 5 + 2 * t + new int[] {0, 4, -3}[t % 3]);
    TimeSeries series = SERIES.head(60).withValues(values).withSeason(3);
    Forecast forecast = lagged(1).difference(3).difference(1).build().fit(series).forecast(7);
    for (int h = 0; h < 7; h++) {
      int t = 60 + h;
      assertThat(forecast.mean().value(h))
          .isCloseTo(5 + 2 * t + new int[] {0, 4, -3}[t % 3], within(1e-9));
    }
    // a constant rate of growth has no error in differences of logarithms
    TimeSeries growth = SERIES.head(60).withValues(powers(60));
    double[] mean =
        lagged(1).boxCox(0).difference(1).direct(5).build().fit(growth).forecast(5).mean().values();
    assertThat(mean).containsExactly(Arrays.copyOfRange(powers(65), 60, 65), within(1e-6));
  }

  private static double[] powers(int count) {
    double[] powers = new double[count];
    Arrays.setAll(powers, t -> 100 * Math.pow(1.03, t));
    return powers;
  }

  @Test
  void gapsAreFilledByForecasts() {
    RegressionForecaster forecaster = lagged(1, 2, 12).build();
    RegressionForecastModel early = forecaster.fit(SERIES.head(90));
    Forecast ahead = early.forecast(6);
    double[] nothing = new double[3];
    Arrays.fill(nothing, Double.NaN);
    TimeSeries unknown = SERIES.slice(90, 93).withValues(nothing);
    // three unknown periods change nothing but the time
    assertThat(early.append(unknown).forecast(3).mean().values())
        .containsExactly(ahead.mean().tail(3).values(), within(1e-9));
    assertThat(early.append(unknown).fitted().tail(3).values())
        .containsExactly(ahead.mean().head(3).values(), within(1e-9));
  }

  @Test
  void gapsThatCannotBeFilledAreNamed() {
    double[] values = SERIES.head(20).values();
    RegressionForecastModel model = lagged(12).build().fit(SERIES);
    Arrays.fill(values, 0, 12, Double.NaN);
    TimeSeries holed = SERIES.head(20).withValues(values);
    RegressionForecastModel other =
        new RegressionForecastModel(
            model.parts(),
            model.targetScale(),
            holed,
            FittedCovariates.of(List.of(), new double[0][]),
            new int[0]);
    assertThatThrownBy(() -> other.forecast(1))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("interpolate")
        .hasMessageContaining(holed.timeline().label(20));
  }

  @Test
  void shortHistoriesWarnThatNothingIsHeldOut() {
    RegressionForecastModel model = lagged(1).build().fit(SERIES.head(9));
    assertThat(model.report().warnings()).singleElement().asString().contains("too narrow");
    assertThat(lagged(1).build().fit(SERIES).report().warnings()).isEmpty();
    assertThat(model.summary()).contains("lag1", "too narrow", "OlsModel");
  }

  @Test
  void empiricalErrorsHaveTheQuantilesOfWhatWasHeldOut() {
    RegressionForecastModel model =
        lagged(1, 12).errors(ErrorDistribution.EMPIRICAL).build().fit(SERIES);
    Forecast forecast = model.forecast(1);
    double[] pool = model.parts().errors().pool();
    double least = Arrays.stream(pool).min().orElseThrow();
    double deviation = forecast.standardErrors()[0];
    double mean = forecast.mean().value(0);
    assertThat(forecast.quantile(1e-9).value(0))
        .isCloseTo(mean + least * deviation, within(1e-6 * deviation));
    assertThat(lagged(1, 12).build().fit(SERIES).forecast(1).quantile(1e-9).value(0))
        .isLessThan(mean + 5 * least * deviation / 4);
  }

  @Test
  void meansOfLogarithmsLieAboveMedians() {
    Forecast median = lagged(1, 12).boxCox(0).build().fit(SERIES).forecast(3);
    Forecast mean =
        lagged(1, 12).boxCox(0).backTransform(BackTransform.MEAN).build().fit(SERIES).forecast(3);
    for (int h = 0; h < 3; h++) {
      double deviation = mean.standardErrors()[h];
      assertThat(mean.mean().value(h))
          .isCloseTo(median.mean().value(h) * Math.exp(deviation * deviation / 2), within(1e-9));
      assertThat(mean.quantile(0.5).value(h)).isCloseTo(median.mean().value(h), within(1e-9));
    }
    RegressionForecastModel model = lagged(1, 12).boxCox(0).build().fit(SERIES);
    double[] path =
        model.simulate(2, 200, Innovations.BOOTSTRAP, FitContext.create()).path(0).values();
    assertThat(Arrays.stream(path).min().orElseThrow()).isPositive();
    assertThat(model.forecastTotal(3).mean())
        .isCloseTo(Arrays.stream(mean.mean().values()).sum(), within(2.0)); // 4,000 paths
  }

  @Test
  void scalesAreThoseDocumented() {
    double[] values = {1, -3, Double.NaN, 5, 2};
    assertThat(SeriesScale.NONE.of(values, 1)).isEqualTo(1);
    assertThat(SeriesScale.MEAN.of(values, 1)).isEqualTo(11 / 4.0);
    assertThat(SeriesScale.SEASONAL_NAIVE.of(values, 1)).isEqualTo((4 + 3) / 2.0);
    assertThat(SeriesScale.SEASONAL_NAIVE.of(values, 3)).isEqualTo((4 + 5) / 2.0);
    assertThat(SeriesScale.MEAN.of(new double[3], 1)).isEqualTo(1);
    assertThat(SeriesScale.MEAN.of(new double[0], 1)).isEqualTo(1);
    double[] none =
        lagged(1, 12).scale(SeriesScale.NONE).build().fit(SERIES).forecast(5).mean().values();
    double[] naive =
        lagged(1, 12)
            .scale(SeriesScale.SEASONAL_NAIVE)
            .build()
            .fit(SERIES)
            .forecast(5)
            .mean()
            .values();
    assertThat(naive).containsExactly(none, within(1e-9));
  }
}
