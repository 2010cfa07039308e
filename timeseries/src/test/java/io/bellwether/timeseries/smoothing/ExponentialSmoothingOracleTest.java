package io.bellwether.timeseries.smoothing;

import static io.bellwether.timeseries.OracleFile.assertClose;
import static io.bellwether.timeseries.OracleFile.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitReport;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.Innovations;
import io.bellwether.timeseries.OracleFile;
import io.bellwether.timeseries.TimeSeries;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R's {@code ets} on a generated series; see {@code ets-oracle.R}. */
class ExponentialSmoothingOracleTest {

  /** R's 15 digits through a recursion of 60 periods. */
  private static final double RELATIVE = 1e-10;

  private static List<Map<String, Object>> fits() {
    return OracleFile.blocks(
        ExponentialSmoothingOracleTest.class, "exponential-smoothing.json", "fits");
  }

  private static TimeSeries series() {
    Map<String, Object> block =
        OracleFile.blocks(
                ExponentialSmoothingOracleTest.class, "exponential-smoothing.json", "series")
            .get(0);
    return TimeSeries.of(Frequency.QUARTERLY, LocalDate.of(2005, 1, 1), numbers(block, "y"));
  }

  private static double number(Map<String, Object> block, String name) {
    return numbers(block, name)[0];
  }

  /** What R leaves out of its log-likelihood. */
  private static double constant(int n) {
    return -0.5 * n * (1 + Math.log(2 * Math.PI / n));
  }

  @TestFactory
  Stream<DynamicTest> atTheParametersOfREverythingAgrees() {
    return fits().stream()
        .map(block -> DynamicTest.dynamicTest((String) block.get("code"), () -> check(block)));
  }

  private static void check(Map<String, Object> block) {
    TimeSeries series = series();
    int n = series.length();
    ExponentialSmoothing specification = ExponentialSmoothing.of((String) block.get("code"));
    EtsForm form = specification.forms().get(0);
    double[] seasonal = numbers(block, "seasonal");
    EtsEstimate estimate =
        new EtsEstimate(
            form,
            seasonal.length,
            numbers(block, "smoothers"),
            number(block, "level"),
            number(block, "slope"),
            seasonal,
            number(block, "loglik"),
            number(block, "sigma2"),
            n,
            1);
    EtsRecursion path = estimate.through(series.values());
    double logLikelihood = -0.5 * n * Math.log(path.squares) - path.logs;
    assertThat(logLikelihood).isCloseTo(number(block, "loglik"), within(1e-8));
    int parameters = new EtsSpace(form, 4, EtsLimits.usual()).size;
    assertThat(path.squares / (n - parameters))
        .isCloseTo(number(block, "sigma2"), within(1e-9 * number(block, "sigma2")));
    assertThat(-2 * logLikelihood + InformationCriterion.AICC.penalty(n, parameters + 1))
        .isCloseTo(number(block, "aicc"), within(1e-8));
    assertThat(-2 * logLikelihood + InformationCriterion.BIC.penalty(n, parameters + 1))
        .isCloseTo(number(block, "bic"), within(1e-8));
    ExponentialSmoothingModel model =
        new ExponentialSmoothingModel(specification, series, estimate, FitReport.exact(0));
    assertClose("fitted", model.fitted().values(), numbers(block, "fitted"), RELATIVE);
    Forecast forecast = model.forecast(12);
    double[] mean = numbers(block, "mean");
    double[] upper = numbers(block, "upper");
    if (upper.length == 0 && form.trend().isDamped()) {
      // without intervals R 8.20 adds phi instead of phi^2 for the second period: the first agrees
      assertThat(forecast.mean().value(0)).isCloseTo(mean[0], within(RELATIVE * mean[0]));
    } else if (form.season() == SeasonType.MULTIPLICATIVE && upper.length > 0) {
      // R gives the mean with the covariance of level and season, and starts undamped
      assertClose("mean", forecast.mean().values(), mean, 3e-3);
      assertClose("upper", forecast.upper(0.95).values(), upper, 5e-3);
    } else {
      assertClose("mean", forecast.mean().values(), mean, RELATIVE);
      if (upper.length > 0) {
        // without trend R 8.20 lets a season be felt a period early; see the simulations below
        boolean early = form.hasSeason() && !form.hasTrend();
        int same = early ? 3 : upper.length;
        assertClose(
            "upper",
            Arrays.copyOf(forecast.upper(0.95).values(), same),
            Arrays.copyOf(upper, same),
            RELATIVE);
      }
    }
  }

  /**
   * The formulas for variances against simulated futures: 5 standard errors of the standard
   * deviation of 20,000 paths, a little more for the tails of products.
   */
  @ParameterizedTest
  @ValueSource(strings = {"ANA", "AAdA", "MNA", "MAdN", "MAA", "MNM", "MAdM"})
  void variancesAreThoseOfSimulations(String code) {
    ExponentialSmoothingModel model =
        ExponentialSmoothing.of(code).toBuilder().alpha(0.4).gamma(0.3).build().fit(series());
    double[] errors = model.forecast(12).standardErrors();
    double[] drawn =
        model
            .simulate(12, 20000, Innovations.NORMAL, FitContext.create())
            .forecast()
            .standardErrors();
    for (int h = 0; h < 12; h++) {
      assertThat(drawn[h]).as("%d ahead", h + 1).isCloseTo(errors[h], within(0.03 * errors[h]));
    }
  }

  /** The search of R ends early; ours must not be worse, but for another local optimum. */
  @Test
  void likelihoodIsAtLeastThatOfR() {
    TimeSeries series = series();
    List<String> worse =
        fits().stream()
            .filter(
                block -> {
                  double ours =
                      ExponentialSmoothing.of((String) block.get("code"))
                          .fit(series)
                          .logLikelihood();
                  return !(ours - constant(60) >= number(block, "loglik") - 1e-3);
                })
            .map(block -> (String) block.get("code"))
            .toList();
    assertThat(worse).isEmpty();
  }

  @Test
  void choiceIsAtLeastAsGoodAsThatOfR() {
    Map<String, Object> auto =
        OracleFile.blocks(
                ExponentialSmoothingOracleTest.class, "exponential-smoothing.json", "auto")
            .get(0);
    ExponentialSmoothingModel model =
        ExponentialSmoothing.builder().trendHandicap(0).build().fit(series());
    assertThat(model.form()).hasToString((String) auto.get("method"));
    assertThat(model.aicc() + 2 * constant(60)).isLessThan(number(auto, "aicc") + 1e-3);
    assertThat(Arrays.stream(model.residuals().values()).average().orElse(1))
        .isCloseTo(0, within(0.02));
  }
}
