package io.bellwether.timeseries.backtest;

import static io.bellwether.timeseries.OracleFile.assertClose;
import static io.bellwether.timeseries.OracleFile.blocks;
import static io.bellwether.timeseries.OracleFile.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.metrics.ForecastMetrics;
import io.bellwether.timeseries.OracleFile;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.arima.ArMethod;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * R's {@code forecast::accuracy} and {@code forecast::dm.test}; see {@code accuracy.json}, made by
 * {@code accuracy-oracle.R}.
 */
class AccuracyOracleTest {

  /** R's 15 digits, after sums of some fifty numbers. */
  private static final double RELATIVE = 1e-12;

  @TestFactory
  Stream<DynamicTest> measuresAreThoseOfR() {
    return blocks(AccuracyOracleTest.class, "accuracy.json", "accuracy").stream()
        .flatMap(AccuracyOracleTest::tests);
  }

  private static Stream<DynamicTest> tests(Map<String, Object> block) {
    int season = (int) numbers(block, "season")[0];
    int horizon = (int) numbers(block, "horizon")[0];
    // the series lie beside the autoregressions
    TimeSeries series = OracleFile.series(ArMethod.class, (String) block.get("series"), season);
    @SuppressWarnings("unchecked") // a JSON list of objects
    List<Map<String, Object>> methods = (List<Map<String, Object>>) block.get("methods");
    assertThat(methods).hasSize(3);
    return methods.stream()
        .map(
            method ->
                DynamicTest.dynamicTest(
                    block.get("series") + " " + method.get("method"),
                    () -> {
                      ForecastMetrics metrics =
                          ForecastMetrics.of(
                              series.tail(horizon).values(),
                              numbers(method, "forecast"),
                              series.head(series.length() - horizon).values(),
                              season);
                      assertMeasure(method, "ME", -metrics.bias());
                      assertMeasure(method, "RMSE", metrics.rmse());
                      assertMeasure(method, "MAE", metrics.mae());
                      assertMeasure(method, "MAPE", metrics.mape());
                      assertMeasure(method, "MASE", metrics.mase());
                    }));
  }

  private static void assertMeasure(Map<String, Object> method, String name, double actual) {
    assertClose(name, new double[] {actual}, numbers(method, name), RELATIVE);
  }

  @TestFactory
  Stream<DynamicTest> testsAreThoseOfR() {
    return blocks(AccuracyOracleTest.class, "accuracy.json", "dm").stream()
        .map(
            block ->
                DynamicTest.dynamicTest(
                    block.get("series")
                        + " h="
                        + block.get("h")
                        + " power="
                        + block.get("power")
                        + " "
                        + block.get("alternative"),
                    () -> check(block)));
  }

  @Test
  void theFileHasAllCombinations() {
    assertThat(blocks(AccuracyOracleTest.class, "accuracy.json", "dm")).hasSize(36);
  }

  private static void check(Map<String, Object> block) {
    DieboldMariano test =
        DieboldMariano.of(
            numbers(block, "first"),
            numbers(block, "second"),
            (int) numbers(block, "h")[0],
            numbers(block, "power")[0] == 1 ? Loss.ABSOLUTE : Loss.SQUARED,
            switch ((String) block.get("alternative")) {
              case "less" -> Alternative.FIRST_IS_BETTER;
              case "greater" -> Alternative.SECOND_IS_BETTER;
              default -> Alternative.TWO_SIDED;
            });
    assertThat(test.observations()).isEqualTo((int) numbers(block, "n")[0]);
    assertThat(test.usesBartlettWeights()).isFalse();
    // autocovariances of differences that nearly cancel out
    assertClose("statistic", new double[] {test.statistic()}, numbers(block, "statistic"), 1e-10);
    assertClose("p", new double[] {test.pValue()}, numbers(block, "p"), 1e-9);
  }
}
