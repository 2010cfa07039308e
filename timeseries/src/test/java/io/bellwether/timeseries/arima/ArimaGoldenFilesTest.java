package io.bellwether.timeseries.arima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.persist.GoldenFiles;
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
        .tests(new ArimaCodecs());
  }

  static AutoRegression leastSquares() {
    return AutoRegression.builder()
        .order(1)
        .method(ArMethod.LEAST_SQUARES)
        .mean(MeanTerm.NONE)
        .build();
  }
}
