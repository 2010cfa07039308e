package io.bellwether.ml.robust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.Dataset;
import io.bellwether.ml.linear.Coefficient;
import io.bellwether.model.FitStatus;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Robust regressions against scikit-learn, statsmodels and quantreg. */
class RobustOracleTest {

  private static double[] estimates(List<Coefficient> coefficients) {
    return coefficients.stream().mapToDouble(Coefficient::estimate).toArray();
  }

  private static double[] errors(List<Coefficient> coefficients) {
    return coefficients.stream().mapToDouble(Coefficient::standardError).toArray();
  }

  /**
   * scikit-learn stops at a gradient of 1e-9 or when L-BFGS makes no progress: its objective is the
   * minimum to 1e-8, its coefficients to some times the root of that. That our own gradient is zero
   * is a property tested elsewhere.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "generated_1.35_0.0001_u",
        "generated_1.1_0.0_u",
        "generated_2.0_5.0_u",
        "generated_1.35_0.0001_w",
        "wholesale_1.35_0.0001_u",
        "wholesale_1.1_0.0_u",
        "wholesale_2.0_5.0_u"
      })
  void huberAgreesWithScikitLearn(String name) {
    RobustOracle oracle = RobustOracle.read("robust.json", "huber_" + name);
    HuberRegression.Builder builder =
        HuberRegression.builder().epsilon(oracle.number("epsilon")).lambda(oracle.number("lambda"));
    if (oracle.isWeighted()) {
      builder.weights("w");
    }
    HuberModel model = builder.build().fit(oracle.data(), oracle.target());

    double objective = oracle.number("objective");
    assertThat(model.report().status()).isEqualTo(FitStatus.CONVERGED);
    assertThat(model.report().objective()).isCloseTo(objective, within(1e-8 * objective));
    assertThat(model.report().objective()).isLessThan(objective * (1 + 1e-13));
    assertThat(model.scale()).isCloseTo(oracle.number("scale"), within(5e-4));
    assertThat(model.outlierCount()).isEqualTo((int) oracle.number("outliers"));
    assertThat(estimates(model.coefficients()))
        .containsExactly(oracle.numbers("coefficients"), within(5e-4));
    if (oracle.has("rlm_coefficients")) {
      // statsmodels' RLM at scikit-learn's scale
      assertThat(estimates(model.coefficients()))
          .containsExactly(oracle.numbers("rlm_coefficients"), within(5e-4));
      double[] expected = oracle.numbers("rlm_standard_errors");
      double[] actual = errors(model.coefficients());
      for (int j = 0; j < expected.length; j++) {
        assertThat(actual[j]).isCloseTo(expected[j], within(1e-4 * expected[j]));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "generated_0.5_0.0_u",
        "generated_0.1_0.0_u",
        "generated_0.9_0.0_u",
        "generated_0.25_0.0_w",
        "generated_0.7_0.02_u",
        "generated_0.5_0.3_w",
        "wholesale_0.5_0.0_u",
        "wholesale_0.1_0.0_u",
        "wholesale_0.9_0.0_u",
        "wholesale_0.7_0.02_u"
      })
  void quantilesAgreeWithScikitLearn(String name) {
    RobustOracle oracle = RobustOracle.read("robust.json", "quantile_" + name);
    QuantileRegression.Builder builder =
        QuantileRegression.builder()
            .quantile(oracle.number("quantile"))
            .lambda(oracle.number("lambda"));
    if (oracle.isWeighted()) {
      builder.weights("w");
    }
    QuantileModel model = builder.build().fit(oracle.data(), oracle.target());

    double objective = oracle.number("objective");
    assertThat(model.report().status()).isEqualTo(FitStatus.EXACT);
    assertThat(model.report().objective()).isCloseTo(objective, within(1e-13 * objective));
    if (oracle.has("statsmodels_objective")) {
      assertThat(model.report().objective()).isLessThan(oracle.number("statsmodels_objective"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "generated, 0.5", "generated, 0.1", "generated, 0.9",
    "wholesale, 0.5", "wholesale, 0.1", "wholesale, 0.9"
  })
  void quantilesAgreeWithQuantreg(String data, String quantile) {
    RobustOracle oracle = RobustOracle.read("quantreg.json", data + "_" + quantile);
    Dataset rows =
        RobustOracle.read("robust.json", "quantile_" + data + "_" + quantile + "_0.0_u").data();
    String target = data.equals("wholesale") ? "log_detergents_paper" : "y";
    QuantileModel model = QuantileRegression.of(Double.parseDouble(quantile)).fit(rows, target);

    assertThat(estimates(model.coefficients()))
        .containsExactly(oracle.numbers("coefficients"), within(1e-10));
    double[] expected = oracle.numbers("standard_errors");
    double[] actual = errors(model.coefficients());
    for (int j = 0; j < expected.length; j++) {
      assertThat(actual[j]).isCloseTo(expected[j], Offset.offset(1e-9 * expected[j]));
    }
    assertThat(model.report().objective()).isCloseTo(oracle.number("objective"), within(1e-13));
    assertThat(model.r1()).isCloseTo(oracle.number("r1"), within(1e-12));
  }
}
