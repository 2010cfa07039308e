package io.bellwether.ml.glm;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.data.Dataset;
import io.bellwether.ml.design.Intercept;
import io.bellwether.ml.linear.StandardErrors;
import io.bellwether.model.FitStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Generalised linear models against R's {@code glm}, iterated to the end of its digits. R solves
 * weighted least squares without refinement: it is right to 1e-13 or so times the condition of the
 * design, which is 1 to 100 here, and stops at a step of 1e-8, whose square is left where scoring
 * converges quadratically, and a fraction of which is left where it does not.
 */
class GlmOracleTest {

  private static final double TIGHT = 1e-9;

  /** Tails of distributions, and rates of slow convergence. */
  private static final double LOOSE = 1e-8;

  private static GeneralizedLinearRegression.Builder builder(String family, String link) {
    Family chosen =
        switch (family) {
          case "tweedie" -> Family.tweedie(1.5);
          case "nb2" -> Family.negativeBinomial(2);
          case "nb" -> Family.negativeBinomial();
          default -> Family.of(FamilyKind.valueOf(family), Double.NaN);
        };
    GeneralizedLinearRegression.Builder builder =
        GeneralizedLinearRegression.builder().family(chosen);
    return link.equals("-") ? builder : builder.link(Link.valueOf(link));
  }

  private static Dataset data(
      GlmOracle oracle, GeneralizedLinearRegression specification, String target, String features) {
    List<String> names = new ArrayList<>(Arrays.asList(features.split(" ")));
    names.add(target);
    names.addAll(specification.auxiliaryColumns());
    return oracle.data().select(names);
  }

  private static GeneralizedLinearRegression specification(
      String family, String link, String weights, String offset) {
    GeneralizedLinearRegression.Builder builder = builder(family, link);
    if (!weights.equals("-")) {
      builder.weights(weights);
    }
    if (!offset.equals("-")) {
      builder.offset(offset);
    }
    return builder.build();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "poisson, POISSON, LOG, poisson, x1 x2 x3, -, -",
    "poisson_offset_weights, POISSON, -, poisson, x1 x2 x3, w, exposure",
    "poisson_sqrt, POISSON, SQRT, poisson, x1 x2 x3, -, -",
    "poisson_identity, POISSON, IDENTITY, poisson, x3, -, -",
    "binomial_logit, BINOMIAL, -, share, x1 x2 x3, trials, -",
    "binomial_probit, BINOMIAL, PROBIT, share, x1 x2 x3, trials, -",
    "binomial_cloglog, BINOMIAL, CLOGLOG, share, x1 x2 x3, trials, -",
    "gamma_inverse, GAMMA, -, gamma, x3 w, -, -",
    "gamma_log, GAMMA, LOG, gamma, x1 x2 x3, -, -",
    "gamma_log_weights, GAMMA, LOG, gamma, x1 x2 x3, w, -",
    "gaussian, GAUSSIAN, -, gauss, x1 x2 x3, -, -",
    "gaussian_weights, GAUSSIAN, -, gauss, x1 x2 x3, w, -",
    "gaussian_log, GAUSSIAN, LOG, gauss, x1 x2 x3, -, -",
    "inverse_gaussian, INVERSE_GAUSSIAN, -, ig, x3, -, -",
    "inverse_gaussian_log, INVERSE_GAUSSIAN, LOG, ig, x1 x2 x3, -, -",
    "tweedie, tweedie, -, tweedie, x1 x2 x3, -, -",
    "nb_theta_2, nb2, -, nb, x1 x2 x3, -, -",
    "bank_poisson, POISSON, -, calls, age cellular married euribor, -, -",
    "bank_shares, BINOMIAL, -, share, age euribor cellular married, trials, -"
  })
  void agreesWithR(
      String name,
      String family,
      String link,
      String target,
      String features,
      String weights,
      String offset) {
    GlmOracle oracle = GlmOracle.read(name);
    GeneralizedLinearRegression specification = specification(family, link, weights, offset);
    Dataset data = data(oracle, specification, target, features);
    GlmModel model = specification.fit(data, target);

    assertThat(model.report().status()).isEqualTo(FitStatus.CONVERGED);
    checkCoefficients(model, oracle);
    for (GlmCoefficient coefficient : model.coefficients()) {
      String r = coefficient.name();
      close(coefficient.statistic(), oracle.number("statistics", r), LOOSE, r);
      close(coefficient.pValue(), oracle.number("p", r), 1e-7, r);
    }
    close(model.pearsonChiSquare(), oracle.number("pearson"), TIGHT, "Pearson");
    close(model.dispersion(), oracle.number("dispersion"), TIGHT, "dispersion");
    assertThat(model.degreesOfFreedom()).isEqualTo((long) oracle.number("df_residual"));
    for (ResidualKind kind : ResidualKind.values()) {
      String key = "residuals_" + kind.name().toLowerCase(java.util.Locale.ROOT);
      double[] expected = oracle.numbers(key);
      assertThat(Arrays.copyOf(model.residuals(data, kind), expected.length))
          .containsExactly(expected, Offset.offset(1e-7));
    }
  }

  private static void checkCoefficients(GlmModel model, GlmOracle oracle) {
    for (GlmCoefficient coefficient : model.coefficients()) {
      String r = coefficient.name();
      close(coefficient.estimate(), oracle.number("coefficients", r), LOOSE, r);
      close(coefficient.standardError(), oracle.number("standard_errors", r), LOOSE, r);
    }
    close(model.deviance(), oracle.number("deviance"), TIGHT, "deviance");
    close(model.nullDeviance(), oracle.number("null_deviance"), TIGHT, "null deviance");
    if (oracle.has("log_likelihood")) {
      close(model.logLikelihood(), oracle.number("log_likelihood"), TIGHT, "log-likelihood");
      close(model.aic(), oracle.number("aic"), TIGHT, "AIC");
    } else {
      assertThat(model.logLikelihood()).isNaN();
    }
    if (oracle.has("bic")) {
      close(model.bic(), oracle.number("bic"), TIGHT, "BIC");
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "nb_estimated, nb, x1 x2 x3, -, -",
    "nb_estimated_weights, nb, x1 x2 x3, w, exposure",
    "bank_nb, calls, age cellular married euribor, -, -"
  })
  void thetaAgreesWithR(
      String name, String target, String features, String weights, String offset) {
    GlmOracle oracle = GlmOracle.read(name);
    GeneralizedLinearRegression specification = specification("nb", "-", weights, offset);
    GlmModel model = specification.fit(data(oracle, specification, target, features), target);

    assertThat(model.report().status()).isEqualTo(FitStatus.CONVERGED);
    Theta theta = model.theta().orElseThrow();
    close(theta.estimate(), oracle.number("theta"), LOOSE, "theta");
    close(theta.standardError(), oracle.number("theta_se"), LOOSE, "theta's error");
    checkCoefficients(model, oracle);

    // MASS::glm.nb itself, whose theta is iterated to 1e-4, and its error taken one step before
    close(theta.estimate(), oracle.number("glm_nb_theta"), 1e-7, "theta of glm.nb");
    close(theta.standardError(), oracle.number("glm_nb_theta_se"), 2e-4, "its error");
    close(model.aic(), oracle.number("glm_nb_aic"), TIGHT, "AIC of glm.nb");
  }

  @Test
  void quasiPoissonAgreesWithR() {
    GlmOracle oracle = GlmOracle.read("quasipoisson");
    GeneralizedLinearRegression specification =
        PoissonRegression.builder().dispersion(Dispersion.PEARSON).build();
    GlmModel model =
        specification.fit(data(oracle, specification, "poisson", "x1 x2 x3"), "poisson");

    for (GlmCoefficient coefficient : model.coefficients()) {
      String r = coefficient.name();
      close(coefficient.standardError(), oracle.number("standard_errors", r), LOOSE, r);
      close(coefficient.statistic(), oracle.number("statistics", r), LOOSE, r);
      close(coefficient.pValue(), oracle.number("p", r), 1e-7, r);
    }
    close(model.dispersion(), oracle.number("dispersion"), TIGHT, "dispersion");
  }

  @Test
  void withoutInterceptAgreesWithR() {
    GlmOracle oracle = GlmOracle.read("poisson_no_intercept");
    GeneralizedLinearRegression specification =
        PoissonRegression.builder().intercept(Intercept.NONE).build();
    GlmModel model =
        specification.fit(data(oracle, specification, "poisson", "x1 x2 x3"), "poisson");

    checkCoefficients(model, oracle);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CLASSICAL")
  void robustStandardErrorsAgreeWithSandwich(StandardErrors kind) {
    for (String name : new String[] {"poisson", "gamma_log", "tweedie"}) {
      GlmOracle oracle = GlmOracle.read(name);
      GeneralizedLinearRegression specification =
          switch (name) {
            case "poisson" -> PoissonRegression.builder().standardErrors(kind).build();
            case "gamma_log" -> builder("GAMMA", "LOG").standardErrors(kind).build();
            default -> builder("tweedie", "LOG").standardErrors(kind).build();
          };
      String target = name.equals("gamma_log") ? "gamma" : name;
      GlmModel model = specification.fit(data(oracle, specification, target, "x1 x2 x3"), target);

      for (GlmCoefficient coefficient : model.coefficients()) {
        close(
            coefficient.standardError(),
            oracle.number(kind.name(), coefficient.name()),
            LOOSE,
            name + " " + coefficient.name());
      }
    }
  }

  private static void close(double actual, double expected, double relative, String what) {
    assertThat(actual).as(what).isCloseTo(expected, Offset.offset(relative * Math.abs(expected)));
  }
}
