package io.bellwether.timeseries.baseline;

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
class BaselineGoldenFilesTest {

  static final TimeSeries SERIES =
      TimeSeries.of(
          Frequency.QUARTERLY, LocalDate.of(2023, 1, 1), 1, 4, 2, Double.NaN, 3, 6, 2, 9, 5);

  @TestFactory
  Stream<DynamicTest> goldenFiles() {
    return GoldenFiles.beside(BaselineGoldenFilesTest.class)
        .expect(
            "mean-1.bellwether",
            MeanModel.class,
            model -> {
              // 32 / 8, and squares of 3, 0, 2, 1, 2, 2, 5, 1 by 7
              assertThat(model.series()).isEqualTo(SERIES);
              assertThat(model.mean()).isEqualTo(4);
              assertThat(model.sigma()).isCloseTo(Math.sqrt(48 / 7.0), within(1e-15));
              assertThat(model.forecast(2).standardErrors()[1])
                  .isCloseTo(Math.sqrt(48 / 7.0 * 9 / 8), within(1e-15));
            })
        .expect(
            "naive-1.bellwether",
            NaiveModel.class,
            model -> {
              // changes 3, -2, 1 in two steps, 3, -4, 7, -4
              assertThat(model.last()).isEqualTo(5);
              assertThat(model.sigma()).isCloseTo(Math.sqrt(103.5 / 7), within(1e-15));
            })
        .expect(
            "seasonal-naive-1.bellwether",
            SeasonalNaiveModel.class,
            model -> {
              // changes 2, 2, 0, 2; the ninth value follows the eighth's season
              assertThat(model.specification()).isEqualTo(SeasonalNaive.of(4));
              assertThat(model.sigma()).isCloseTo(Math.sqrt(12 / 4.0), within(1e-15));
              assertThat(model.forecast(5).mean().values()).containsExactly(6, 2, 9, 5, 6);
            })
        .expect(
            "drift-1.bellwether",
            DriftModel.class,
            model -> {
              assertThat(model.drift()).isEqualTo(0.5);
              assertThat(model.span()).isEqualTo(8);
              assertThat(model.forecast(2).mean().values()).containsExactly(5.5, 6);
            })
        .tests(new BaselineCodecs());
  }
}
