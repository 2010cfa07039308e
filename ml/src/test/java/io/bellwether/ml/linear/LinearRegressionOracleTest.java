package io.bellwether.ml.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.data.Dataset;
import io.bellwether.model.FitException;
import io.bellwether.model.Interval;
import io.bellwether.model.PredictionIntervals;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Linear regression against R's {@code lm}. The tolerances are a few times what R itself is off by,
 * as its own recomputation in 60 digits shows (README of the resources).
 */
class LinearRegressionOracleTest {

  /** R's coefficients, standard errors and sums are within 1e-14. */
  private static final double TIGHT = 1e-12;

  /** R's p-values, studentised residuals and Cook's distances are within 3e-13. */
  private static final double LOOSE = 5e-12;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wholesale",
        "generated_ols",
        "generated_weighted",
        "generated_offset",
        "generated_weighted_offset",
        "generated_no_intercept",
        "generated_no_intercept_weighted_offset",
        "tiny",
        "tiny_no_intercept",
        "tiny_intercept_only",
        "leverage_one"
      })
  void agreesWithR(String name) {
    LmOracle oracle = LmOracle.read(name);
    LinearModel model = fit(oracle);

    for (Coefficient coefficient : model.coefficients()) {
      String r = LmOracle.nameInR(coefficient);
      close(coefficient.estimate(), oracle.number("coefficients", r), TIGHT, r);
      close(coefficient.standardError(), oracle.number("standard_errors", r), TIGHT, r);
      close(coefficient.tStatistic(), oracle.number("t", r), TIGHT, r);
      close(coefficient.pValue(), oracle.number("p", r), LOOSE, r);
      close(coefficient.interval(0.95).lower(), oracle.number("confint_95_lower", r), LOOSE, r);
      close(coefficient.interval(0.99).upper(), oracle.number("confint_99_upper", r), LOOSE, r);
    }
    close(model.residualStandardError(), oracle.number("sigma"), TIGHT, "sigma");
    close(model.residualSumOfSquares(), oracle.number("rss"), TIGHT, "rss");
    close(model.logLikelihood(), oracle.number("log_likelihood"), TIGHT, "log-likelihood");
    close(model.aic(), oracle.number("aic"), TIGHT, "AIC");
    close(model.bic(), oracle.number("bic"), TIGHT, "BIC");
    assertThat(model.degreesOfFreedom()).isEqualTo((long) oracle.number("df_residual"));
    assertThat(model.observations()).isEqualTo((long) oracle.number("observations"));
    checkExplainedVariance(oracle, model);
  }

  /** With an offset, ours are the figures of the target less the offset. */
  private static void checkExplainedVariance(LmOracle oracle, LinearModel model) {
    String[] at =
        oracle.has("response_less_offset") ? new String[] {"response_less_offset"} : new String[0];
    close(model.r2(), oracle.number(path(at, "r_squared")), TIGHT, "R2");
    close(model.adjustedR2(), oracle.number(path(at, "adjusted_r_squared")), TIGHT, "adj.");
    close(model.fStatistic(), oracle.number(path(at, "f_statistic")), TIGHT, "F");
    close(model.fPValue(), oracle.number(path(at, "f_p")), LOOSE, "p of F");
  }

  private static String[] path(String[] start, String name) {
    return start.length == 0 ? new String[] {name} : new String[] {start[0], name};
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wholesale",
        "generated_weighted_offset",
        "generated_no_intercept_weighted_offset",
        "tiny",
        "tiny_no_intercept",
        "tiny_intercept_only",
        "leverage_one"
      })
  void influenceAgreesWithR(String name) {
    LmOracle oracle = LmOracle.read(name);
    Influence influence = fit(oracle).influence(oracle.data());

    double[] residuals = oracle.numbers("residuals");
    double[] leverages = oracle.numbers("hatvalues");
    double[] standardized = oracle.numbers("rstandard");
    double[] studentized = oracle.numbers("rstudent");
    double[] cooks = oracle.numbers("cooks_distance");
    for (int row = 0; row < residuals.length; row++) {
      // differences of numbers of size 1 to 100: absolute tolerances
      near(influence.residual(row), residuals[row], 1e-11, "residual " + row);
      near(influence.leverage(row), leverages[row], 1e-12, "leverage " + row);
      near(influence.standardizedResidual(row), standardized[row], 1e-10, "standardized " + row);
      near(influence.studentizedResidual(row), studentized[row], 1e-10, "studentized " + row);
      near(influence.cooksDistance(row), cooks[row], 1e-10, "Cook's distance " + row);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"wholesale", "generated_ols", "generated_weighted"})
  void varianceInflationAgreesWithR(String name) {
    LmOracle oracle = LmOracle.read(name);
    Map<String, Double> inflation = fit(oracle).varianceInflation();

    assertThat(inflation.keySet()).containsExactlyElementsOf(oracle.features());
    inflation.forEach(
        (feature, factor) -> close(factor, oracle.number("vif", feature), TIGHT, feature));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wholesale",
        "generated_weighted",
        "generated_weighted_offset",
        "tiny_no_intercept"
      })
  void intervalsOfPredictionsAgreeWithR(String name) {
    LmOracle oracle = LmOracle.read(name);
    LinearModel model = fit(oracle);

    for (int percent : new int[] {80, 95}) {
      double level = percent / 100.0;
      check(model.predictIntervals(oracle.newRows(), level), oracle, "prediction_" + percent);
      check(model.confidenceIntervals(oracle.newRows(), level), oracle, "confidence_" + percent);
    }
  }

  private static void check(PredictionIntervals intervals, LmOracle oracle, String kind) {
    double[] fit = oracle.numbers("predictions", "fit");
    double[] lower = oracle.numbers("predictions", "new_weights_one", kind, "lower");
    double[] upper = oracle.numbers("predictions", "new_weights_one", kind, "upper");
    for (int row = 0; row < fit.length; row++) {
      Interval interval = intervals.interval(row);
      close(intervals.prediction(row), fit[row], LOOSE, "fit");
      close(interval.lower(), lower[row], LOOSE, kind);
      close(interval.upper(), upper[row], LOOSE, kind);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CLASSICAL")
  void robustStandardErrorsAgreeWithSandwich(StandardErrors kind) {
    for (String name :
        new String[] {"wholesale", "generated_weighted_offset", "tiny", "generated_no_intercept"}) {
      LmOracle oracle = LmOracle.read(name);
      LinearModel model =
          oracle.specification().standardErrors(kind).build().fit(oracle.data(), oracle.target());
      for (Coefficient coefficient : model.coefficients()) {
        String r = LmOracle.nameInR(coefficient);
        String at = name + " " + kind + " " + r;
        // sandwich itself is within 2e-14, its p-values within 2e-12
        close(
            coefficient.standardError(),
            oracle.number("robust", kind.name(), "standard_errors", r),
            TIGHT,
            at);
        close(coefficient.pValue(), oracle.number("robust", kind.name(), "p", r), 1e-10, at);
      }
    }
  }

  @Test
  void robustErrorsThatDoNotExistAreRefused() {
    LmOracle oracle = LmOracle.read("leverage_one");
    LinearRegression regression = oracle.specification().standardErrors(StandardErrors.HC3).build();

    assertThatThrownBy(() -> regression.fit(oracle.data(), oracle.target()))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("HC3")
        .hasMessageContaining("row 4")
        .hasMessageContaining("HC1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rank_deficient", "rank_deficient_no_intercept"})
  void dropsTheFeaturesThatRDrops(String name) {
    LmOracle oracle = LmOracle.read(name);
    LinearModel model =
        oracle
            .specification()
            .collinearity(Collinearity.DROP)
            .build()
            .fit(oracle.data(), oracle.target());

    for (Coefficient coefficient : model.coefficients()) {
      String r = LmOracle.nameInR(coefficient);
      close(coefficient.estimate(), oracle.number("coefficients", r), TIGHT, r);
      if (!Double.isNaN(coefficient.estimate())) {
        close(coefficient.standardError(), oracle.number("standard_errors", r), TIGHT, r);
      }
    }
    double[] fitted = oracle.numbers("fitted");
    double[] predictions = model.predict(oracle.data());
    for (int row = 0; row < fitted.length; row++) {
      close(predictions[row], fitted[row], TIGHT, "row " + row);
    }
    assertThat(model.report().warnings())
        .anyMatch(warning -> warning.contains("'total' = 1 'north' + 1 'south'"))
        .anyMatch(warning -> warning.contains("'price_copy' = 1 'price'"));
  }

  @Test
  void refusesCombinationsByNameUnlessToldOtherwise() {
    LmOracle oracle = LmOracle.read("rank_deficient");
    Dataset data = oracle.data();

    assertThatThrownBy(() -> LinearRegression.ols().fit(data, oracle.target()))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("'total' = 1 'north' + 1 'south'")
        .hasMessageContaining("'price_copy' = 1 'price'")
        .hasMessageContaining("'country' = 7")
        .hasMessageContaining("'doubled' = -3 + 2 'north'")
        .hasMessageContaining("Collinearity.DROP");
  }

  private static LinearModel fit(LmOracle oracle) {
    Dataset data = oracle.data();
    return oracle.specification().build().fit(data, oracle.target());
  }

  /** Relative closeness; NaN is close to NaN. */
  private static void close(double actual, double expected, double tolerance, String what) {
    near(actual, expected, tolerance * Math.abs(expected), what);
  }

  private static void near(double actual, double expected, double tolerance, String what) {
    if (Double.isNaN(expected)) {
      assertThat(actual).as(what).isNaN();
    } else {
      assertThat(actual).as(what).isCloseTo(expected, Offset.offset(tolerance));
    }
  }
}
