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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * {@link Arima} against every fit of R's {@code arima} to the classic series of the shared folder,
 * where that is there.
 *
 * <p>Left out are fits where an innovation has 10,000 times the variance {@code sigma2} or more: R
 * leaves these observations out of its likelihood, see {@link KalmanOracleTest}. For differenced
 * series R's start has a prior around 0 with 1e6 times the variance of the innovations, which adds
 * about {@code prior} to the sum of squares as a share of it; tolerances are multiples of that.
 */
@EnabledIf("io.bellwether.timeseries.SharedOracle#exists")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArimaSharedOracleTest {

  /** A fit of R with its series, and the model with all coefficients at R's. */
  record Pair(String name, TimeSeries series, KalmanOracleTest.Fit fit, ArimaModel model) {

    double prior() {
      double start =
          Arrays.stream(series.values())
              .filter(v -> !Double.isNaN(v))
              .limit(fit.span())
              .map(v -> v * v)
              .sum();
      return start / 1e6 / (model.sigma2() * model.observations());
    }

    double[] numbers(String field) {
      return KalmanOracleTest.numbers(fit.map().get(field));
    }

    boolean isTight() {
      return Boolean.TRUE.equals(fit.map().get("tight"));
    }

    @Override
    public String toString() {
      return name + " " + fit.map().get("method") + " " + fit;
    }
  }

  /** How often the search for the least conditional sum of squares may end at a local minimum. */
  private static final int MOST_MISSED = 3;

  private final List<Pair> exact = new ArrayList<>();
  private final List<Pair> conditional = new ArrayList<>();
  private int leftOut;

  @BeforeAll
  void evaluateAll() throws IOException {
    for (String line : SharedOracle.lines("freq.csv")) {
      String name = line.substring(0, line.indexOf(','));
      TimeSeries series =
          TimeSeries.of(Frequency.MONTHLY, LocalDate.of(1949, 1, 1), SharedOracle.values(name));
      String json = String.join("\n", SharedOracle.lines("json/" + name + ".json"));
      for (Object each : (List<?>) JSON.std.mapFrom(json).get("arima")) {
        KalmanOracleTest.Fit fit = new KalmanOracleTest.Fit((Map<?, ?>) each);
        if (fit.map().get("error") == null) {
          add(name, series, fit);
        }
      }
    }
  }

  private void add(String name, TimeSeries series, KalmanOracleTest.Fit fit) {
    ArimaBuilder builder = specification(fit);
    for (Map.Entry<?, ?> each : ((Map<?, ?>) fit.map().get("coef")).entrySet()) {
      builder.fixed(ours((String) each.getKey()), ((Number) each.getValue()).doubleValue());
    }
    if ("CSS".equals(fit.map().get("method"))) {
      if (series.hasMissing()) {
        return;
      }
      ArimaModel model = builder.method(ArimaMethod.CONDITIONAL_SUM_OF_SQUARES).build().fit(series);
      conditional.add(new Pair(name, series, fit, model));
      return;
    }
    Pair pair = new Pair(name, series, fit, builder.build().fit(series));
    double[] scaled = pair.model().residuals().values();
    double[] standard = pair.model().standardizedResiduals().values();
    for (int t = 0; t < scaled.length; t++) {
      if (Math.abs(scaled[t] / standard[t]) > 99.99) {
        leftOut++;
        return;
      }
    }
    exact.add(pair);
  }

  private static ArimaBuilder specification(KalmanOracleTest.Fit fit) {
    int[] o = fit.order("order");
    int[] s = fit.order("seasonal");
    ArimaBuilder builder = Arima.builder().order(o[0], o[1], o[2]);
    return s[0] + s[1] + s[2] == 0
        ? builder
        : builder.seasonal(s[0], s[1], s[2]).seasonLength(fit.period());
  }

  private static String ours(String name) {
    return name.equals("intercept") ? "mean" : name;
  }

  @Test
  void allFitsAreThere() {
    assertThat(exact).hasSizeGreaterThan(1_500);
    assertThat(conditional).hasSizeGreaterThan(500);
    assertThat(leftOut).isLessThan(100);
  }

  @Test
  void likelihoodsAreThoseOfR() {
    for (Pair pair : exact) {
      boolean stationary = pair.fit().differences() == 0;
      double shift = stationary ? 0 : pair.prior();
      double n = pair.model().observations();
      double loglik = pair.fit().number("loglik");
      double tolerance = stationary ? 1e-6 : 1e-5 + 2.5 * n * shift;
      assertThat(pair.model().logLikelihood()).as("%s", pair).isCloseTo(loglik, within(tolerance));
      assertThat(pair.model().sigma2() / pair.fit().number("sigma2"))
          .as("%s", pair)
          .isCloseTo(1, within(1e-6 + 5 * shift));
      if (pair.fit().map().get("aic") instanceof Number aic) {
        int parameters = ((Map<?, ?>) pair.fit().map().get("coef")).size();
        assertThat(pair.model().aic() + 2.0 * parameters)
            .as("%s", pair)
            .isCloseTo(aic.doubleValue(), within(2 * tolerance));
      }
    }
  }

  @Test
  void forecastsAreThoseOfR() {
    int compared = 0;
    for (Pair pair : exact) {
      if (!(pair.fit().map().get("pred") instanceof List<?>)) {
        continue;
      }
      compared++;
      double shift = pair.fit().differences() == 0 ? 0 : pair.prior();
      double[] pred = pair.numbers("pred");
      double[] se = pair.numbers("pred_se");
      Forecast forecast = pair.model().forecast(pred.length);
      for (int h = 0; h < pred.length; h++) {
        double scale = Math.max(Math.abs(pred[h]), se[h]);
        assertThat(forecast.mean().value(h))
            .as("%s", pair)
            .isCloseTo(pred[h], within((1e-6 + 2 * shift) * scale));
        assertThat(forecast.standardErrors()[h] / se[h])
            .as("%s", pair)
            .isCloseTo(1, within(1e-6 + 3 * shift));
      }
    }
    assertThat(compared).isGreaterThan(1_400);
  }

  @Test
  void residualsAreThoseOfR() {
    int compared = 0;
    for (Pair pair : exact) {
      double[] head = pair.numbers("resid_head");
      double[] ours = pair.model().standardizedResiduals().values();
      double sigma = Math.sqrt(pair.fit().number("sigma2"));
      // the prior moves the first residuals, by a multiple of its share for each observation
      double n = pair.model().observations();
      double shift = pair.fit().differences() == 0 ? 0 : 5 * n * pair.prior();
      for (int t = pair.fit().span(); t < head.length; t++) {
        if (!Double.isNaN(ours[t])) {
          assertThat(ours[t])
              .as("%s, %d", pair, t)
              .isCloseTo(head[t], within((1e-6 + shift) * sigma));
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(20_000);
  }

  /**
   * At the tight fits of R whose coefficients ours are, too. R's standard errors come from second
   * differences of values with a step of 0.001, which is not small near a unit root.
   */
  @Test
  void standardErrorsAreThoseOfR() {
    int all = 0;
    int close = 0;
    for (Pair pair : exact) {
      double[] theirs = errors(pair);
      if (!pair.isTight() || Arrays.stream(theirs).anyMatch(v -> !(v > 0))) {
        continue;
      }
      ArimaModel found = specification(pair.fit()).build().fit(pair.series());
      Map<?, ?> coefficients = (Map<?, ?>) pair.fit().map().get("coef");
      if (!coefficients.entrySet().stream().allMatch(e -> isSame(found, e, pair))) {
        continue;
      }
      int i = 0;
      for (Object name : coefficients.keySet()) {
        double ratio = found.coefficient(ours((String) name)).standardError() / theirs[i++];
        assertThat(ratio).as("%s of %s", name, pair).isCloseTo(1, within(0.07));
        all++;
        close += Math.abs(ratio - 1) < 1e-3 ? 1 : 0;
      }
    }
    assertThat(all).isGreaterThan(1_100);
    assertThat(close).isGreaterThan(all * 97 / 100);
  }

  private static double[] errors(Pair pair) {
    return ((Map<?, ?>) pair.fit().map().get("se"))
        .values().stream()
            .mapToDouble(v -> v instanceof Number n ? n.doubleValue() : Double.NaN)
            .toArray();
  }

  private static boolean isSame(ArimaModel found, Map.Entry<?, ?> theirs, Pair pair) {
    Coefficient ours = found.coefficient(ours((String) theirs.getKey()));
    double value = ((Number) theirs.getValue()).doubleValue();
    double error =
        ((Number) ((Map<?, ?>) pair.fit().map().get("se")).get(theirs.getKey())).doubleValue();
    return Math.abs(ours.estimate() - value) < 0.001 * error;
  }

  @Test
  void conditionalSumsOfSquaresAreThoseOfR() {
    for (Pair pair : conditional) {
      assertThat(pair.model().sigma2() / pair.fit().number("sigma2"))
          .as("%s", pair)
          .isCloseTo(1, within(1e-10));
      // R multiplies the mean logarithm by all differenced observations, we by those in the sum
      double n = pair.fit().number("nobs");
      assertThat(pair.model().logLikelihood() / pair.model().observations())
          .as("%s", pair)
          .isCloseTo(pair.fit().number("loglik") / n, within(1e-10));
    }
  }

  /** Ours are stationary and invertible; R's need not be, and then may have a lower sum. */
  @Test
  void conditionalSumsOfSquaresAreNotAboveThoseOfR() {
    int compared = 0;
    List<String> missed = new ArrayList<>();
    for (Pair pair : conditional) {
      ArmaProcess process = pair.fit().process();
      if (!pair.isTight() || !process.isStationary() || !process.isInvertible()) {
        continue;
      }
      ArimaModel found =
          specification(pair.fit())
              .method(ArimaMethod.CONDITIONAL_SUM_OF_SQUARES)
              .build()
              .fit(pair.series());
      compared++;
      double ratio = found.sigma2() / pair.fit().number("sigma2");
      if (!(ratio < 1 + 1e-6)) {
        missed.add(pair.name() + " " + pair.model().order() + " " + ratio);
      }
    }
    // few starts are tried: the search ends at a local minimum for these
    assertThat(missed).hasSizeLessThanOrEqualTo(MOST_MISSED);
    assertThat(compared).isGreaterThan(400);
  }
}
