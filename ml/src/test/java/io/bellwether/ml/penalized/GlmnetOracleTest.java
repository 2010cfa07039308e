package io.bellwether.ml.penalized;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.jr.ob.JSON;
import io.bellwether.data.Dataset;
import io.bellwether.math.Moments;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Agreement with R's glmnet: paths with standardisation, and its cross-validation. */
class GlmnetOracleTest {

  private final Map<String, Object> oracle = read();

  private static Map<String, Object> read() {
    try (InputStream in =
        Objects.requireNonNull(GlmnetOracleTest.class.getResourceAsStream("glmnet.json"))) {
      return JSON.std.mapFrom(in);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @TestFactory
  Stream<DynamicTest> paths() {
    return entries("path")
        .map(entry -> DynamicTest.dynamicTest(title(entry), () -> comparePath(entry)));
  }

  private static String title(Map<String, Object> entry) {
    return entry.get("data")
        + " "
        + entry.get("call")
        + ", weighted "
        + entry.get("weighted")
        + ", factors "
        + entry.get("factors")
        + ", non-negative "
        + entry.get("nonNegative");
  }

  private static void comparePath(Map<String, Object> entry) {
    boolean weighted = (Boolean) Objects.requireNonNull(entry.get("weighted"));
    Dataset data = data(entry, weighted);
    ElasticNet.Builder builder = builder(entry).grid(LambdaGrid.of(numbers(entry, "lambdas")));
    if (weighted) {
      builder.weights("w");
    }
    if ((Boolean) Objects.requireNonNull(entry.get("nonNegative"))) {
      builder.signConstraint(SignConstraint.NON_NEGATIVE);
    }
    double[] factors = numbers(entry, "factors");
    for (int j = 0; j < factors.length; j++) {
      builder.penaltyFactor("x" + j, factors[j]);
    }
    PenalizedPath path = builder.build().path(data, "y");

    assertThat(path.isConverged()).isTrue();
    double[] coefficients = numbers(entry, "coefficients");
    int p = path.featureNames().size();
    for (int k = 0; k < path.size(); k++) {
      for (int j = 0; j < p; j++) {
        double deviation = Moments.of(data.numeric("x" + j).values()).standardDeviation();
        // glmnet stops at small steps, not at a gap: with two features nearly equal, 1e-6 is left
        assertThat(path.coefficients("x" + j)[k] * deviation)
            .isCloseTo(coefficients[k * p + j] * deviation, within(2e-5));
      }
      assertThat(path.devianceExplained()[k])
          .isCloseTo(numbers(entry, "devianceExplained")[k], within(1e-6));
      if (number(entry, "l1Ratio") > 0) {
        assertThat(path.degreesOfFreedom()[k]).isEqualTo(numbers(entry, "degreesOfFreedom")[k]);
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> searches() {
    return entries("search")
        .map(entry -> DynamicTest.dynamicTest(title(entry), () -> compareSearch(entry)));
  }

  private static void compareSearch(Map<String, Object> entry) {
    PenalizedModel model =
        builder(entry)
            .lambda(
                LambdaChoice.crossValidated(PenalizedData.everyFifth())
                    .rule(LambdaRule.ONE_STANDARD_ERROR))
            .grid(LambdaGrid.geometric(50, 1e-3))
            .build()
            .fit(data(entry, false), "y");
    LambdaCurve curve = model.curve().orElseThrow();

    double[] lambdas = numbers(entry, "lambdas");
    double[] errors = numbers(entry, "errors");
    double[] standardErrors = numbers(entry, "standardErrors");
    for (int k = 0; k < lambdas.length; k++) {
      assertThat(curve.lambdas()[k]).isCloseTo(lambdas[k], within(1e-10 * lambdas[k]));
      assertThat(curve.errors()[k]).isCloseTo(errors[k], within(2e-5 * errors[k]));
      assertThat(curve.standardErrors()[k])
          .isCloseTo(standardErrors[k], within(1e-4 * standardErrors[k]));
    }
    double minimum = number(entry, "minimum");
    assertThat(curve.lambda(LambdaRule.MINIMUM)).isCloseTo(minimum, within(1e-10 * minimum));
    double chosen = number(entry, "oneStandardError");
    assertThat(model.lambda()).isCloseTo(chosen, within(1e-10 * chosen));
  }

  private static Dataset data(Map<String, Object> entry, boolean weighted) {
    Dataset data = PenalizedData.read((String) Objects.requireNonNull(entry.get("data")));
    double scale = number(entry, "targetScale");
    Dataset scaled = data.with(data.numeric("y").map(y -> y / scale));
    return weighted ? scaled : scaled.drop("w");
  }

  private static ElasticNet.Builder builder(Map<String, Object> entry) {
    return ElasticNet.builder().l1Ratio(number(entry, "l1Ratio")).tolerance(1e-13);
  }

  @SuppressWarnings("unchecked") // as the script writes it
  private Stream<Map<String, Object>> entries(String kind) {
    return ((List<Map<String, Object>>) Objects.requireNonNull(oracle.get("entries")))
        .stream().filter(entry -> kind.equals(entry.get("kind")));
  }

  private static double number(Map<String, Object> entry, String name) {
    return ((Number) Objects.requireNonNull(entry.get(name))).doubleValue();
  }

  private static double[] numbers(Map<String, Object> entry, String name) {
    return ((List<?>) Objects.requireNonNull(entry.get(name)))
        .stream().mapToDouble(value -> ((Number) value).doubleValue()).toArray();
  }
}
