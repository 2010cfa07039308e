package io.bellwether.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.data.Dataset;
import io.bellwether.timeseries.Aggregation;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.ForecastTotal;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.Gaps;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.arima.Arima;
import io.bellwether.timeseries.arima.ArimaModel;
import io.bellwether.timeseries.arima.AutoArima;
import io.bellwether.timeseries.diagnose.Differencing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The program 'Forecast a series' of README.md runs, and is the one that stands there. */
class ReadmeProgramTest {

  private static final String HERE =
      "examples/src/test/java/io/bellwether/examples/ReadmeProgramTest.java";

  /** Nothing is sold on the last day, a Sunday, so that the last week is not seen whole. */
  private static final int WEEKS = MadeUp.DAYS / 7 - 1;

  @Test
  void runs() {
    Dataset invoices = MadeUp.invoices();
    double[] weekOfTheFair = new double[WEEKS + 8];
    weekOfTheFair[5] = 1;
    weekOfTheFair[WEEKS + 3] = 1;
    TimeSeries fair = TimeSeries.of(Frequency.WEEKLY, MadeUp.MONDAY, weekOfTheFair);

    TimeSeries weekly =
        TimeSeries.from(invoices)
            .time("date")
            .value("revenue")
            .frequency(Frequency.DAILY)
            .aggregate(Aggregation.SUM)
            .gaps(Gaps.ZERO)
            .build()
            .aggregate(Frequency.WEEKLY, Aggregation.SUM);
    String advice = Differencing.ordinary(weekly.log()).sentence();
    Covariates known = Covariates.of("fair", fair);
    ArimaModel model = Arima.builder().order(0, 1, 1).boxCox(0).build().fit(weekly, known);
    String left = model.residualTest(8).sentence();
    Forecast next = model.forecast(8, known);
    ForecastTotal eightWeeks = model.forecastTotal(8, known);
    double enough = eightWeeks.quantile(0.95);
    ArimaModel chosen = AutoArima.create().fit(weekly);

    assertThat(weekly.length()).isEqualTo(WEEKS);
    assertThat(advice).contains("ordinary difference");
    assertThat(left).contains("Ljung-Box");
    assertThat(next.horizon()).isEqualTo(8);
    assertThat(enough).isBetween(eightWeeks.mean(), 2 * eightWeeks.mean());
    assertThat(chosen.series()).isEqualTo(weekly);
  }

  @Test
  void isWhatStandsInTheReadme() throws IOException {
    String readme = Files.readString(root().resolve("README.md"));
    String chapter = readme.substring(readme.indexOf("## Forecast a series"));
    String program = chapter.split("```", 3)[1].substring("java".length());

    assertThat(bare(Files.readString(root().resolve(HERE)))).contains(bare(program));
  }

  /** Comments and the width of lines do not matter. */
  private static String bare(String program) {
    return program.replaceAll("//.*", "").replaceAll("\\s+", "");
  }

  private static Path root() {
    return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
        .filter(folder -> Files.isRegularFile(folder.resolve(HERE)))
        .findFirst()
        .orElseThrow();
  }
}
