package io.bellwether.timeseries.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.model.FitReport;
import io.bellwether.persist.FileBytes;
import io.bellwether.persist.GoldenFiles;
import io.bellwether.persist.ModelFile;
import io.bellwether.persist.ModelFormatException;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.SeriesOracle;
import io.bellwether.timeseries.TimeSeries;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The models that format 1 left, fitted on {@link #TRAIN}, loaded for ever. */
class SmoothingGoldenFilesTest {

  static final TimeSeries TRAIN =
      TimeSeries.of(Frequency.MONTHLY, LocalDate.of(2024, 1, 1), 1, 3, Double.NaN, 3, 5, 8, 10);

  @TestFactory
  Stream<DynamicTest> goldenFiles() {
    return GoldenFiles.beside(SmoothingGoldenFilesTest.class)
        .expect(
            "moving-average-1.bellwether",
            FittedMovingAverage.class,
            model -> {
              // errors 8 - 4 and 10 - 6.5
              assertThat(model.specification()).isEqualTo(MovingAverage.simple(2));
              assertThat(model.series()).isEqualTo(TRAIN);
              assertThat(model.average()).isEqualTo(9);
              assertThat(model.sigma()).isCloseTo(Math.sqrt((16 + 12.25) / 2), within(1e-15));
              assertThat(model.report()).isEqualTo(FitReport.exact(28.25));
            })
        .expect(
            "moving-average-1-weighted.bellwether",
            FittedMovingAverage.class,
            model -> {
              assertThat(model.specification()).isEqualTo(MovingAverage.weighted(1, 3));
              assertThat(model.forecast(2).mean().values()).containsExactly(9.5, 9.5);
            })
        .expect(
            "moving-average-1-exponential.bellwether",
            FittedMovingAverage.class,
            model -> {
              // 1, 2, 2, 2.5, 3.75, 5.875, 7.9375
              assertThat(model.specification()).isEqualTo(MovingAverage.exponential(0.5));
              assertThat(model.average()).isEqualTo(7.9375);
            })
        .expect(
            "moving-average-1-cumulative.bellwether",
            FittedMovingAverage.class,
            model -> {
              assertThat(model.specification()).isEqualTo(MovingAverage.cumulative());
              assertThat(model.average()).isCloseTo(5, within(1e-15));
              // squares about 5: 16 + 4 + 4 + 0 + 9 + 25, over 5
              assertThat(model.sigma()).isCloseTo(Math.sqrt(58.0 / 5), within(1e-14));
            })
        .expect("theta-1.bellwether", ThetaModel.class, ThetaGolden::dynamic)
        .expect("theta-1-averaged.bellwether", ThetaModel.class, ThetaGolden::averaged)
        .expect("theta-1-standard.bellwether", ThetaModel.class, ThetaGolden::wholeSlope)
        .expect(
            "complex-exponential-smoothing-1.bellwether",
            ComplexExponentialSmoothingModel.class,
            ThetaGolden::full)
        .expect(
            "complex-exponential-smoothing-1-auto.bellwether",
            ComplexExponentialSmoothingModel.class,
            ThetaGolden::chosen)
        .expect(
            "exponential-smoothing-1.bellwether",
            ExponentialSmoothingModel.class,
            model -> {
              // level 0.5 y + 0.5 before: from 1, with 3, 3, 5, 8, 10
              assertThat(model.specification())
                  .isEqualTo(ExponentialSmoothing.of("ANN").toBuilder().alpha(0.5).build());
              assertThat(model.series()).isEqualTo(TRAIN);
              assertThat(model.form()).hasToString("ETS(A,N,N)");
              assertThat(model.parameter("alpha")).isEqualTo(0.5);
              assertThat(model.level().value(6))
                  .isCloseTo(7.9375 + (model.parameter("level") - 1) / 64, within(1e-9));
            })
        .tests(new SmoothingCodecs());
  }

  private static byte[] saved(FittedMovingAverage model) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ModelFile.save(model, out);
    return out.toByteArray();
  }

  @Test
  void forecastsComeBackToTheBit() {
    for (MovingAverage average :
        List.of(
            MovingAverage.simple(7),
            MovingAverage.weighted(0.1, 0.7, 0.13),
            MovingAverage.exponential(0.37),
            MovingAverage.cumulative())) {
      FittedMovingAverage model = average.fit(SeriesOracle.monthly());
      ForecastModel again =
          ModelFile.load(new ByteArrayInputStream(saved(model)), ForecastModel.class);
      assertThat(again.toString()).isEqualTo(model.toString());
      assertThat(again.forecast(9).toDataset()).isEqualTo(model.forecast(9).toDataset());
      assertThat(again.forecastTotal(9).standardDeviation())
          .isEqualTo(model.forecastTotal(9).standardDeviation());
      assertThat(again.residuals()).isEqualTo(model.residuals());
    }
  }

  @Test
  void aModelThatCouldNotBeFittedIsNotLoaded() {
    FittedMovingAverage model = MovingAverage.simple(2).fit(SeriesOracle.monthly());
    byte[] file =
        saved(
            new FittedMovingAverage(
                MovingAverage.simple(70), model.series(), 1, FitReport.exact(1)));
    // the same manifest with a window of 71 instead of 70, and its checksum
    byte[] wrong = FileBytes.replaced(file, "\"window\":70", "\"window\":71");
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(
            () -> ModelFile.load(new ByteArrayInputStream(wrong), FittedMovingAverage.class))
        .withMessageContaining("series")
        .withMessageContaining("last average");
    byte[] centred = FileBytes.replaced(file, "\"SIMPLE\"", "\"CENTRED\"");
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(
            () -> ModelFile.load(new ByteArrayInputStream(centred), FittedMovingAverage.class))
        .withMessageContaining("CENTRED");
  }
}
