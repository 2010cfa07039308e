package io.bellwether.ml.logistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.Dataset;
import io.bellwether.ml.design.ClassWeights;
import io.bellwether.ml.design.Intercept;
import io.bellwether.model.ClassScores;
import io.bellwether.model.Interval;
import io.bellwether.model.ScoreKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a fitted model says, on the data of the oracles. */
class LogisticModelTest {

  private static final LogisticOracle CHURN = LogisticOracle.read("churn_glm");

  private static LogisticModel churn() {
    return LogisticRegression.create().fit(CHURN.data(), "churn");
  }

  private static LogisticModel contract() {
    LogisticOracle oracle = LogisticOracle.read("churn_multinomial");
    return LogisticRegression.builder().baseClass("month").build().fit(oracle.data(), "contract");
  }

  @Test
  void oddsRatiosHaveIntervals() {
    LogisticCoefficient senior = churn().coefficient("senior");
    Interval interval = senior.interval(0.95);
    Interval odds = senior.oddsRatioInterval(0.95);

    assertThat(senior.label()).isEqualTo("Yes");
    assertThat(senior.oddsRatio()).isCloseTo(Math.exp(senior.estimate()), within(1e-15));
    // 1.959964: the 97.5 % quantile of the normal distribution
    assertThat(interval.upper() - senior.estimate())
        .isCloseTo(1.959963984540054 * senior.standardError(), within(1e-12));
    assertThat(odds.lower()).isCloseTo(Math.exp(interval.lower()), within(1e-15));
    assertThat(odds.upper()).isCloseTo(Math.exp(interval.upper()), within(1e-15));
    assertThatThrownBy(() -> senior.interval(1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void summaryReadsLikeThatOfR() {
    assertThat(churn().summary().lines().map(line -> line.replaceAll(" +", " ").strip()))
        .contains(
            "LogisticRegression[maximum likelihood] of 'churn' (No, Yes), 585 rows",
            "Log-odds of 'Yes' against 'No':",
            "estimate std. error z value Pr(>|z|) odds ratio",
            "senior 0.62317 0.30277 2.058 0.0396 1.865 *",
            "tenure -0.054719 0.018612 -2.94 0.00328 0.9468 **",
            "Null deviance: 629.621, deviance: 497.076")
        .anyMatch(line -> line.startsWith("McFadden R2: 0.2105, AIC: 515.076, BIC: 554.4"))
        .anyMatch(line -> line.endsWith("CONVERGED"));
  }

  @Test
  void summaryOfSeveralClasses() {
    assertThat(contract().summary())
        .contains(
            "Log-odds of 'two years' against 'month':", "Log-odds of 'year' against 'month':");
    LogisticModel ridge =
        LogisticRegression.ridge(1)
            .fit(LogisticOracle.read("churn_multinomial").data(), "contract");
    assertThat(ridge.summary())
        .contains("LogisticRegression[L2, lambda 1.0]", "Coefficients of 'month':")
        .doesNotContain("std. error", "AIC");
    assertThat(ridge.aic()).isNaN();
    assertThat(ridge.bic()).isNaN();
    assertThat(ridge.covariance("month", "tenure", "year", "tenure")).isNaN();
    assertThat(ridge.coefficient("month", "tenure").pValue()).isNaN();
  }

  @Test
  void coefficientsAreFoundByClassAndName() {
    LogisticModel model = contract();

    assertThat(model.baseClass()).isEqualTo("month");
    assertThat(model.coefficients()).hasSize(12);
    assertThat(model.intercept("year")).isEqualTo(model.coefficient("year", "(intercept)"));
    assertThatThrownBy(() -> model.coefficient("tenure"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("several classes");
    assertThatThrownBy(() -> model.coefficient("month", "tenure"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("base class");
    assertThatThrownBy(() -> model.coefficient("decade", "tenure"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("'decade'", "two years");
    assertThatThrownBy(() -> model.coefficient("year", "price"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("'price'", "tenure");
    LogisticModel plain =
        LogisticRegression.builder().intercept(Intercept.NONE).build().fit(CHURN.data(), "churn");
    assertThatThrownBy(plain::intercept)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("without intercept");
  }

  @Test
  void standardizedCoefficientsAreThoseOfScaledFeatures() {
    List<LogisticCoefficient> standardized = churn().standardizedCoefficients();
    LogisticModel scaled = LogisticRegression.create().fit(CHURN.scaledData(), "churn");

    assertThat(standardized).hasSize(8);
    for (LogisticCoefficient c : standardized) {
      LogisticCoefficient expected = scaled.coefficient(c.name());
      assertThat(c.estimate()).isCloseTo(expected.estimate(), within(1e-9));
      assertThat(c.standardError()).isCloseTo(expected.standardError(), within(1e-9));
    }
  }

  @Test
  void predictsProbabilities() {
    LogisticModel model = churn();
    ClassScores scores = model.probabilities(CHURN.data());

    assertThat(model.scoreKind()).isEqualTo(ScoreKind.PROBABILITY);
    assertThat(scores.classes()).containsExactly("No", "Yes");
    assertThat(model.evaluate(CHURN.data()).logLoss())
        .isCloseTo(model.deviance() / 2 / model.observations(), within(1e-12));
  }

  /** Balancing moves the sum of probabilities of the rare class to half of the rows. */
  @Test
  void balancingFindsMoreOfTheRareClass() {
    Dataset data = CHURN.data();
    LogisticModel balanced =
        LogisticRegression.builder()
            .classWeights(ClassWeights.balanced())
            .build()
            .fit(data, "churn");

    long plain = churn().predict(data).stream().filter("Yes"::equals).count();
    long more = balanced.predict(data).stream().filter("Yes"::equals).count();
    assertThat(more).isGreaterThan(plain + 50);
    assertThat(balanced.nullDeviance()).isCloseTo(2 * data.rowCount() * Math.log(2), within(1e-9));
  }

  @Test
  void specificationsAreValues() {
    LogisticRegression all = LogisticGoldenFilesTest.allOptions();

    assertThat(all).isEqualTo(LogisticGoldenFilesTest.allOptions());
    assertThat(all).hasSameHashCodeAs(LogisticGoldenFilesTest.allOptions());
    assertThat(all)
        .hasToString(
            "LogisticRegression[elastic net, lambda 0.25, l1Ratio 0.75 of standardized features,"
                + " no intercept, weights 'w', class weights {a=2.0, c=0.5}, base class 'b']");
    assertThat(LogisticRegression.create())
        .isEqualTo(LogisticRegression.builder().build())
        .isNotEqualTo(LogisticRegression.ridge(1));
    assertThat(LogisticRegression.ridge(1).l1Ratio()).isZero();
    assertThat(LogisticRegression.lasso(1).l1Ratio()).isEqualTo(1);
    assertThat(LogisticRegression.lasso(1).auxiliaryColumns()).isEmpty();
    assertThat(all.auxiliaryColumns()).containsExactly("w");
    assertThat(ClassWeights.of(Map.of())).isEqualTo(ClassWeights.none());
    assertThat(churn())
        .hasToString("LogisticModel[churn (No, Yes) on 8 features, 585 rows, McFadden R2 0.2105]");
  }
}
