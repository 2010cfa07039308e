package io.bellwether.timeseries.arima;

import static io.bellwether.timeseries.OracleFile.assertClose;
import static io.bellwether.timeseries.OracleFile.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitStatus;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.OracleFile;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.contract.SampleSeries;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Autoregressions by maximum likelihood, against R's {@code arima} with tight tolerances. */
class AutoRegressionLikelihoodTest {

  /**
   * Both searches end within some 1e-8 of the highest log-likelihood, which is {@code (d / s)^2 /
   * 2} below it for a coefficient that is off by d and has the standard error s.
   */
  private static final double SEARCH = 5e-4;

  /** Forecasts and variances follow the coefficients. */
  private static final double RELATIVE = 5e-5;

  /** R's standard errors are from second differences. */
  private static final double HESSIAN = 2e-3;

  @TestFactory
  Stream<DynamicTest> fitsAreThoseOfR() {
    return OracleFile.blocks(getClass(), "autoregression-likelihood.json", "fits").stream()
        .map(
            fit ->
                DynamicTest.dynamicTest(
                    fit.get("series") + " " + fit.get("p") + " " + fit.get("mean_included"),
                    () -> check(fit)));
  }

  private void check(Map<String, Object> fit) {
    TimeSeries series = OracleFile.series(getClass(), (String) fit.get("series"), 12);
    int order = ((Number) fit.get("p")).intValue();
    MeanTerm mean =
        Boolean.TRUE.equals(fit.get("mean_included")) ? MeanTerm.INCLUDED : MeanTerm.NONE;
    AutoRegressionModel model =
        AutoRegression.builder()
            .order(order)
            .method(ArMethod.MAXIMUM_LIKELIHOOD)
            .mean(mean)
            .build()
            .fit(series);
    for (int i = 0; i < order; i++) {
      Coefficient ar = model.coefficients().get(i);
      assertThat(ar.estimate())
          .as(ar.name())
          .isCloseTo(numbers(fit, "ar")[i], within(SEARCH * ar.standardError()));
    }
    assertClose("mean", new double[] {model.mean()}, numbers(fit, "mean"), RELATIVE);
    assertClose("sigma2", new double[] {model.sigma2()}, numbers(fit, "sigma2"), RELATIVE);
    double[] errors =
        model.coefficients().stream()
            .filter(each -> each.name().startsWith("ar"))
            .mapToDouble(Coefficient::standardError)
            .toArray();
    assertClose("standard errors", errors, numbers(fit, "errors"), HESSIAN);
    Forecast forecast = model.forecast(6);
    assertClose("pred", forecast.mean().values(), numbers(fit, "pred"), RELATIVE);
    assertClose("se", forecast.standardErrors(), numbers(fit, "se"), RELATIVE);
    assertThat(model.isStationary()).isTrue();
    assertThat(model.report().status()).isEqualTo(FitStatus.CONVERGED);
    assertThat(model.report().evaluations()).isPositive();
    assertThat(model.report().objective()).isEqualTo(model.sigma2());
    assertThat(model.partialAutocorrelations()).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> ordersAreThoseOfR() {
    return OracleFile.blocks(getClass(), "autoregression-likelihood.json", "orders").stream()
        .map(
            block ->
                DynamicTest.dynamicTest(
                    String.valueOf(block.get("series")),
                    () -> {
                      TimeSeries series =
                          OracleFile.series(getClass(), (String) block.get("series"), 12);
                      int highest = ((Number) block.get("highest")).intValue();
                      AutoRegressionModel model =
                          likelihood().maxOrder(highest).build().fit(series);
                      double[] expected = numbers(block, "aic_delta");
                      double best = Arrays.stream(model.criterionByOrder()).min().orElseThrow();
                      assertThat(model.criterionByOrder()).hasSameSizeAs(expected);
                      for (int p = 0; p < expected.length; p++) {
                        // where R stops early its criterion is larger
                        assertThat(model.criterionByOrder()[p] - best)
                            .as("order %d", p)
                            .isCloseTo(expected[p], within(1e-4));
                      }
                      assertThat(model.order()).isEqualTo(((Number) block.get("order")).intValue());
                    }));
  }

  private static AutoRegression.Builder likelihood() {
    return AutoRegression.builder().method(ArMethod.MAXIMUM_LIKELIHOOD);
  }

  @Test
  void fixedOrderIsTheArimaModel() {
    TimeSeries series = SampleSeries.stationary();
    AutoRegressionModel model = likelihood().order(2).build().fit(series);
    ArimaModel arima = Arima.of(2, 0, 0).fit(series);
    assertThat(model.coefficient("ar1")).isEqualTo(arima.coefficient("ar1"));
    assertThat(model.coefficient("mean")).isEqualTo(arima.coefficient("mean"));
    // the same recursion from the same last values, in another order of sums
    assertClose(
        "forecasts", model.forecast(9).mean().values(), arima.forecast(9).mean().values(), 1e-12);
    assertThat(model.process()).isEqualTo(arima.process());
    assertThat(model.process().arRoots()).hasSize(2);
  }

  @Test
  void highestOrderIsTwelve() {
    assertThat(likelihood().build().fit(SampleSeries.stationary()).criterionByOrder()).hasSize(13);
    AutoRegressionModel more = likelihood().maxOrder(14).build().fit(SampleSeries.stationary());
    assertThat(more.criterionByOrder()).hasSize(15);
  }

  @Test
  void ordersThatTheSeriesCannotEstimateAreLeftOut() {
    TimeSeries series =
        TimeSeries.of(Frequency.DAILY, LocalDate.of(2024, 1, 1), 3, 1, 4, 1, 5, 9, 2);
    AutoRegressionModel model = likelihood().maxOrder(9).build().fit(series);
    assertThat(model.criterionByOrder()).hasSize(5);
    assertThat(model.report().warnings()).anyMatch(warning -> warning.contains("lowered"));
    AutoRegression five = likelihood().order(5).build();
    assertThatThrownBy(() -> five.fit(series)).hasMessageContaining("at least 8 values");
  }

  @Test
  void ordersBeyondThoseOfArimaAreRefused() {
    double[] values = new double[300];
    Arrays.setAll(values, t -> Math.sin(t * t));
    TimeSeries series = TimeSeries.of(Frequency.DAILY, LocalDate.of(2024, 1, 1), values);
    AutoRegression wide = likelihood().order(101).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> wide.fit(series))
        .withMessageContaining("0..100");
  }

  @Test
  void searchCanBeStopped() {
    assertThatThrownBy(
            () ->
                likelihood()
                    .build()
                    .fit(
                        SampleSeries.stationary(),
                        FitContext.create().cancelWhen(new StopAfter(30))))
        .isInstanceOf(CancellationException.class);
  }
}
