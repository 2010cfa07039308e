package io.bellwether.timeseries.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.persist.GoldenFiles;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.baseline.Naive;
import io.bellwether.timeseries.baseline.NaiveModel;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The models that format 1 left, fitted to {@link #SERIES}, loaded for ever. */
class RepairGoldenFilesTest {

  static final TimeSeries SERIES =
      TimeSeries.of(
          Frequency.YEARLY, LocalDate.of(2000, 1, 1), 5, 6, 5, 7, 6, 5, 99, 6, 7, 5, 6, 7, 6, 5);

  @TestFactory
  Stream<DynamicTest> goldenFiles() {
    return GoldenFiles.beside(RepairGoldenFilesTest.class)
        .expect(
            "repairing-1.bellwether",
            RepairingModel.class,
            model -> {
              assertThat(model.series()).isEqualTo(SERIES);
              assertThat(model.specification())
                  .isEqualTo(RepairingForecaster.of(Naive.create()).toString());
              assertThat(model.repairedPeriods()).containsExactly(6);
              // between its neighbours 5 and 6
              assertThat(model.model().series().value(6)).isEqualTo(5.5);
              assertThat(model.model()).isInstanceOf(NaiveModel.class);
              assertThat(model.residuals().value(6)).isNaN();
              assertThat(model.forecast(1).mean().value(0)).isEqualTo(5);
            })
        .tests(new RepairCodecs());
  }
}
