package io.bellwether.timeseries.baseline;

import static io.bellwether.timeseries.OracleFile.assertClose;
import static io.bellwether.timeseries.OracleFile.numbers;
import static io.bellwether.timeseries.OracleFile.section;

import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.OracleFile;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.arima.ArMethod;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * R's {@code meanf}, {@code naive}, {@code snaive} and {@code rwf}, and with gaps weighted
 * regressions and covariance matrices in R; see {@code baseline-autoregression-oracle.R}.
 */
class BaselineOracleTest {

  /** R's 15 digits, after a difference of bounds and mean. */
  private static final double RELATIVE = 1e-12;

  private static final Map<String, Forecaster> FORECASTERS =
      Map.of(
          "mean", MeanForecaster.create(),
          "naive", Naive.create(),
          "drift", Drift.create(),
          "seasonal_naive", SeasonalNaive.create());

  @TestFactory
  Stream<DynamicTest> completeSeriesAreForecastAsByR() {
    return tests("complete");
  }

  @TestFactory
  Stream<DynamicTest> seriesWithGapsAreForecastAsByRegression() {
    return tests("gaps");
  }

  private static Stream<DynamicTest> tests(String list) {
    return OracleFile.blocks(BaselineOracleTest.class, "baselines.json", list).stream()
        .flatMap(
            block ->
                FORECASTERS.keySet().stream()
                    .map(
                        name ->
                            DynamicTest.dynamicTest(
                                block.get("series") + " " + name, () -> check(block, name))));
  }

  private static void check(Map<String, Object> block, String name) {
    int season = ((Number) block.get("season")).intValue();
    // the series lie beside the autoregressions
    TimeSeries series = OracleFile.series(ArMethod.class, (String) block.get("series"), season);
    BaselineModel model = (BaselineModel) FORECASTERS.get(name).fit(series);
    Map<String, Object> expected = section(block, name);
    Forecast forecast = model.forecast(14);
    assertClose("mean", forecast.mean().values(), numbers(expected, "mean"), RELATIVE);
    assertClose("sigma", new double[] {model.sigma()}, numbers(expected, "sigma"), RELATIVE);
    assertClose("se", forecast.standardErrors(), numbers(expected, "se"), RELATIVE);
    double total = model.forecastTotal(14).standardDeviation();
    assertClose("total", new double[] {total}, numbers(expected, "total_sd"), RELATIVE);
    if (expected.containsKey("fitted")) {
      double[] fitted = numbers(expected, "fitted");
      assertClose(
          "fitted", Arrays.copyOf(model.fitted().values(), fitted.length), fitted, RELATIVE);
      double[] residuals = numbers(expected, "residuals");
      double[] head = Arrays.copyOf(model.residuals().values(), residuals.length);
      assertClose("residuals", head, residuals, 1e-10); // small rests of the level
    }
  }
}
