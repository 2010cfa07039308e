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
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Measures against scikit-learn (numbers, version and calls in {@code regression-metrics.json}).
 * Tolerance 1e-12, relative: both sides round some ten times; the inputs are small.
 */
class RegressionMetricsOracleTest {

  private static final double TOLERANCE = 1e-12;

  /**
   * The measures that we define otherwise than the oracle; {@link RegressionMetricsTest} tests
   * them.
   */
  private static final Map<String, String> DEFINED_OTHERWISE =
      Map.of(
          "sales weighted median_absolute_error",
          "the weight reaches the half exactly: we average, as scikit-learn does since 1.7",
          "returns weighted adjusted_r2",
          "one row has weight 0: we do not count it, the oracle does");

  @TestFactory
  Stream<DynamicTest> agreesWithScikitLearn() throws IOException {
    return cases().entrySet().stream().flatMap(entry -> tests(entry.getKey(), entry.getValue()));
  }

  private static Stream<DynamicTest> tests(String name, Map<String, Object> values) {
    double[] actual = numbers(values, "actual");
    double[] predicted = numbers(values, "predicted");
    int predictors = ((Number) member(values, "predictors")).intValue();
    RegressionMetrics plain = RegressionMetrics.of(actual, predicted).withPredictors(predictors);
    RegressionMetrics weighted =
        RegressionMetrics.of(actual, predicted, numbers(values, "weights"))
            .withPredictors(predictors);
    return Stream.concat(
        tests(name + " unweighted", plain, object(values, "unweighted")),
        tests(name + " weighted", weighted, object(values, "weighted")));
  }

  private static Stream<DynamicTest> tests(
      String name, RegressionMetrics metrics, Map<String, Object> expected) {
    Map<String, Double> measures = measures(metrics);
    return expected.entrySet().stream()
        .filter(measure -> measure.getValue() != null) // mape with an actual value of zero
        .filter(measure -> !DEFINED_OTHERWISE.containsKey(name + " " + measure.getKey()))
        .map(
            measure ->
                DynamicTest.dynamicTest(
                    name + " " + measure.getKey(),
                    () -> {
                      double wanted = ((Number) measure.getValue()).doubleValue();
                      assertThat(measures).containsKey(measure.getKey());
                      assertThat(measures.get(measure.getKey()))
                          .isCloseTo(wanted, within(TOLERANCE * Math.abs(wanted)));
                    }));
  }

  private static Map<String, Double> measures(RegressionMetrics metrics) {
    Map<String, Double> measures = new LinkedHashMap<>();
    measures.put("mse", metrics.mse());
    measures.put("rmse", metrics.rmse());
    measures.put("mae", metrics.mae());
    measures.put("median_absolute_error", metrics.medianAe());
    measures.put("mape", metrics.mape());
    measures.put("smape", metrics.smape());
    measures.put("wape", metrics.wape());
    measures.put("r2", metrics.r2());
    measures.put("adjusted_r2", metrics.adjustedR2());
    measures.put("max_error", metrics.maxError());
    measures.put("bias", metrics.bias());
    return measures;
  }

  private static Map<String, Map<String, Object>> cases() throws IOException {
    try (InputStream in =
        RegressionMetricsOracleTest.class.getResourceAsStream("regression-metrics.json")) {
      Map<String, Object> all = JSON.std.mapFrom(Objects.requireNonNull(in));
      Map<String, Map<String, Object>> cases = new LinkedHashMap<>();
      object(all, "cases")
          .keySet()
          .forEach(name -> cases.put(name, object(object(all, "cases"), name)));
      return cases;
    }
  }

  @SuppressWarnings("unchecked") // the names of a JSON object are texts
  private static Map<String, Object> object(Map<String, Object> parent, String name) {
    return (Map<String, Object>) member(parent, name);
  }

  private static double[] numbers(Map<String, Object> parent, String name) {
    return ((List<?>) member(parent, name))
        .stream().mapToDouble(number -> ((Number) number).doubleValue()).toArray();
  }

  private static Object member(Map<String, Object> parent, String name) {
    return Objects.requireNonNull(parent.get(name), name);
  }
}
