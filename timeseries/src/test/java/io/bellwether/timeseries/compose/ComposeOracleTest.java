package io.bellwether.timeseries.compose;

import static io.bellwether.timeseries.OracleFile.assertClose;
import static io.bellwether.timeseries.OracleFile.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.timeseries.BoxCox;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.OracleFile;
import io.bellwether.timeseries.SeriesOracle;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.Timeline;
import io.bellwether.timeseries.arima.Arima;
import io.bellwether.timeseries.arima.AutoArima;
import io.bellwether.timeseries.decompose.Decomposition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** R's {@code stlm}, {@code fourier} and {@code Arima} with regressors. */
class ComposeOracleTest {

  private static final String FILE = "compose.json";

  /**
   * Nothing is estimated but the variance, and decompositions agree to 1e-11. But R's filter starts
   * from a variance of 1e6, not an infinite one, which adds the squared first value over 1e6 to the
   * sum of squares: 9e-6 to 0.4 for the logarithms, a relative 1e-5 of the standard error.
   */
  private static final double GIVEN = 5e-6;

  @TestFactory
  Stream<DynamicTest> decomposedForecastsAreThoseOfStlm() {
    return OracleFile.blocks(getClass(), FILE, "decomposed").stream()
        .map(
            block ->
                DynamicTest.dynamicTest(
                    (String) block.get("call"),
                    () -> {
                      Decomposed.Builder builder =
                          Decomposed.builder(
                              Arima.builder().order(0, 1, 1).fixed("ma1", -0.6).build());
                      if (block.containsKey("lambda")) {
                        builder.boxCox(BoxCox.of(0));
                      }
                      // R keeps two seasons of hourly data, and so does our calendar
                      DecomposedModel model =
                          builder.build().fit(series((String) block.get("series")));
                      check(model.forecast(numbers(block, "mean").length), block, GIVEN);
                    }));
  }

  private static TimeSeries series(String name) throws IOException {
    if (name.equals("clothing")) {
      return SeriesOracle.clothing();
    }
    try (InputStream in =
        Objects.requireNonNull(Decomposition.class.getResourceAsStream(name + ".csv"))) {
      double[] values =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .skip(1)
              .mapToDouble(line -> Double.parseDouble(line.substring(0, line.indexOf(','))))
              .toArray();
      return TimeSeries.of(Frequency.HOURLY, LocalDateTime.of(2024, 1, 1, 0, 0), values);
    }
  }

  private static void check(Forecast forecast, Map<String, Object> block, double relative) {
    assertClose("mean", forecast.mean().values(), numbers(block, "mean"), relative);
    assertClose("lower80", forecast.lower(0.8).values(), numbers(block, "lower80"), relative);
    assertClose("upper80", forecast.upper(0.8).values(), numbers(block, "upper80"), relative);
    assertClose("lower95", forecast.lower(0.95).values(), numbers(block, "lower95"), relative);
    assertClose("upper95", forecast.upper(0.95).values(), numbers(block, "upper95"), relative);
  }

  private static Map<String, Object> weekly() {
    return OracleFile.blocks(ComposeOracleTest.class, FILE, "harmonic").get(0);
  }

  private static TimeSeries weeks(double[] values) {
    return TimeSeries.of(Frequency.WEEKLY, LocalDate.of(2020, 1, 6), values);
  }

  private static Covariates price(Map<String, Object> block) {
    return Covariates.of("price", weeks(numbers(block, "prices")));
  }

  /**
   * The phase of our waves is another than R's: the space that they span, and so the fit, is not.
   */
  @Test
  void regressionsAreThoseOfR() {
    Map<String, Object> block = weekly();
    TimeSeries series = weeks(numbers(block, "values"));
    List<?> fits = (List<?>) Objects.requireNonNull(block.get("fits"));
    AutoArima ar1 = AutoArima.hyndmanKhandakar().toBuilder().maxOrders(1, 0).differences(0).build();
    for (Object each : fits) {
      @SuppressWarnings("unchecked") // a JSON object, whose names are texts
      Map<String, Object> fit = (Map<String, Object>) each;
      int pairs = (int) numbers(fit, "K")[0];
      HarmonicRegressionModel model =
          HarmonicRegression.builder()
              .periods(52.18)
              .orders(pairs)
              .errors(ar1)
              .build()
              .fit(series, price(block));
      assertThat(model.arima().order().p()).isEqualTo(1);
      // R's search ends within 1e-8 of its objective, a mean over 182 weeks
      assertThat(model.arima().logLikelihood()).isCloseTo(numbers(fit, "loglik")[0], within(1e-4));
      assertThat(model.arima().coefficient("price").estimate())
          .isCloseTo(numbers(fit, "price")[0], within(1e-3));
      // R divides the sum of squares by the degrees of freedom, this library by the observations
      double wider = Math.sqrt(numbers(fit, "sigma2")[0] / model.arima().sigma2());
      Forecast forecast = model.forecast(13, price(block));
      double[] means = forecast.mean().values();
      assertClose("mean", means, numbers(fit, "mean"), 1e-4);
      double[] upper = forecast.upper(0.95).values();
      Arrays.setAll(upper, h -> means[h] + wider * (upper[h] - means[h]));
      assertClose("upper95", upper, numbers(fit, "upper95"), 1e-4);
    }
  }

  /** The best of one to six pairs is found, and the whole is no worse than R's best. */
  @Test
  void pairsAreChosenByAicc() {
    Map<String, Object> block = weekly();
    TimeSeries series = weeks(numbers(block, "values"));
    HarmonicRegression ar1 =
        HarmonicRegression.builder()
            .periods(52.18)
            .maxOrder(6)
            .errors(AutoArima.hyndmanKhandakar().toBuilder().maxOrders(1, 0).differences(0).build())
            .build();
    // the smallest of R's aicc in the file is that of 3
    assertThat(ar1.fit(series, price(block)).terms().orders()).containsExactly(3);
    HarmonicRegressionModel free = HarmonicRegression.of(52.18).fit(series, price(block));
    assertThat(free.terms().orders()).containsExactly(3);
    double best = Double.POSITIVE_INFINITY;
    for (Object each : (List<?>) Objects.requireNonNull(block.get("auto"))) {
      best = Math.min(best, ((Number) ((Map<?, ?>) each).get("aicc")).doubleValue());
    }
    assertThat(free.arima().order().differences()).isZero();
    // what R's search ends short of
    assertThat(free.arima().aicc()).isLessThan(best + 0.01);
  }

  @Test
  void futureOfTheTermsNeedsNoCovariates() {
    double[] values = numbers(weekly(), "values");
    HarmonicRegressionModel model =
        HarmonicRegression.builder().periods(52.18).maxOrder(3).build().fit(weeks(values));
    assertThat(model.covariateNames()).isEmpty();
    Timeline next = model.series().timeline().next(60);
    assertThat(model.forecast(60).periods()).isEqualTo(next);
  }
}
