package io.bellwether.examples.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.TimeSeries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureTest {

  private static final TimeSeries PAST =
      TimeSeries.of(Frequency.MONTHLY, LocalDate.of(2024, 1, 1), 10, 12, Double.NaN, 13, 11);

  @TempDir private Path folder;

  private static Picture picture(String title) {
    Forecast next = Forecast.normal(PAST, new double[] {12, 12}, new double[] {1, 1.5});
    return ForecastPicture.of("units", title, "units", PAST, next);
  }

  @Test
  void isTheSameWheneverDrawn() {
    assertThat(picture("Units").svg()).isEqualTo(picture("Units").svg());
  }

  @Test
  void saysWhatIsSeen() {
    assertThat(picture("Jan & Feb < March").svg())
        .contains("<title>Jan &amp; Feb &lt; March</title>")
        .contains("Feb 2024", "forecast, with 80% (dark) and 95% (light)");
  }

  @Test
  void breaksTheLineWhereAValueIsMissing() {
    Chart whole = chart(PAST.interpolate());
    Chart broken = chart(PAST);

    assertThat(lines(broken)).isEqualTo(lines(whole) + 1);
  }

  private static Chart chart(TimeSeries series) {
    double[] x = {0, 1, 2, 3, 4};
    return Chart.of(
        "", Axis.of("", x), Axis.of("", 0, 20), Layer.line(x, series.values(), Colour.BLUE));
  }

  private static long lines(Chart chart) {
    return Picture.of("line", 300, 200, chart)
        .svg()
        .lines()
        .filter(line -> line.contains("stroke=\"rgb(0,114,178)\""))
        .count();
  }

  @Test
  void isWrittenIntoAFolderThatIsMadeForIt() throws IOException {
    Path file = picture("Units").write(folder.resolve("a/b"));

    assertThat(file).isEqualTo(folder.resolve("a/b/units.svg"));
    assertThat(Files.readString(file)).isEqualTo(picture("Units").svg());
  }

  @Test
  void saysIfItCannotBeWritten() throws IOException {
    Path file = Files.createFile(folder.resolve("taken"));

    assertThatThrownBy(() -> picture("Units").write(file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("cannot write " + file.resolve("units.svg") + ": ");
  }

  @Test
  void needsNeitherAwtNorNamesByLot() {
    String svg =
        CoefficientPicture.ofShares(
                "effects", "Effects", "change", List.of(new Estimate("price", 0.1, -0.05, 0.25)))
            .svg();

    assertThat(svg).contains("\nprice\n", "\n20%\n").doesNotContain("data:image");
    assertThat(svg.split("id=\"", -1)).hasSizeGreaterThan(1);
    assertThat(svg.replaceAll("id=\"effects-\\d+\"", "")).doesNotContain(" id=\"");
  }
}
