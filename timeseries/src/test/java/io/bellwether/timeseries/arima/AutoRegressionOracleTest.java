package io.bellwether.timeseries.arima;

import static io.bellwether.timeseries.OracleFile.assertClose;
import static io.bellwether.timeseries.OracleFile.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.ForecastTotal;
import io.bellwether.timeseries.OracleFile;
import io.bellwether.timeseries.TimeSeries;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** R's {@code ar} on series of our own; see the README of the baselines' resources. */
class AutoRegressionOracleTest {

  /** R's 15 digits, and its normal equations for regressions with a condition of about 1e4. */
  private static final double RELATIVE = 1e-10;

  @TestFactory
  Stream<DynamicTest> fitsAndForecastsAreThoseOfR() {
    return OracleFile.blocks(getClass(), "autoregression.json", "fits").stream()
        .map(
            fit ->
                DynamicTest.dynamicTest(
                    fit.get("series") + " " + fit.get("method") + " " + fit.get("call"),
                    () -> check(fit)));
  }

  private void check(Map<String, Object> fit) {
    TimeSeries series = OracleFile.series(getClass(), (String) fit.get("series"), 12);
    AutoRegressionModel model = specification(fit).fit(series);
    assertThat(model.order()).isEqualTo(((Number) fit.get("order")).intValue());
    assertClose("ar", model.ar(), numbers(fit, "ar"), RELATIVE);
    double[] errors =
        model.coefficients().stream()
            .filter(coefficient -> coefficient.name().startsWith("ar"))
            .mapToDouble(Coefficient::standardError)
            .toArray();
    assertClose("standard errors", errors, numbers(fit, "standard_errors"), RELATIVE);
    assertClose("sigma2", new double[] {model.sigma2()}, numbers(fit, "sigma2"), RELATIVE);
    assertClose("mean", new double[] {model.mean()}, numbers(fit, "mean"), RELATIVE);
    double[] head = Arrays.copyOf(model.residuals().values(), numbers(fit, "residuals").length);
    assertClose("residuals", head, numbers(fit, "residuals"), 100 * RELATIVE);
    if (fit.containsKey("partial")) {
      assertClose("partial", model.partialAutocorrelations(), numbers(fit, "partial"), RELATIVE);
    }
    if (fit.containsKey("aic_delta")) {
      double best = Arrays.stream(model.criterionByOrder()).min().orElseThrow();
      double[] deltas = Arrays.stream(model.criterionByOrder()).map(each -> each - best).toArray();
      assertClose("aic", deltas, numbers(fit, "aic_delta"), RELATIVE);
    }
    if (fit.containsKey("intercept")) {
      Coefficient intercept = model.coefficient("intercept");
      // an intercept is a small rest of the level
      double level = numbers(fit, "intercept")[0] + model.mean();
      assertClose(
          "intercept",
          new double[] {intercept.estimate() + model.mean()},
          new double[] {level},
          RELATIVE);
      assertClose(
          "intercept error",
          new double[] {intercept.standardError()},
          numbers(fit, "intercept_error"),
          RELATIVE);
    }
    checkForecasts(model, fit);
  }

  private static void checkForecasts(AutoRegressionModel model, Map<String, Object> fit) {
    Forecast forecast = model.forecast(12);
    assertClose("pred", forecast.mean().values(), numbers(fit, "pred"), RELATIVE);
    assertClose("se", forecast.standardErrors(), numbers(fit, "se"), RELATIVE);
    ForecastTotal total = model.forecastTotal(12);
    assertClose("total mean", new double[] {total.mean()}, numbers(fit, "total_mean"), RELATIVE);
    assertClose(
        "total sd", new double[] {total.standardDeviation()}, numbers(fit, "total_sd"), RELATIVE);
  }

  private static AutoRegression specification(Map<String, Object> fit) {
    AutoRegression.Builder builder =
        AutoRegression.builder()
            .method(
                switch ((String) fit.get("method")) {
                  case "yule-walker" -> ArMethod.YULE_WALKER;
                  case "burg" -> ArMethod.BURG;
                  default -> ArMethod.LEAST_SQUARES;
                });
    return switch ((String) fit.get("call")) {
      case "default" -> builder.build();
      case "max4" -> builder.maxOrder(4).build();
      case "p1" -> builder.order(1).build();
      case "p3" -> builder.order(3).build();
      case "zero2" -> builder.order(2).mean(MeanTerm.NONE).build();
      default -> throw new IllegalStateException(fit.toString());
    };
  }

  @TestFactory
  Stream<DynamicTest> criteriaAreTheirFormulas() {
    List<Map<String, Object>> blocks =
        OracleFile.blocks(getClass(), "autoregression.json", "criteria");
    return blocks.stream()
        .flatMap(
            block ->
                Stream.of(OrderCriterion.values())
                    .map(
                        criterion ->
                            DynamicTest.dynamicTest(
                                block.get("series") + " " + criterion,
                                () -> check(block, criterion))));
  }

  private void check(Map<String, Object> block, OrderCriterion criterion) {
    TimeSeries series = OracleFile.series(getClass(), (String) block.get("series"), 12);
    AutoRegressionModel model =
        AutoRegression.builder().maxOrder(12).criterion(criterion).build().fit(series);
    double[] expected = numbers(block, criterion.name().toLowerCase(java.util.Locale.ROOT));
    assertClose("criterion", model.criterionByOrder(), expected, 1e-12);
    int best = 0;
    for (int order = 1; order < expected.length; order++) {
      best = expected[order] < expected[best] ? order : best;
    }
    assertThat(model.order()).isEqualTo(best);
  }
}
