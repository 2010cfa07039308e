package io.bellwether.timeseries.regression;

import static io.bellwether.timeseries.OracleFile.assertClose;
import static io.bellwether.timeseries.OracleFile.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.OracleFile;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.arima.ArMethod;
import io.bellwether.timeseries.arima.AutoRegression;
import io.bellwether.timeseries.arima.AutoRegressionModel;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * R's {@code lm} on tables of lags, and {@code ar.ols}; see {@code regression-forecast-oracle.R}.
 */
class RegressionOracleTest {

  /** Least squares of R by Householder, ours refined; the designs have conditions of 1e3. */
  private static final double RELATIVE = 1e-9;

  @TestFactory
  Stream<DynamicTest> forecastsAndHeldOutErrorsAreThoseOfR() {
    return OracleFile.blocks(RegressionOracleTest.class, "regression.json", "cases").stream()
        .map(
            block ->
                DynamicTest.dynamicTest(
                    block.get("series") + " " + block.get("lags") + " " + block.get("horizon"),
                    () -> check(block)));
  }

  private static void check(Map<String, Object> block) {
    int season = (int) numbers(block, "season")[0];
    int horizon = (int) numbers(block, "horizon")[0];
    TimeSeries series = OracleFile.series(ArMethod.class, (String) block.get("series"), season);
    RegressionForecastModel model = forecaster(block, horizon).fit(series);
    Forecast forecast = model.forecast(horizon);
    assertClose("mean", forecast.mean().values(), numbers(block, "mean"), RELATIVE);
    int measured = (int) numbers(block, "measured")[0];
    assertThat(model.measuredSteps()).isEqualTo(measured);
    double[] deviations = Arrays.copyOf(forecast.standardErrors(), Math.min(horizon, measured));
    assertClose("deviation", deviations, numbers(block, "deviation"), RELATIVE);
    assertThat(model.report().warnings()).isEmpty();
  }

  private static RegressionForecaster forecaster(Map<String, Object> block, int horizon) {
    RegressionForecasterBuilder builder =
        RegressionForecaster.builder(Ols.create())
            .lags(ints(block, "lags"))
            .seasonalLags(ints(block, "seasonal"))
            .rollingMean(ints(block, "mean_windows"))
            .rollingDeviation(ints(block, "sd_windows"));
    if (block.get("calendar").equals(true)) {
      builder.calendar(CalendarEncoding.CYCLE, CalendarFeature.TREND, CalendarFeature.MONTH);
    }
    int difference = (int) numbers(block, "difference")[0];
    if (difference > 0) {
      builder.difference(difference);
    }
    if (block.get("log").equals(true)) {
      builder.boxCox(0);
    }
    if (block.get("direct").equals(true)) {
      builder.direct(horizon);
    }
    return builder.build();
  }

  private static int[] ints(Map<String, Object> block, String name) {
    return Arrays.stream(numbers(block, name)).mapToInt(each -> (int) each).toArray();
  }

  /** Two lags by least squares are an autoregression by least squares, R's and ours. */
  @Test
  void lagsByLeastSquaresAreAnAutoregression() {
    Map<String, Object> block =
        OracleFile.blocks(RegressionOracleTest.class, "regression.json", "ar").get(0);
    TimeSeries cycle = OracleFile.series(ArMethod.class, (String) block.get("series"), 1);
    RegressionForecastModel model =
        RegressionForecaster.builder(Ols.create())
            .lags(1, 2)
            .scale(SeriesScale.NONE)
            .build()
            .fit(cycle);
    double[] coefficients = ((OlsModel) model.regressions().get(0)).coefficients();
    assertClose("coefficients", coefficients, numbers(block, "coefficients"), RELATIVE);
    double[] mean = model.forecast(10).mean().values();
    assertClose("mean", mean, numbers(block, "mean"), RELATIVE);
    AutoRegressionModel ar =
        AutoRegression.builder().order(2).method(ArMethod.LEAST_SQUARES).build().fit(cycle);
    assertClose("ours", mean, ar.forecast(10).mean().values(), RELATIVE);
    assertClose(
        "fitted", model.fitted().tail(100).values(), ar.fitted().tail(100).values(), RELATIVE);
  }
}
