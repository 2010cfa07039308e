package io.bellwether.timeseries.arima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.jr.ob.JSON;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.SharedOracle;
import io.bellwether.timeseries.TimeSeries;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;

/** R's {@code ar} on the classic series of the shared folder, where that is there. */
@EnabledIf("io.bellwether.timeseries.SharedOracle#exists")
class AutoRegressionSharedOracleTest {

  /**
   * What the project asks for; R's 15 digits and the condition of the longest regressions leave
   * about 1e-11.
   */
  private static final double RELATIVE = 1e-9;

  @TestFactory
  Stream<DynamicTest> coefficientsOrdersAndForecastsAreThoseOfR() {
    return SharedOracle.lines("freq.csv").stream()
        .map(line -> line.substring(0, line.indexOf(',')))
        .map(name -> Map.entry(name, fits(name, false)))
        .filter(entry -> !entry.getValue().isEmpty())
        .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> check(entry)));
  }

  private static void check(Map.Entry<String, List<Map<String, Object>>> entry) {
    TimeSeries series = series(entry.getKey());
    assertThat(entry.getValue()).hasSize(12);
    entry.getValue().forEach(fit -> check(series, fit));
  }

  private static void check(TimeSeries series, Map<String, Object> fit) {
    String selection = (String) fit.get("selection");
    AutoRegression.Builder builder = AutoRegression.builder().method(method(fit));
    if (!selection.equals("aic")) {
      builder.order(Integer.parseInt(selection.substring(1)));
    }
    AutoRegressionModel model = builder.build().fit(series);
    String what = fit.get("method") + " " + selection;
    assertThat(model.order()).as(what).isEqualTo(((Number) fit.get("order")).intValue());
    assertClose(what + " ar", model.ar(), numbers(fit, "ar"));
    assertClose(what + " var.pred", new double[] {model.sigma2()}, numbers(fit, "var_pred"));
    assertClose(what + " mean", new double[] {model.mean()}, numbers(fit, "mean"));
    if (fit.containsKey("intercept")) {
      // relative to the level of the series, as it is the small rest of a large mean
      double[] level = {numbers(fit, "intercept")[0] + model.mean()};
      assertClose(what + " intercept", new double[] {model.intercept() + model.mean()}, level);
    }
    if (fit.containsKey("aic_delta")) {
      assertClose(what + " aic", deltas(model.criterionByOrder()), numbers(fit, "aic_delta"));
    }
    if (fit.containsKey("partialacf")) {
      assertClose(what + " partial", model.partialAutocorrelations(), numbers(fit, "partialacf"));
    }
    Forecast forecast = model.forecast(12);
    assertClose(what + " pred", forecast.mean().values(), numbers(fit, "pred"));
    assertClose(what + " se", forecast.standardErrors(), numbers(fit, "pred_se"));
  }

  /**
   * R's {@code ar.mle} stops early: of 113 fits 30 end more than 0.01 below the maximum, and 10
   * within 1e-6. Nowhere is the likelihood of its coefficients higher than that of ours. Where it
   * came close, by a gap g of log-likelihood, no coefficient is further away than {@code sqrt(2 g)}
   * standard errors, which is what such a distance costs at least.
   */
  @TestFactory
  Stream<DynamicTest> likelihoodIsNotBelowThatOfR() {
    return SharedOracle.lines("freq.csv").stream()
        .map(line -> line.substring(0, line.indexOf(',')))
        .map(name -> Map.entry(name, fits(name, true)))
        .filter(entry -> !entry.getValue().isEmpty())
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () -> {
                      TimeSeries series = series(entry.getKey());
                      entry.getValue().forEach(fit -> checkLikelihood(series, fit));
                    }));
  }

  private static void checkLikelihood(TimeSeries series, Map<String, Object> fit) {
    double[] ar = numbers(fit, "ar");
    AutoRegressionModel model =
        AutoRegression.builder()
            .order(ar.length)
            .method(ArMethod.MAXIMUM_LIKELIHOOD)
            .build()
            .fit(series);
    if (!ArmaProcess.of(ar, new double[0]).isStationary()) {
      return; // rounding to 15 digits, or R's search, left the region: there is no likelihood
    }
    double ours = logLikelihood(series, model.ar(), model.mean());
    double theirs = logLikelihood(series, ar, numbers(fit, "mean")[0]);
    assertThat(ours).as("order %d", ar.length).isGreaterThanOrEqualTo(theirs - 2e-8);
    double gap = Math.max(ours - theirs, 0);
    // the likelihood is nearly quadratic so close; what is left is our own search's 1e-8
    double distance = 1.2 * Math.sqrt(2 * gap) + 2e-4;
    for (int i = 0; i < ar.length && gap < 0.01; i++) {
      Coefficient coefficient = model.coefficients().get(i);
      assertThat(ar[i])
          .as("%s of %d", coefficient.name(), ar.length)
          .isCloseTo(coefficient.estimate(), within(distance * coefficient.standardError()));
    }
  }

  private static double logLikelihood(TimeSeries series, double[] ar, double mean) {
    ArimaBuilder fixed = Arima.builder().order(ar.length, 0, 0).fixed("mean", mean);
    for (int i = 0; i < ar.length; i++) {
      fixed.fixed("ar" + (i + 1), ar[i]);
    }
    return fixed.build().fit(series).logLikelihood();
  }

  private static TimeSeries series(String name) {
    return TimeSeries.of(Frequency.DAILY, LocalDate.of(2000, 1, 1), SharedOracle.values(name));
  }

  private static double[] deltas(double[] criteria) {
    double smallest = Double.POSITIVE_INFINITY;
    for (double each : criteria) {
      smallest = Math.min(smallest, each);
    }
    double[] deltas = new double[criteria.length];
    for (int i = 0; i < deltas.length; i++) {
      deltas[i] = criteria[i] - smallest;
    }
    return deltas;
  }

  private static ArMethod method(Map<String, Object> fit) {
    return switch ((String) fit.get("method")) {
      case "yule-walker" -> ArMethod.YULE_WALKER;
      case "burg" -> ArMethod.BURG;
      case "ols" -> ArMethod.LEAST_SQUARES;
      default -> throw new IllegalStateException(fit.toString());
    };
  }

  /** Relative to the largest of the numbers. */
  private static void assertClose(String what, double[] actual, double[] expected) {
    assertThat(actual).as(what).hasSameSizeAs(expected);
    double size = 0;
    for (double each : expected) {
      size = Math.max(size, Math.abs(each));
    }
    for (int i = 0; i < actual.length; i++) {
      assertThat(Math.abs(actual[i] - expected[i]) / size)
          .as("%s[%d]: %s for %s", what, i, actual[i], expected[i])
          .isLessThanOrEqualTo(RELATIVE);
    }
  }

  private static double[] numbers(Map<String, Object> fit, String name) {
    Object value = fit.get(name);
    List<?> list = value instanceof List<?> many ? many : List.of(value);
    return list.stream().mapToDouble(each -> ((Number) each).doubleValue()).toArray();
  }

  private static List<Map<String, Object>> fits(String name, boolean likelihood) {
    try {
      String text = String.join("\n", SharedOracle.lines("json/" + name + ".json"));
      List<Map<String, Object>> fits = new ArrayList<>();
      if (JSON.std.mapFrom(text).get("ar") instanceof List<?> list) {
        for (Object each : list) {
          @SuppressWarnings("unchecked") // a JSON object has texts as names
          Map<String, Object> fit = (Map<String, Object>) each;
          // an entry without method is an error of R's ar.mle
          if (fit.containsKey("method") && likelihood == "mle".equals(fit.get("method"))) {
            fits.add(fit);
          }
        }
      }
      return fits;
    } catch (IOException e) {
      throw new IllegalStateException(name, e);
    }
  }
}
