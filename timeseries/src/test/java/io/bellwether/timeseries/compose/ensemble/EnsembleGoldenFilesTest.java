package io.bellwether.timeseries.compose.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.persist.FileBytes;
import io.bellwether.persist.GoldenFiles;
import io.bellwether.persist.ModelFile;
import io.bellwether.persist.ModelFormatException;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.baseline.DriftModel;
import io.bellwether.timeseries.baseline.NaiveModel;
import io.bellwether.timeseries.compose.Combination;
import io.bellwether.timeseries.compose.EnsembleCodecs;
import io.bellwether.timeseries.compose.EnsembleModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The ensemble that format 1 left, fitted to {@link #SERIES} with weights 1, 4 and 3 for naive,
 * seasonal naive of season 12, which failed, and drift; loaded for ever.
 */
class EnsembleGoldenFilesTest {

  private static final String FILE = "ensemble-1.bellwether";

  static final TimeSeries SERIES =
      TimeSeries.of(Frequency.QUARTERLY, LocalDate.of(2023, 1, 1), 1, 4, 2, 3, 6, 2, 9, 5);

  @TestFactory
  Stream<DynamicTest> goldenFiles() {
    return GoldenFiles.beside(EnsembleGoldenFilesTest.class)
        .expect(
            FILE,
            EnsembleModel.class,
            model -> {
              assertThat(model.series()).isEqualTo(SERIES);
              assertThat(model.combination()).isEqualTo(Combination.MEAN);
              assertThat(model.weights()).containsExactly(0.25, 0.75);
              assertThat(model.memberNames()).containsExactly("Naive", "Drift");
              assertThat(model.members().get(0)).isInstanceOf(NaiveModel.class);
              assertThat(model.members().get(1)).isInstanceOf(DriftModel.class);
              // last value 5, drift 4 / 7
              double[] expected = {5 + 0.75 * 4 / 7.0, 5 + 0.75 * 8 / 7.0};
              assertThat(model.forecast(2).mean().values()).containsExactly(expected);
              assertThat(model.report().warnings().get(0)).startsWith("SeasonalNaive could not");
            })
        .tests(new EnsembleCodecs());
  }

  @Test
  void damagedFilesAreRefused() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(getClass().getResourceAsStream("golden/" + FILE))) {
      byte[] file = in.readAllBytes();
      assertRefused(FileBytes.replaced(file, "\"MEAN\"", "\"MODE\""));
      assertRefused(FileBytes.replaced(file, "[\"Naive\",\"Drift\"]", "[\"Naive\"]"));
    }
  }

  private static void assertRefused(byte[] file) {
    assertThatThrownBy(() -> ModelFile.load(new ByteArrayInputStream(file), ForecastModel.class))
        .isInstanceOf(ModelFormatException.class);
  }
}
