package io.bellwether.ml.penalized;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.jr.ob.JSON;
import io.bellwether.data.Dataset;
import io.bellwether.math.Moments;
import io.bellwether.ml.design.Intercept;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Agreement with scikit-learn; see the README of the resources. */
class SklearnOracleTest {

  private final Map<String, Object> oracle = read();

  private static Map<String, Object> read() {
    try (InputStream in =
        Objects.requireNonNull(SklearnOracleTest.class.getResourceAsStream("sklearn.json"))) {
      return JSON.std.mapFrom(in);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @TestFactory
  Stream<DynamicTest> fits() {
    return entries("fits")
        .map(
            fit ->
                DynamicTest.dynamicTest(
                    fit.get("data")
                        + " "
                        + fit.get("call")
                        + (flag(fit, "weighted") ? ", weighted" : ""),
                    () -> compare(fit)));
  }

  private static void compare(Map<String, Object> fit) {
    boolean weighted = flag(fit, "weighted");
    boolean unit = flag(fit, "unitVariance");
    Intercept intercept = flag(fit, "intercept") ? Intercept.INCLUDED : Intercept.NONE;
    Dataset data = PenalizedData.read((String) Objects.requireNonNull(fit.get("data")));
    PenalizedBuilder<?> builder =
        builder(fit)
            .lambda(number(fit, "lambda"))
            .intercept(intercept)
            .standardization(unit ? Standardization.UNIT_VARIANCE : Standardization.NONE);
    if (weighted) {
      builder.weights("w");
    }
    PenalizedModel model = build(builder).fit(weighted ? data : data.drop("w"), "y");

    model.report().requireConverged();
    double objective = PenalizedData.objective(model, data, weighted, intercept, unit);
    double expected = number(fit, "objective");
    // both stop at a gap of 1e-12 of the null objective; the rest is rounding
    assertThat(objective).isCloseTo(expected, within(1e-10 * expected));
    assertThat(model.report().objective()).isCloseTo(objective, within(1e-10 * objective));
    List<?> coefficients = (List<?>) Objects.requireNonNull(fit.get("coefficients"));
    for (int j = 0; j < coefficients.size(); j++) {
      double deviation = Moments.of(data.numeric("x" + j).values()).standardDeviation();
      // a gap of 1e-12 leaves the root of it, 1e-6, to coefficients in units of the deviation
      assertThat(model.coefficient("x" + j) * deviation)
          .isCloseTo(toDouble(coefficients.get(j)) * deviation, within(2e-5));
    }
  }

  @TestFactory
  Stream<DynamicTest> searches() {
    return entries("searches")
        .map(
            search ->
                DynamicTest.dynamicTest(
                    search.get("data") + " " + search.get("call"), () -> search(search)));
  }

  private static void search(Map<String, Object> search) {
    Dataset data =
        PenalizedData.read((String) Objects.requireNonNull(search.get("data"))).drop("w");
    PenalizedBuilder<?> builder =
        builder(search)
            .lambda(LambdaChoice.crossValidated(PenalizedData.everyFifth()))
            .standardization(Standardization.NONE);
    PenalizedModel model = build(builder).fit(data, "y");
    LambdaCurve curve = model.curve().orElseThrow();

    assertThat(model.lambda())
        .isCloseTo(number(search, "lambda"), within(1e-12 * number(search, "lambda")));
    assertClose(curve.lambdas(), search, "lambdas", 1e-12);
    assertClose(curve.errors(), search, "errors", 1e-5); // the peer stops at 1e-10
    assertClose(curve.standardErrors(), search, "standardErrors", 1e-5);
  }

  private static void assertClose(
      double[] actual, Map<String, Object> entry, String name, double relative) {
    double[] expected =
        ((List<?>) Objects.requireNonNull(entry.get(name)))
            .stream().mapToDouble(SklearnOracleTest::toDouble).toArray();
    assertThat(actual).hasSameSizeAs(expected);
    for (int k = 0; k < expected.length; k++) {
      assertThat(actual[k]).isCloseTo(expected[k], Offset.offset(relative * expected[k]));
    }
  }

  private static PenalizedBuilder<?> builder(Map<String, Object> entry) {
    return switch ((String) Objects.requireNonNull(entry.get("model"))) {
      case "ridge" -> Ridge.builder();
      case "lasso" -> Lasso.builder().tolerance(1e-12);
      default -> ElasticNet.builder().tolerance(1e-12).l1Ratio(number(entry, "l1Ratio"));
    };
  }

  static PenalizedRegressor build(PenalizedBuilder<?> builder) {
    if (builder instanceof Ridge.Builder ridge) {
      return ridge.build();
    }
    return builder instanceof Lasso.Builder lasso
        ? lasso.build()
        : ((ElasticNet.Builder) builder).build();
  }

  @SuppressWarnings("unchecked") // as the script writes it
  private Stream<Map<String, Object>> entries(String name) {
    return ((List<Map<String, Object>>) Objects.requireNonNull(oracle.get(name))).stream();
  }

  private static boolean flag(Map<String, Object> entry, String name) {
    return (Boolean) Objects.requireNonNull(entry.get(name));
  }

  private static double number(Map<String, Object> entry, String name) {
    return toDouble(entry.get(name));
  }

  private static double toDouble(Object value) {
    return ((Number) Objects.requireNonNull(value)).doubleValue();
  }
}
