package io.bellwether.ml.logistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.Dataset;
import io.bellwether.ml.SharedFiles;
import io.bellwether.ml.design.ClassWeights;
import io.bellwether.ml.design.Intercept;
import io.bellwether.model.ClassLabels;
import io.bellwether.model.ClassScores;
import io.bellwether.model.FitStatus;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Logistic regression against R's glm, statsmodels and scikit-learn. */
class LogisticRegressionOracleTest {

  /** The issue asks for 1e-8; normal equations of these data carry about 1e-12. */
  private static final double TIGHT = 1e-10;

  /** The references miss their own first-order conditions by up to 5e-13. */
  private static final double PENALISED = 1e-10;

  private static Offset<Double> relative(double expected, double tolerance) {
    return within(tolerance * Math.max(Math.abs(expected), 1e-6));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"churn_glm", "churn_glm_no_intercept", "generated_glm", "generated_glm_weighted"})
  void agreesWithGlm(String name) {
    LogisticOracle glm = LogisticOracle.read(name);
    LogisticRegression.Builder builder =
        LogisticRegression.builder()
            .intercept(glm.flag("intercept") ? Intercept.INCLUDED : Intercept.NONE);
    if (glm.has("weights")) {
      builder.weights(glm.text("weights"));
    }
    LogisticModel model = builder.build().fit(glm.data(), glm.text("target"));

    assertThat(model.report().status()).isEqualTo(FitStatus.CONVERGED);
    assertThat(model.coefficients())
        .hasSize(glm.features().size() + (glm.flag("intercept") ? 1 : 0));
    for (LogisticCoefficient c : model.coefficients()) {
      String inR = c.name().equals(LogisticModel.INTERCEPT) ? "(Intercept)" : c.name();
      double estimate = glm.number("coefficients", inR);
      double error = glm.number("standard_errors", inR);
      assertThat(c.estimate()).as(inR).isCloseTo(estimate, relative(estimate, TIGHT));
      assertThat(c.standardError()).as(inR).isCloseTo(error, relative(error, TIGHT));
      assertThat(c.zStatistic()).isCloseTo(glm.number("z", inR), within(1e-8));
      assertThat(c.pValue()).isCloseTo(glm.number("p", inR), within(1e-9));
    }
    double covariance = glm.number("covariance_of_first_two");
    String first = model.coefficients().get(0).name();
    String second = model.coefficients().get(1).name();
    assertThat(model.covariance(first, second)).isCloseTo(covariance, relative(covariance, 1e-9));
    double deviance = glm.number("deviance");
    assertThat(model.deviance()).isCloseTo(deviance, relative(deviance, 1e-12));
    assertThat(model.aic()).isCloseTo(glm.number("aic"), relative(deviance, 1e-12));
    double nothing = glm.number("null_deviance");
    assertThat(model.nullDeviance()).isCloseTo(nothing, relative(nothing, 1e-12));
    ClassScores scores = model.probabilities(glm.data());
    double[] fitted = glm.numbers("fitted");
    for (int i = 0; i < fitted.length; i++) {
      assertThat(scores.score(i, 1)).isCloseTo(fitted[i], within(1e-11));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"churn_multinomial", "generated_multinomial"})
  void agreesWithStatsmodels(String name) {
    LogisticOracle oracle = LogisticOracle.read(name);
    Dataset data = oracle.data();
    List<String> labels = oracle.labels();
    String base =
        ClassLabels.of(data, oracle.text("target")).classes().stream()
            .filter(label -> !labels.contains(label))
            .findFirst()
            .orElseThrow();
    LogisticModel model =
        LogisticRegression.builder().baseClass(base).build().fit(data, oracle.text("target"));

    double[][] estimates = oracle.rows("coefficients");
    double[][] errors = oracle.rows("standard_errors");
    for (int k = 0; k < labels.size(); k++) {
      List<LogisticCoefficient> found = model.coefficients(labels.get(k));
      assertThat(found).hasSize(estimates[k].length);
      for (int j = 0; j < found.size(); j++) {
        LogisticCoefficient c = found.get(j);
        assertThat(c.estimate()).isCloseTo(estimates[k][j], relative(estimates[k][j], TIGHT));
        assertThat(c.standardError()).isCloseTo(errors[k][j], relative(errors[k][j], TIGHT));
      }
    }
    double covariance = oracle.number("covariance_of_first_and_last");
    List<String> features = oracle.features();
    assertThat(
            model.covariance(
                labels.get(0),
                LogisticModel.INTERCEPT,
                labels.get(labels.size() - 1),
                features.get(features.size() - 1)))
        .isCloseTo(covariance, relative(covariance, 1e-9));
    double likelihood = oracle.number("log_likelihood");
    assertThat(model.logLikelihood()).isCloseTo(likelihood, relative(likelihood, 1e-12));
    assertThat(model.mcFaddenR2())
        .isCloseTo(1 - likelihood / oracle.number("null_log_likelihood"), within(1e-9));
  }

  static Stream<LogisticOracle> penalised() {
    return LogisticOracle.read("penalised").fits().stream();
  }

  @ParameterizedTest
  @MethodSource("penalised")
  void agreesWithScikitLearn(LogisticOracle oracle) {
    double ratio = oracle.number("l1_ratio");
    LogisticRegression.Builder builder =
        LogisticRegression.builder()
            .penalty(ratio == 0 ? Penalty.L2 : ratio == 1 ? Penalty.L1 : Penalty.ELASTIC_NET)
            .l1Ratio(ratio)
            .lambda(oracle.number("lambda"));
    if (oracle.has("weights")) {
      builder.weights(oracle.text("weights"));
    }
    if (oracle.flag("balanced")) {
      builder.classWeights(ClassWeights.balanced());
    }
    LogisticModel model = builder.build().fit(oracle.scaledData(), oracle.text("target"));

    double objective = oracle.number("objective");
    assertThat(model.report().status()).isEqualTo(FitStatus.CONVERGED);
    assertThat(model.report().objective()).isCloseTo(objective, relative(objective, 1e-12));
    double[][] expected = oracle.rows("coefficients");
    List<String> labels = model.classes().stream().sorted().toList();
    for (int k = 0; k < expected.length; k++) {
      String label = expected.length == 1 ? labels.get(1) : labels.get(k);
      double[] found =
          model.coefficients(label).stream().mapToDouble(LogisticCoefficient::estimate).toArray();
      assertThat(found[0]).isCloseTo(oracle.numbers("intercepts")[k], within(PENALISED));
      assertThat(Arrays.copyOfRange(found, 1, found.length))
          .containsExactly(expected[k], within(PENALISED));
    }
  }

  /** A penalty of standardised coefficients is that of coefficients of standardised features. */
  @ParameterizedTest
  @MethodSource("penalised")
  void standardizesForThePenalty(LogisticOracle oracle) {
    if (oracle.has("weights")) {
      return; // the scaler does not know of weights
    }
    double ratio = oracle.number("l1_ratio");
    LogisticRegression.Builder builder =
        LogisticRegression.builder()
            .penalty(Penalty.ELASTIC_NET)
            .l1Ratio(ratio)
            .lambda(oracle.number("lambda"))
            .classWeights(oracle.flag("balanced") ? ClassWeights.balanced() : ClassWeights.none());
    LogisticModel scaled = builder.build().fit(oracle.scaledData(), oracle.text("target"));
    LogisticModel inside =
        builder
            .penaltyScale(PenaltyScale.STANDARDIZED)
            .build()
            .fit(oracle.data(), oracle.text("target"));

    assertThat(inside.report().objective())
        .isCloseTo(scaled.report().objective(), relative(scaled.report().objective(), 1e-12));
    double[] outside =
        scaled.coefficients().stream()
            .filter(c -> !c.name().equals(LogisticModel.INTERCEPT))
            .mapToDouble(LogisticCoefficient::estimate)
            .toArray();
    double[] standardized =
        inside.standardizedCoefficients().stream()
            .mapToDouble(LogisticCoefficient::estimate)
            .toArray();
    assertThat(standardized).containsExactly(outside, within(PENALISED));
  }

  /** The figures of the anchors, where features were standardised. */
  @Test
  void telcoChurnAsMeasuredWithPeers() {
    Dataset train = SharedFiles.table("anchors/inputs/telco.train.csv.gz");
    Dataset test = SharedFiles.table("anchors/inputs/telco.test.csv.gz");
    LogisticModel model =
        LogisticRegression.builder()
            .penalty(Penalty.L2)
            .lambda(1)
            .penaltyScale(PenaltyScale.STANDARDIZED)
            .build()
            .fit(train, "y");

    // scikit-learn 1.2.1, newton-cholesky, tol 1e-12, on standardised features
    assertThat(model.report().objective()).isCloseTo(2169.3452103883396, within(1e-8));
    double[] p = model.probabilities(test).of("1");
    double[] y = test.numeric("y").values();
    double loss = 0;
    for (int i = 0; i < y.length; i++) {
      loss -= Math.log(y[i] > 0 ? p[i] : 1 - p[i]) / y.length;
    }
    assertThat(loss).isCloseTo(0.42596, within(1e-5));
  }
}
