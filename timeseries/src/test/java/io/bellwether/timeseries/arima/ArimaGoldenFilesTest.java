package io.bellwether.timeseries.arima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.bellwether.persist.GoldenFiles;
import io.bellwether.timeseries.BackTransform;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.TimeSeries;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The models that format 1 left, fitted to {@link #SERIES}, loaded for ever. */
class ArimaGoldenFilesTest {

  static final TimeSeries SERIES =
      TimeSeries.of(Frequency.DAILY, LocalDate.of(2024, 2, 26), 1, -1, 2, -2, 3, 1, -4, 0, 2, -2);

  static final TimeSeries QUARTERS =
      TimeSeries.of(
          Frequency.QUARTERLY,
          LocalDate.of(2019, 1, 1),
          new double[] {
            12, 19, 27, 14, 16, 25, 26, 21, 13, 28, 29, 24, 25, 23, 37, 29, 27, 39, 38, 34
          });

  /** R 4.2.2, {@code arima(method = "ML")}: relative; the maxima are flat. */
  private static final double BY_R = 1e-5;

  @TestFactory
  Stream<DynamicTest> goldenFiles() {
    return GoldenFiles.beside(ArimaGoldenFilesTest.class)
        .expect(
            "autoregression-1.bellwether",
            AutoRegressionModel.class,
            model -> {
              // the mean is 0, squares sum up to 44, products of neighbours to -18
              assertThat(model.series()).isEqualTo(SERIES);
              assertThat(model.specification()).isEqualTo(AutoRegression.create());
              assertThat(model.criterionByOrder()).hasSize(9);
              assertThat(model.partialAutocorrelations()[0]).isCloseTo(-18 / 44.0, within(1e-15));
            })
        .expect(
            "autoregression-1-least-squares.bellwether",
            AutoRegressionModel.class,
            model -> {
              // without mean and intercept: products of neighbours by squares but the last
              assertThat(model.specification()).isEqualTo(leastSquares());
              assertThat(model.coefficient("ar1").estimate()).isCloseTo(-18 / 40.0, within(1e-15));
              assertThat(model.forecast(1).mean().value(0)).isCloseTo(0.9, within(1e-15));
            })
        .expect(
            "autoregression-1-maximum-likelihood.bellwether",
            AutoRegressionModel.class,
            model -> {
              assertThat(model.specification().method()).isEqualTo(ArMethod.MAXIMUM_LIKELIHOOD);
              assertThat(model.series()).isEqualTo(SERIES);
              assertThat(model.coefficient("ar1").estimate()).isCloseTo(-0.4165019, within(1e-5));
              assertThat(model.mean()).isCloseTo(0.0312407, within(1e-5));
            })
        .expect(
            "arima-1-calibrated.bellwether",
            ArimaModel.class,
            model -> {
              assertThat(model.series()).isEqualTo(QUARTERS);
              assertThat(model.calibration()).isEqualTo(ArimaCalibration.of(model));
              assertThat(model.calibration().scale()).isGreaterThan(1.1);
              assertThat(model.calibration().power()).isEqualTo(0.75);
            })
        .expect(
            "arima-1.bellwether",
            ArimaModel.class,
            model -> {
              assertThat(model.specification()).isEqualTo(airline());
              assertThat(model.series()).isEqualTo(QUARTERS);
              assertThat(model.order()).hasToString("(0,1,1)(0,1,1)4");
              assertThat(model.logLikelihood()).isCloseTo(-44.11340, withinPercentage(100 * BY_R));
              assertThat(model.coefficient("ma1").estimate()).isCloseTo(-0.930810, within(1e-5));
              assertThat(model.forecast(3).mean().values())
                  .containsExactly(
                      new double[] {30.523259386064336, 38.72325938606425, 43.32325938606365},
                      within(1e-12));
            })
        .expect(
            "arima-1-covariates.bellwether",
            ArimaModel.class,
            model -> {
              // square roots with a missing value, mean and drift; ar2 and price are given
              assertThat(model.specification()).isEqualTo(priced());
              assertThat(model.covariateNames()).containsExactly("price");
              assertThat(model.series().missingCount()).isEqualTo(1);
              assertThat(model.observations()).isEqualTo(13);
              assertThat(model.parameterCount()).isEqualTo(4);
              assertThat(model.coefficient("price").estimate()).isEqualTo(-1);
              assertThat(model.coefficient("ar1").estimate()).isCloseTo(-0.5746595, within(5e-5));
              assertThat(model.coefficient("drift").estimate()).isCloseTo(0.5095032, within(5e-5));
              assertThat(model.forecast(2, price()).mean().values())
                  .containsExactly(
                      new double[] {58.75032145547287, 81.95037168374472}, within(1e-12));
              assertThat(model.forecast(2, price()).quantile(0.5).value(0))
                  .isCloseTo(58.603139, withinPercentage(100 * BY_R));
            })
        .tests(new ArimaCodecs());
  }

  private static Arima airline() {
    return Arima.builder().order(0, 1, 1).seasonal(0, 1, 1).build();
  }

  private static Arima priced() {
    return Arima.builder()
        .order(2, 0, 0)
        .constant(Constant.DRIFT)
        .boxCox(0.5)
        .backTransform(BackTransform.MEAN)
        .fixed("ar2", 0)
        .fixed("price", -1)
        .build();
  }

  private static Covariates price() {
    return Covariates.of("price", TimeSeries.of(Frequency.DAILY, LocalDate.of(2024, 3, 11), 2, 1));
  }

  static AutoRegression leastSquares() {
    return AutoRegression.builder()
        .order(1)
        .method(ArMethod.LEAST_SQUARES)
        .mean(MeanTerm.NONE)
        .build();
  }
}
