package io.bellwether.timeseries.arima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.jr.ob.JSON;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.OracleFile;
import io.bellwether.timeseries.TimeSeries;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Fits of {@link Arima} against R's {@code arima}: numbers and script are named in the resources'
 * README.
 */
class ArimaOracleTest {

  private static final Map<String, Object> ALL = read();

  private static Map<String, Object> read() {
    try (InputStream in = ArimaOracleTest.class.getResourceAsStream("arima.json")) {
      return JSON.std.mapFrom(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One fit of R. */
  record Case(Map<String, Object> block) {

    private int[] orders(String name) {
      return Arrays.stream(OracleFile.numbers(block, name)).mapToInt(v -> (int) v).toArray();
    }

    double number(String name) {
      return OracleFile.numbers(block, name)[0];
    }

    double[] numbers(String name) {
      return OracleFile.numbers(block, name);
    }

    private boolean is(String name) {
      return (boolean) Objects.requireNonNull(block.get(name));
    }

    String method() {
      return (String) Objects.requireNonNull(block.get("method"));
    }

    int differences() {
      return orders("order")[1] + orders("seasonal")[1];
    }

    List<String> names() {
      return List.copyOf(OracleFile.section(block, "coef").keySet());
    }

    double coefficient(String name) {
      return OracleFile.numbers(OracleFile.section(block, "coef"), name)[0];
    }

    double standardError(String name) {
      return OracleFile.numbers(OracleFile.section(block, "se"), name)[0];
    }

    List<?> fixed() {
      return (List<?>) Objects.requireNonNull(block.get("fixed"));
    }

    TimeSeries series() {
      String name = (String) block.get("series");
      int season = (int) OracleFile.numbers(OracleFile.section(ALL, "season"), name)[0];
      double[] y = OracleFile.numbers(OracleFile.section(ALL, "series"), name);
      return TimeSeries.of(Frequency.MONTHLY.withSeason(season), LocalDate.of(1982, 4, 1), y);
    }

    Covariates covariates() {
      Covariates covariates = Covariates.none();
      for (String name : is("spend") ? List.of("tv", "facebook", "search") : List.<String>of()) {
        double[] values = OracleFile.numbers(OracleFile.section(ALL, "spend"), name);
        covariates =
            covariates.and(
                name, TimeSeries.of(Frequency.MONTHLY, LocalDate.of(1982, 4, 1), values));
      }
      return covariates;
    }

    ArimaBuilder specification() {
      int[] o = orders("order");
      int[] s = orders("seasonal");
      Constant constant =
          is("drift")
              ? Constant.DRIFT
              : differences() > 0 || names().contains("intercept")
                  ? Constant.DEFAULT
                  : Constant.NONE;
      return Arima.builder()
          .order(o[0], o[1], o[2])
          .seasonal(s[0], s[1], s[2])
          .constant(constant)
          .method(
              method().equals("CSS")
                  ? ArimaMethod.CONDITIONAL_SUM_OF_SQUARES
                  : ArimaMethod.MAXIMUM_LIKELIHOOD);
    }

    ArimaModel fitted() {
      ArimaBuilder builder = specification();
      for (Object name : fixed()) {
        builder.fixed(ours((String) name), coefficient((String) name));
      }
      return builder.build().fit(series(), covariates());
    }

    ArimaModel atTheCoefficientsOfR() {
      ArimaBuilder builder = specification();
      names().forEach(name -> builder.fixed(ours(name), coefficient(name)));
      return builder.build().fit(series(), covariates());
    }

    @Override
    public String toString() {
      return block.get("series")
          + " "
          + block.get("order")
          + block.get("seasonal")
          + names()
          + (fixed().isEmpty() ? "" : " fixed " + fixed());
    }
  }

  /** What R calls the intercept is the mean. */
  private static String ours(String name) {
    return name.equals("intercept") ? "mean" : name;
  }

  private static Stream<Case> cases(String method) {
    return OracleFile.blocks(ArimaOracleTest.class, "arima.json", "cases").stream()
        .map(Case::new)
        .filter(c -> c.method().equals(method));
  }

  static Stream<Case> exactFits() {
    return cases("ML");
  }

  static Stream<Case> conditionalFits() {
    return cases("CSS");
  }

  /**
   * How far log-likelihoods may be apart: R takes 1e8 for the infinite variance of the start of
   * differenced series, as a prior around 0. That shifts the more the smaller innovations are
   * against the level of the series: by 5e-5 at most for these.
   */
  private static double tolerance(Case c) {
    return c.differences() == 0 ? 1e-8 : 1e-4;
  }

  @ParameterizedTest
  @MethodSource("exactFits")
  void atTheSameCoefficientsEverythingIsThatOfR(Case c) {
    ArimaModel model = c.atTheCoefficientsOfR();
    assertThat(model.logLikelihood()).isCloseTo(c.number("loglik"), within(tolerance(c)));
    double relative = c.differences() == 0 ? 1e-10 : 1e-6;
    assertThat(model.sigma2() / c.number("sigma2")).isCloseTo(1, within(relative));
    assertThat(model.observations()).isEqualTo((int) c.number("nobs"));
    Forecast forecast = model.forecast(12, c.covariates());
    double[] pred = c.numbers("pred");
    double[] se = c.numbers("pred_se");
    for (int h = 0; h < pred.length; h++) {
      assertThat(forecast.mean().value(h)).isCloseTo(pred[h], within(1e-6 * se[h] + 1e-9));
      assertThat(forecast.standardErrors()[h] / se[h]).isCloseTo(1, within(1e-6));
    }
    checkResiduals(c, model, "residuals_head", 0);
    checkResiduals(c, model, "residuals_tail", model.series().length() - 20);
  }

  private static void checkResiduals(Case c, ArimaModel model, String name, int from) {
    double[] ours = model.standardizedResiduals().values();
    assertThat(Arrays.stream(ours).filter(e -> !Double.isNaN(e)).count())
        .isEqualTo(model.observations());
    double[] theirs = c.numbers(name);
    double sigma = Math.sqrt(c.number("sigma2"));
    for (int i = 0; i < theirs.length; i++) {
      double e = ours[from + i];
      if (Double.isNaN(theirs[i])) {
        assertThat(e).isNaN();
      } else if (Double.isNaN(e)) {
        // what only tells where the series starts has a residual of about 0 in R, none here
        assertThat(theirs[i]).isCloseTo(0, within(0.1 * sigma));
      } else {
        assertThat(e).as("%s %d", name, i).isCloseTo(theirs[i], within(1e-4 * sigma));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("exactFits")
  void theMaximumIsNotBelowThatOfR(Case c) {
    ArimaModel model = c.fitted();
    double above = model.logLikelihood() - c.number("loglik");
    assertThat(above).isBetween(-1e-6 - (c.differences() == 0 ? 0 : tolerance(c)), 0.01);
  }

  @ParameterizedTest
  @MethodSource("exactFits")
  void coefficientsAndErrorsAreThoseOfR(Case c) {
    ArimaModel model = c.fitted();
    assertThat(model.aic()).isCloseTo(c.number("aic"), within(3e-4));
    for (String name : c.names()) {
      Coefficient ours = model.coefficient(ours(name));
      double theirs = c.coefficient(name);
      if (c.fixed().contains(name)) {
        assertThat(ours.estimate()).isEqualTo(theirs);
        assertThat(ours.standardError()).isNaN();
        continue;
      }
      // R's search ends within a hundredth of a standard error, at a likelihood equal in 6 digits
      double se = c.standardError(name);
      assertThat(ours.estimate())
          .as(name)
          .isCloseTo(theirs, within(0.01 * se + 1e-5 * Math.abs(theirs)));
      // R takes second differences of values with steps of 0.001, which is not small for
      // coefficients near a unit root or a drift
      assertThat(ours.standardError() / se).as(name).isCloseTo(1, within(6.5e-3));
    }
  }

  @Test
  void mostStandardErrorsAreThoseOfRToAThousandth() {
    int all = 0;
    int close = 0;
    for (Case c : exactFits().toList()) {
      ArimaModel model = c.fitted();
      for (String name : c.names()) {
        if (!c.fixed().contains(name)) {
          all++;
          double ratio = model.coefficient(ours(name)).standardError() / c.standardError(name);
          close += Math.abs(ratio - 1) < 1e-3 ? 1 : 0;
        }
      }
    }
    assertThat(all).isGreaterThan(120);
    assertThat(close).isGreaterThan(all * 95 / 100);
  }

  @ParameterizedTest
  @MethodSource("conditionalFits")
  void conditionalSumsOfSquaresAreThoseOfR(Case c) {
    ArimaModel at = c.atTheCoefficientsOfR();
    assertThat(at.sigma2() / c.number("sigma2")).isCloseTo(1, within(1e-10));
    // R multiplies the mean logarithm by all differenced observations, we by those in the sum
    double perObservation = c.number("loglik") / c.number("nobs");
    assertThat(at.logLikelihood() / at.observations())
        .isCloseTo(perObservation, within(1e-10 * (1 + Math.abs(perObservation))));
    ArimaModel found = c.fitted();
    assertThat(found.sigma2() / c.number("sigma2")).isLessThan(1 + 1e-9);
    for (String name : c.names()) {
      assertThat(found.coefficient(ours(name)).estimate())
          .as(name)
          .isCloseTo(c.coefficient(name), within(1e-4 * (1 + Math.abs(c.coefficient(name)))));
    }
  }
}
