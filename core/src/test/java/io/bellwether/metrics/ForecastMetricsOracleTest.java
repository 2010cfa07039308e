package io.bellwether.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Measures against exact fractions and scikit-learn ({@code forecast-metrics.json}). Tolerance
 * 1e-12, relative: our side rounds some fifty times.
 */
class ForecastMetricsOracleTest {

  private static final double TOLERANCE = 1e-12;

  private static Map<String, ToDoubleFunction<ForecastMetrics>> measures() {
    Map<String, ToDoubleFunction<ForecastMetrics>> measures = new LinkedHashMap<>();
    measures.put("count", ForecastMetrics::count);
    measures.put("missing", ForecastMetrics::missing);
    measures.put("mae", ForecastMetrics::mae);
    measures.put("rmse", ForecastMetrics::rmse);
    measures.put("mase", ForecastMetrics::mase);
    measures.put("rmsse", ForecastMetrics::rmsse);
    measures.put("smape", ForecastMetrics::smape);
    measures.put("mape", ForecastMetrics::mape);
    measures.put("wape", ForecastMetrics::wape);
    measures.put("bias", ForecastMetrics::bias);
    measures.put("relative_bias", ForecastMetrics::relativeBias);
    measures.put("coverage", metrics -> metrics.coverage(0.8));
    measures.put("width", metrics -> metrics.width(0.8));
    measures.put("score", metrics -> metrics.intervalScore(0.8));
    measures.put("scaled_score", metrics -> metrics.scaledIntervalScore(0.8));
    measures.put("pinball10", metrics -> metrics.pinball(0.1));
    measures.put("pinball90", metrics -> metrics.pinball(0.9));
    measures.put("scaled_pinball", ForecastMetrics::scaledPinball);
    return measures;
  }

  @TestFactory
  Stream<DynamicTest> agreesWithFractions() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(getClass().getResourceAsStream("forecast-metrics.json"))) {
      @SuppressWarnings("unchecked") // a JSON list of objects, whose names are texts
      List<Map<String, Object>> cases =
          (List<Map<String, Object>>) Objects.requireNonNull(JSON.std.mapFrom(in).get("cases"));
      assertThat(cases).hasSize(3);
      return cases.stream().flatMap(ForecastMetricsOracleTest::tests);
    }
  }

  private static Stream<DynamicTest> tests(Map<String, Object> block) {
    int season = ((Number) Objects.requireNonNull(block.get("season"))).intValue();
    ForecastMetrics metrics =
        ForecastMetrics.builder(numbers(block, "actual"), numbers(block, "forecast"))
            .history(numbers(block, "history"), season)
            .interval(0.8, numbers(block, "lower"), numbers(block, "upper"))
            .quantile(0.1, numbers(block, "lower"))
            .quantile(0.9, numbers(block, "upper"))
            .build();
    return measures().entrySet().stream()
        .map(
            measure ->
                DynamicTest.dynamicTest(
                    block.get("name") + " " + measure.getKey(),
                    () -> {
                      Object number = Objects.requireNonNull(block.get(measure.getKey()));
                      double expected = ((Number) number).doubleValue();
                      assertThat(measure.getValue().applyAsDouble(metrics))
                          .isCloseTo(expected, within(TOLERANCE * Math.abs(expected)));
                    }));
  }

  private static double[] numbers(Map<String, Object> block, String name) {
    return ((List<?>) Objects.requireNonNull(block.get(name)))
        .stream()
            .mapToDouble(value -> value == null ? Double.NaN : ((Number) value).doubleValue())
            .toArray();
  }
}
