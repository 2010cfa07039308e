package io.bellwether.timeseries.smoothing;

import static io.bellwether.timeseries.OracleFile.assertClose;
import static io.bellwether.timeseries.OracleFile.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.jr.ob.JSON;
import io.bellwether.model.FitReport;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.OracleFile;
import io.bellwether.timeseries.SharedOracle;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.arima.ArMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * R's {@code thetaf} ({@code theta-oracle.R}, and the shared oracle where it exists) and
 * statsmodels' {@code ThetaModel} ({@code theta-oracle.py}).
 */
class ThetaOracleTest {

  /**
   * R's simplex and statsmodels' search stop within some 1e-4 of the best alpha, which moves a
   * forecast by as much of a surprise.
   */
  private static final double OF_SIGMA = 0.01;

  private static TimeSeries series(Map<String, Object> block, int season) {
    // the series lie beside the autoregressions
    return OracleFile.series(ArMethod.class, (String) block.get("series"), season);
  }

  @TestFactory
  Stream<DynamicTest> asR() {
    return OracleFile.blocks(ThetaOracleTest.class, "theta.json", "fits").stream()
        .map(
            block ->
                DynamicTest.dynamicTest(
                    block.get("series") + " " + block.get("season"), () -> compareWithR(block)));
  }

  private static void compareWithR(Map<String, Object> block) {
    TimeSeries history = series(block, ((Number) block.get("season")).intValue());
    ThetaModel model = Theta.standard().fit(history);
    boolean seasonal = (Boolean) Objects.requireNonNull(block.get("seasonal"));
    assertThat(model.season())
        .isEqualTo(seasonal ? SeasonalAdjustment.MULTIPLICATIVE : SeasonalAdjustment.NONE);
    if (seasonal) {
      assertClose("figure", model.seasonalFigure(), numbers(block, "figure"), 1e-12);
    }
    assertThat(model.drift()).isCloseTo(numbers(block, "drift")[0], within(1e-10));
    // as good as R's search or better, and next to it
    double squares = numbers(block, "squares")[0];
    assertThat(model.report().objective()).isBetween(0.9999 * squares, (1 + 1e-10) * squares);
    double sigma = Math.sqrt(numbers(block, "sigma2")[0]);
    double[] mean = numbers(block, "mean");
    double[] se = seasoned(model, numbers(block, "se"));
    assertNear(model.forecast(14), mean, se, sigma);

    // at R's own parameters nothing but rounding is left
    ThetaModel same =
        new ThetaModel(
            Theta.standard(),
            history,
            model.figure(),
            model.lineIntercept(),
            model.lineSlope(),
            List.of(ThetaNode.certain(numbers(block, "alpha")[0], numbers(block, "level")[0], 0.5)),
            sigma,
            FitReport.exact(squares));
    Forecast forecast = same.forecast(14);
    assertClose("mean", forecast.mean().values(), mean, 1e-12);
    assertClose("se", forecast.standardErrors(), se, 1e-10);
  }

  /** R multiplies the means by the season, but not the errors; a multiplicative season has both. */
  private static double[] seasoned(ThetaModel model, double[] errors) {
    double[] figure = model.seasonalFigure();
    double[] seasoned = errors.clone();
    for (int h = 0; h < seasoned.length && figure.length > 0; h++) {
      seasoned[h] *= figure[(model.series().length() + h) % figure.length];
    }
    return seasoned;
  }

  private static void assertNear(Forecast forecast, double[] mean, double[] se, double sigma) {
    for (int h = 0; h < mean.length; h++) {
      assertThat(forecast.mean().value(h))
          .as("mean %d", h + 1)
          .isCloseTo(mean[h], within(OF_SIGMA * sigma));
      assertThat(forecast.standardErrors()[h])
          .as("error %d", h + 1)
          .isCloseTo(se[h], within(OF_SIGMA * se[h]));
    }
  }

  @TestFactory
  Stream<DynamicTest> asStatsmodels() {
    return OracleFile.blocks(ThetaOracleTest.class, "theta-statsmodels.json", "fits").stream()
        .map(
            block ->
                DynamicTest.dynamicTest(
                    (String) block.get("series"), () -> compareWithStatsmodels(block)));
  }

  private static void compareWithStatsmodels(Map<String, Object> block) {
    TimeSeries history = series(block, 1);
    for (double theta : new double[] {1.5, 2, 5, Double.POSITIVE_INFINITY}) {
      ThetaModel model =
          Theta.builder()
              .form(ThetaForm.SES_WITH_DRIFT)
              .theta(theta)
              .alphaRange(1e-4, 0.9999)
              .build()
              .fit(history);
      String label = "theta " + (Double.isInfinite(theta) ? "infinite" : String.valueOf(theta));
      double[] expected = numbers(block, label);
      double[] mean = model.forecast(14).mean().values();
      for (int h = 0; h < mean.length; h++) {
        assertThat(mean[h])
            .as("%s, %d ahead", label, h + 1)
            .isCloseTo(expected[h], within(OF_SIGMA * model.sigma()));
      }
    }
  }

  @TestFactory
  @EnabledIf("io.bellwether.timeseries.SharedOracle#exists")
  Stream<DynamicTest> classicSeriesAsR() throws IOException {
    Path folder = SharedOracle.find("json").orElseThrow();
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> !file.getFileName().toString().startsWith("_"))
          .sorted()
          .toList()
          .stream()
          .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> shared(file)));
    }
  }

  private static void shared(Path file) throws IOException {
    Map<String, Object> block = JSON.std.mapFrom(Files.readString(file));
    if (!block.containsKey("thetaf") || ((Number) block.get("n_na")).intValue() > 0) {
      return;
    }
    Map<String, Object> thetaf = OracleFile.section(block, "thetaf");
    String name = (String) block.get("name");
    TimeSeries history =
        TimeSeries.of(
            Frequency.MONTHLY.withSeason(SharedOracle.season(name)),
            LocalDate.of(1900, 1, 1),
            SharedOracle.values(name));
    ThetaModel model = Theta.standard().fit(history);
    if (model.season() == SeasonalAdjustment.ADDITIVE) {
      return; // R multiplies by a season although values are not positive
    }
    double[] mean = numbers(thetaf, "pred");
    double[] upper = numbers(thetaf, "hi95");
    double[] errors = new double[mean.length];
    Arrays.setAll(errors, h -> (upper[h] - mean[h]) / 1.959963984540054);
    assertNear(model.forecast(mean.length), mean, seasoned(model, errors), errors[0]);
  }
}
