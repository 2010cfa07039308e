package io.bellwether.ml.glm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.DataException;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.ml.linear.Collinearity;
import io.bellwether.ml.linear.LinearModel;
import io.bellwether.ml.linear.LinearRegression;
import io.bellwether.model.FitException;
import io.bellwether.model.FitStatus;
import io.bellwether.model.Interval;
import io.bellwether.model.PredictionIntervals;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What generalised linear models say, of good data and bad. */
class GlmModelTest {

  /** Two groups with means 2 and 6. */
  private static final Dataset GROUPS =
      Dataset.of(
          NumericColumn.of("deal", 0, 0, 0, 1, 1, 1), NumericColumn.of("y", 1, 2, 3, 4, 6, 8));

  @Test
  void aPoissonRegressionOnGroupsHasTheirMeans() {
    GlmModel model = PoissonRegression.create().fit(GROUPS, "y");

    assertThat(model.intercept().estimate()).isCloseTo(Math.log(2), within(1e-14));
    assertThat(model.coefficient("deal").ratio()).isCloseTo(3, within(1e-13));
    // the variance of the log of a mean of Poisson counts is 1 / their sum
    double error = Math.sqrt(1 / 6.0 + 1 / 18.0);
    assertThat(model.coefficient("deal").standardError()).isCloseTo(error, within(1e-14));
    Interval interval = model.coefficient("deal").ratioInterval(0.95);
    assertThat(interval.lower()).isCloseTo(3 * Math.exp(-1.959963984540054 * error), within(1e-12));
    assertThat(interval.upper()).isCloseTo(3 * Math.exp(1.959963984540054 * error), within(1e-12));
    assertThat(model.predict(Map.of("deal", 1))).isCloseTo(6, within(1e-13));
    assertThat(model.predictLink(GROUPS)[0]).isCloseTo(Math.log(2), within(1e-14));
    assertThat(model.report().status()).isEqualTo(FitStatus.CONVERGED);
    assertThat(model.covariance("deal", "deal")).isCloseTo(error * error, within(1e-14));
    assertThat(model.covariance("(intercept)", "deal")).isCloseTo(-1 / 6.0, within(1e-14));
  }

  @Test
  void confidenceIntervalsOfTheMeanAreThoseOfThePredictor() {
    GlmModel model = PoissonRegression.create().fit(GROUPS, "y");
    PredictionIntervals intervals = model.confidenceIntervals(GROUPS, 0.9);

    double half = 1.6448536269514722 * Math.sqrt(1 / 18.0);
    assertThat(intervals.prediction(5)).isCloseTo(6, within(1e-13));
    assertThat(intervals.interval(5).lower()).isCloseTo(6 * Math.exp(-half), within(1e-12));
    assertThat(intervals.interval(5).upper()).isCloseTo(6 * Math.exp(half), within(1e-12));
    assertThatThrownBy(() -> model.confidenceIntervals(GROUPS, 95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("level is 95.0");
  }

  @Test
  void intervalsOfAnInverseLinkStayOnTheirSide() {
    Dataset few =
        Dataset.of(NumericColumn.of("x", 0, 0, 1, 1), NumericColumn.of("y", 1, 30, 2, 0.1));
    GlmModel model =
        GeneralizedLinearRegression.builder().family(Family.gamma()).build().fit(few, "y");

    Interval interval = model.confidenceIntervals(few, 0.99).interval(0);
    assertThat(interval.lower()).isPositive();
    assertThat(interval.upper()).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void aGaussianModelIsALinearRegression() {
    Dataset data = GlmOracle.table("generated.csv").select("x1", "x2", "x3", "w", "gauss");
    LinearModel linear = LinearRegression.builder().weights("w").build().fit(data, "gauss");
    GlmModel model = GeneralizedLinearRegression.builder().weights("w").build().fit(data, "gauss");

    linear
        .coefficients()
        .forEach(
            c -> {
              GlmCoefficient own = model.coefficient(c.name());
              assertThat(own.estimate()).isCloseTo(c.estimate(), within(1e-13));
              assertThat(own.standardError()).isCloseTo(c.standardError(), within(1e-13));
              assertThat(own.pValue()).isCloseTo(c.pValue(), within(1e-13));
              assertThat(own.interval(0.9).upper())
                  .isCloseTo(c.interval(0.9).upper(), within(1e-12));
            });
    assertThat(model.deviance()).isCloseTo(linear.residualSumOfSquares(), within(1e-10));
    assertThat(model.aic()).isCloseTo(linear.aic(), within(1e-10));
    assertThat(model.bic()).isCloseTo(linear.bic(), within(1e-10));
  }

  @Test
  void aGroupOfZerosIsReportedAndNotInfinite() {
    Dataset data =
        GROUPS
            .concat(GROUPS.with(NumericColumn.of("y", 0, 0, 0, 4, 6, 8)))
            .with(NumericColumn.of("closed", 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0));
    GlmModel model = PoissonRegression.create().fit(data, "y");

    assertThat(model.report().status()).isEqualTo(FitStatus.NUMERICAL_TROUBLE);
    assertThat(model.report().warnings())
        .singleElement()
        .asString()
        .startsWith("the likelihood has no maximum: 'closed' to minus infinity")
        .contains("the targets of 3 rows");
    assertThat(model.coefficient("closed").estimate()).isLessThan(-10).isGreaterThan(-40);
    assertThat(model.coefficient("closed").pValue()).isGreaterThan(0.9);
    assertThat(model.coefficient("deal").ratio()).isCloseTo(3, within(1e-6));
    assertThat(model.predict(Map.of("deal", 0, "closed", 1))).isBetween(0.0, 1e-5);
    assertThat(model.predict(Map.of("deal", 0, "closed", 0))).isCloseTo(2, within(1e-6));
    assertThat(model.summary()).contains("Warning: the likelihood has no maximum");
    assertThatThrownBy(() -> model.report().requireConverged())
        .isInstanceOf(FitException.class)
        .hasMessageContaining("'closed' to minus infinity");
  }

  @ParameterizedTest
  @EnumSource(
      value = Link.class,
      names = {"LOGIT", "PROBIT", "CLOGLOG"})
  void separatedSharesAreReportedAndNotInfinite(Link link) {
    Dataset data =
        Dataset.of(
            NumericColumn.of("x", 1, 2, 3, 4, 5, 6), NumericColumn.of("y", 0, 0, 0, 1, 1, 1));
    GlmModel model =
        GeneralizedLinearRegression.builder()
            .family(Family.binomial())
            .link(link)
            .build()
            .fit(data, "y");

    assertThat(model.report().status()).isEqualTo(FitStatus.NUMERICAL_TROUBLE);
    assertThat(model.report().warnings())
        .singleElement()
        .asString()
        .contains("'(intercept)' to minus, 'x' to plus infinity");
    assertThat(model.coefficient("x").estimate()).isBetween(1.0, 200.0);
    assertThat(model.predict(data)).isSorted();
    assertThat(model.deviance()).isLessThan(1e-6);
  }

  @Test
  void dependentFeaturesAreRefusedOrDropped() {
    Dataset data =
        GROUPS
            .with(NumericColumn.of("price", 3, 2, 4, 1, 5, 2))
            .derive("sum", row -> row.number("deal") + 2 * row.number("price"));

    assertThatThrownBy(() -> PoissonRegression.create().fit(data, "y"))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("'sum' = 1 'deal' + 2 'price'")
        .hasMessageContaining("drop one column of each combination");
    GlmModel model =
        PoissonRegression.builder().collinearity(Collinearity.DROP).build().fit(data, "y");
    GlmModel without = PoissonRegression.create().fit(data.drop("sum"), "y");
    assertThat(model.coefficient("sum").estimate()).isNaN();
    assertThat(model.coefficient("sum").standardError()).isNaN();
    assertThat(model.report().warnings()).containsExactly("dropped 'sum' = 1 'deal' + 2 'price'");
    assertThat(model.predict(data)).containsExactly(without.predict(data));
    assertThat(model.summary()).contains("dropped");
  }

  @Test
  void targetsThatCannotBeAreNamed() {
    Dataset negative = GROUPS.with(NumericColumn.of("y", 1, 2, -3, 4, 6, 8));
    assertThatThrownBy(() -> PoissonRegression.create().fit(negative, "y"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("the target of a Poisson regression must be 0 or more")
        .hasMessageContaining("-3")
        .hasMessageContaining("'y'")
        .hasMessageContaining("2");
    assertRefused(Family.binomial(), "must be a share from 0 to 1");
    assertThatThrownBy(
            () ->
                GeneralizedLinearRegression.builder()
                    .family(Family.gamma())
                    .build()
                    .fit(GROUPS.with(NumericColumn.of("y", 1, 2, 0, 4, 6, 8)), "y"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("the target of a gamma regression must be positive");
  }

  private static void assertRefused(Family family, String message) {
    GeneralizedLinearRegression specification =
        GeneralizedLinearRegression.builder().family(family).build();
    assertThatThrownBy(() -> specification.fit(GROUPS, "y"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(message);
  }

  @Test
  void targetsOnTheEdgeAreRefused() {
    Dataset nothing = GROUPS.with(NumericColumn.of("y", new double[6]));

    assertThatThrownBy(() -> PoissonRegression.create().fit(nothing, "y"))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("the target 'y' is 0.0 in every row");
  }

  @Test
  void wrongColumnsAreNamed() {
    assertThatThrownBy(
            () ->
                PoissonRegression.create()
                    .fit(GROUPS.with(CategoricalColumn.of("b", "u", "v", "u", "v", "u", "v")), "y"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("column 'b' is categorical, but a generalised linear model needs");
    assertThatThrownBy(() -> PoissonRegression.builder().offset("days").build().fit(GROUPS, "y"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("days");
    assertThatThrownBy(() -> PoissonRegression.create().fit(GROUPS, "y").coefficient("price"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the model has no coefficient 'price'; it has (intercept), deal");
  }

  @Test
  void wrongOptionsAreRefused() {
    assertThatThrownBy(() -> Family.tweedie(0.5))
        .hasMessage("power is 0.5, but must be from 1 to 100");
    assertThatThrownBy(() -> Family.negativeBinomial(Double.NaN))
        .hasMessage("theta is NaN, but must be positive and at most 1e10");
    assertThatThrownBy(() -> PoissonRegression.builder().tolerance(0))
        .hasMessage("tolerance is 0.0, but must be above 0 and below 1");
    assertThatThrownBy(() -> PoissonRegression.builder().maxIterations(0))
        .hasMessage("maxIterations is 0, but must be at least 1");
    assertThatThrownBy(() -> PoissonRegression.builder().link(Link.LOGIT).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("link LOGIT is for means between 0 and 1, but the family is Poisson");
    assertThatThrownBy(() -> PoissonRegression.builder().weights("w").offset("w").build())
        .hasMessage("column 'w' cannot hold both weights and offset");
  }

  @Test
  void theCapOnIterationsIsReported() {
    GlmModel model = PoissonRegression.builder().maxIterations(1).build().fit(GROUPS, "y");

    assertThat(model.report().status()).isEqualTo(FitStatus.ITERATION_LIMIT);
    assertThat(model.report().iterations()).isEqualTo(1);
    assertThat(model.report().warnings())
        .containsExactly("the iteration was stopped before it reached its tolerance");
  }

  @Test
  void overdispersionIsTold() {
    Dataset data = GlmOracle.table("generated.csv");
    GlmModel counts =
        PoissonRegression.create().fit(data.select("x1", "x2", "x3", "poisson"), "poisson");
    GlmModel spread = PoissonRegression.create().fit(data.select("x1", "x2", "x3", "nb"), "nb");

    assertThat(counts.overdispersion().orElseThrow().pValue()).isGreaterThan(0.05);
    assertThat(counts.summary()).contains("Overdispersion: ratio 0.9919").doesNotContain("small");
    Overdispersion test = spread.overdispersion().orElseThrow();
    assertThat(test.pValue()).isLessThan(1e-10);
    assertThat(test.ratio()).isGreaterThan(2);
    // by hand from the formula
    double[] means = spread.predict(data);
    double[] y = data.numeric("nb").values();
    double excess = 0;
    double squares = 0;
    for (int i = 0; i < y.length; i++) {
      excess += Math.pow(y[i] - means[i], 2) - y[i];
      squares += means[i] * means[i];
    }
    assertThat(test.statistic()).isCloseTo(excess / Math.sqrt(2 * squares), within(1e-9));
    assertThat(spread.summary()).contains("NegativeBinomialRegression");
    assertThat(NegativeBinomialRegression.create().fit(GROUPS, "y").overdispersion()).isEmpty();
  }

  @Test
  void countsWithoutExcessGiveThePoissonModelAndAWarning() {
    GlmModel model = NegativeBinomialRegression.create().fit(GROUPS, "y");
    GlmModel poisson = PoissonRegression.create().fit(GROUPS, "y");

    assertThat(model.theta().orElseThrow().estimate()).isEqualTo(1e10);
    assertThat(model.theta().orElseThrow().standardError()).isNaN();
    assertThat(model.report().warnings())
        .singleElement()
        .asString()
        .startsWith("the counts vary no more than Poisson counts");
    assertThat(model.logLikelihood()).isCloseTo(poisson.logLikelihood(), within(1e-7));
    assertThat(model.coefficient("deal").estimate())
        .isCloseTo(poisson.coefficient("deal").estimate(), within(1e-8));
  }

  @Test
  void theSummaryIsThatOfR() {
    GlmModel model = PoissonRegression.create().fit(GROUPS, "y");

    assertThat(model.summary().lines())
        .containsExactly(
            "GeneralizedLinearRegression[Poisson, link LOG] of 'y', 6 rows",
            "",
            "Coefficients:",
            "             estimate  std. error  z value  Pr(>|z|)     exp(estimate)",
            "(intercept)   0.69315     0.40825    1.698    0.0895  .              2",
            "deal           1.0986      0.4714    2.331    0.0198  *              3",
            "---",
            "Signif. codes: 0 '***' 0.001 '**' 0.01 '*' 0.05 '.' 0.1 ' ' 1",
            "",
            "Dispersion: 1 (known)",
            "Null deviance: 8.6847 on 5 degrees of freedom",
            "Residual deviance: 2.4057 on 4 degrees of freedom",
            "Log-likelihood: -10.4363, AIC: 24.8725, BIC: 24.456",
            "Iterations: 4",
            "Overdispersion: ratio 0.5833, z -0.9037, p 0.817");
    assertThat(model).hasToString("GlmModel[Poisson y on 1 features, 6 rows, deviance 2.4057]");
  }
}
