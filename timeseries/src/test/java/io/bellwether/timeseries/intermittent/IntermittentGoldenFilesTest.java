package io.bellwether.timeseries.intermittent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.persist.GoldenFiles;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.baseline.Naive;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The models that format 1 left, fitted to {@link #SERIES}, loaded for ever. */
class IntermittentGoldenFilesTest {

  static final TimeSeries SERIES =
      TimeSeries.of(
          Frequency.QUARTERLY, LocalDate.of(2023, 1, 1), 0, 4, 0, 0, Double.NaN, 2, 0, 6, 0);

  static Croston croston() {
    return Croston.builder().smoothing(0.5).build();
  }

  static Tsb tsb() {
    return Tsb.builder().smoothing(0.5).startingValues(StartingValues.FIRST).build();
  }

  static Adida naive() {
    return Adida.builder().bucket(3).forecaster(Naive.create()).build();
  }

  @TestFactory
  Stream<DynamicTest> goldenFiles() {
    return GoldenFiles.beside(IntermittentGoldenFilesTest.class)
        .expect(
            "croston-1.bellwether",
            CrostonModel.class,
            model -> {
              // sizes 4, 3, 4.5; intervals 2, 2.5, 2.25; the missing period does not count
              assertThat(model.series()).isEqualTo(SERIES);
              assertThat(model.specification()).isEqualTo(croston());
              assertThat(model.size()).isEqualTo(4.5);
              assertThat(model.interval()).isEqualTo(2.25);
              assertThat(model.forecast(2).mean().value(1)).isEqualTo(1.5);
            })
        .expect(
            "tsb-1.bellwether",
            TsbModel.class,
            model -> {
              // probabilities 1/2, 1/4, 1/8, 9/16, 9/32, 41/64, 41/128
              assertThat(model.specification()).isEqualTo(tsb());
              assertThat(model.probability()).isEqualTo(41 / 128.0);
              assertThat(model.size()).isEqualTo(4.5);
            })
        .expect(
            "adida-1.bellwether",
            AdidaModel.class,
            model -> {
              // from the mean 1.5: 4/3, 1, 2
              assertThat(model.bucket()).isEqualTo(3);
              assertThat(model.forecast(1).mean().value(0))
                  .isCloseTo(0.7 * (0.7 * (0.7 * 1.5 + 0.4) + 0.3) + 0.6, within(1e-15));
            })
        .expect(
            "adida-1-naive.bellwether",
            AdidaModel.class,
            model -> {
              assertThat(model.specification()).isEqualTo(naive().toString());
              assertThat(model.model()).isPresent();
              assertThat(model.forecast(1).mean().value(0)).isEqualTo(2);
            })
        .expect(
            "imapa-1.bellwether",
            ImapaModel.class,
            model -> {
              assertThat(model.specification()).isEqualTo(Imapa.create());
              assertThat(model.maximumBucket()).isEqualTo(3);
              assertThat(model.smoothing()).hasSize(3);
            })
        .expect(
            "auto-intermittent-1.bellwether",
            AutoIntermittentModel.class,
            model -> {
              assertThat(model.specification()).isEqualTo(AutoIntermittent.ofWindows(5, 2));
              assertThat(model.members()[0]).isEqualTo(2);
              assertThat(model.members()[1]).isEqualTo(3);
            })
        .tests(new IntermittentCodecs());
  }
}
