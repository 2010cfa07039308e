package io.bellwether.timeseries.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.persist.GoldenFiles;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.Panel;
import io.bellwether.timeseries.SeriesKey;
import io.bellwether.timeseries.TimeSeries;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The models that format 1 left, loaded for ever. */
class RegressionGoldenFilesTest {

  static final TimeSeries QUARTERS =
      TimeSeries.of(
          Frequency.QUARTERLY,
          LocalDate.of(2019, 1, 1),
          new double[] {
            12, 19, 27, 14, 16, 25, 26, 21, 13, 28, 29, 24, 25, 23, 37, 29, 27, 39, 38, 34
          });

  static final TimeSeries PRICE =
      TimeSeries.of(
          Frequency.QUARTERLY,
          LocalDate.of(2019, 1, 1),
          new double[] {3, 2, 2, 3, 3, 2, 2, 2, 3, 2, 2, 2, 2, 3, 1, 2, 2, 1, 1, 2, 3, 2});

  @TestFactory
  Stream<DynamicTest> goldenFiles() {
    return GoldenFiles.beside(RegressionGoldenFilesTest.class)
        .expect(
            "regression-forecast-1.bellwether",
            RegressionForecastModel.class,
            model -> {
              assertThat(model.series()).isEqualTo(QUARTERS);
              assertThat(model.specification()).isEqualTo(lagged().toString());
              // lm(w ~ lag1 + mean2) on w = diff(y)
              assertThat(model.scale()).isEqualTo(506 / 20.0);
              assertThat(((OlsModel) model.regressions().get(0)).coefficients())
                  .containsExactly(lagCoefficients(), within(1e-12));
              assertThat(model.forecast(3).mean().values())
                  .containsExactly(lagForecast(), within(1e-12));
            })
        .expect(
            "regression-forecast-1-direct.bellwether",
            RegressionForecastModel.class,
            model -> {
              assertThat(model.specification()).isEqualTo(direct().toString());
              assertThat(model.horizon()).hasValue(2);
              assertThat(model.covariateNames()).containsExactly("price");
              assertThat(model.featureNames())
                  .containsExactly(
                      "lag1", "season1", "quarterSine", "quarterCosine", "price", "priceLag1");
              assertThat(model.forecast(2, Covariates.of("price", PRICE)).mean().values())
                  .containsExactly(directForecast(), within(1e-12));
            })
        .expect(
            "global-forecast-1.bellwether",
            GlobalForecastModel.class,
            model -> {
              assertThat(model.panel().size()).isEqualTo(2);
              assertThat(model.panel().series(SeriesKey.of("south", "b"))).isEqualTo(shorter());
              assertThat(model.specification()).isEqualTo(GlobalForecaster.of(lagged()).toString());
              assertThat(model.forecast(SeriesKey.of("south", "b"), 2).mean().values())
                  .containsExactly(globalForecast(), within(1e-12));
            })
        .tests(new RegressionCodecs());
  }

  static RegressionForecaster lagged() {
    return RegressionForecaster.builder(Ols.create()).lags(1).rollingMean(2).difference(1).build();
  }

  static RegressionForecaster direct() {
    return RegressionForecaster.builder(Ols.create())
        .lags(1)
        .seasonalLags(1)
        .calendar(CalendarEncoding.CYCLE, CalendarFeature.QUARTER)
        .covariateLags("price", 0, 1)
        .boxCox(0.5)
        .errors(ErrorDistribution.EMPIRICAL)
        .direct(2)
        .build();
  }

  static TimeSeries shorter() {
    return QUARTERS.slice(3, 19).map(value -> 100 * value);
  }

  static Panel panel() {
    return Panel.builder(Frequency.QUARTERLY, "region", "item")
        .add(SeriesKey.of("north", "a"), QUARTERS)
        .add(SeriesKey.of("south", "b"), shorter())
        .build();
  }

  private static double[] lagCoefficients() {
    return new double[] {0.08115562297654529, 0.12759029807650005, -1.3186630045941576};
  }

  private static double[] lagForecast() {
    return new double[] {38.83953358048599, 40.95671743702735, 38.693303858861285};
  }

  private static double[] directForecast() {
    return new double[] {22.807966763706833, 32.99187126165963};
  }

  private static double[] globalForecast() {
    return new double[] {3309.255560324489, 3853.5363289601346};
  }
}
