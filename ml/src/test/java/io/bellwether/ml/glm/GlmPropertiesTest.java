package io.bellwether.ml.glm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.math.RandomStreams;
import io.bellwether.math.Summation;
import io.bellwether.model.FitStatus;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What must hold for every generalised linear model, whatever the data. */
class GlmPropertiesTest {

  private static final int ROWS = 50;

  @Provide
  Arbitrary<GeneralizedLinearRegression> regressions() {
    return Arbitraries.of(
        PoissonRegression.create(),
        NegativeBinomialRegression.builder().family(Family.negativeBinomial(2)).build(),
        GeneralizedLinearRegression.builder().family(Family.gamma()).link(Link.LOG).build(),
        GeneralizedLinearRegression.builder().family(Family.tweedie(1.4)).build(),
        GeneralizedLinearRegression.builder().link(Link.LOG).build());
  }

  private static GeneralizedLinearRegression with(
      GeneralizedLinearRegression regression, String weights, String offset) {
    GeneralizedLinearRegression.Builder builder =
        GeneralizedLinearRegression.builder().family(regression.family()).link(regression.link());
    if (!weights.isEmpty()) {
      builder.weights(weights);
    }
    if (!offset.isEmpty()) {
      builder.offset(offset);
    }
    return builder.build();
  }

  /** Positive whole numbers of mean exp(1 + 0.5 x1 - 0.02 x2), or about so. */
  private static Dataset random(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] x1 = random.doubles(ROWS, -1, 1).toArray();
    double[] x2 = random.doubles(ROWS, 0, 50).toArray();
    double[] y = new double[ROWS];
    for (int i = 0; i < ROWS; i++) {
      y[i] = 1 + Math.floor(Math.exp(1 + 0.5 * x1[i] - 0.02 * x2[i]) * random.nextDouble(0, 2));
    }
    return Dataset.of(
        NumericColumn.of("x1", x1), NumericColumn.of("x2", x2), NumericColumn.of("y", y));
  }

  @Property(tries = 60)
  void theOrderOfRowsDoesNotMatter(
      @ForAll("regressions") GeneralizedLinearRegression regression, @ForAll long seed) {
    Dataset data = random(seed);
    int[] shuffled = RandomStreams.permutation(ROWS, new SplittableRandom(seed));

    assertSame(regression.fit(data.rows(shuffled), "y"), regression.fit(data, "y"));
  }

  @Property(tries = 60)
  void scalingAFeatureScalesItsCoefficient(
      @ForAll("regressions") GeneralizedLinearRegression regression,
      @ForAll long seed,
      @ForAll @IntRange(min = -6, max = 6) int power) {
    double factor = 3 * Math.pow(10, power);
    Dataset data = random(seed);
    GlmModel before = regression.fit(data, "y");
    GlmModel after = regression.fit(data.with(data.numeric("x1").map(x -> x * factor)), "y");

    assertThat(after.coefficient("x1").estimate() * factor)
        .isCloseTo(before.coefficient("x1").estimate(), within(1e-8));
    assertThat(after.coefficient("x1").statistic())
        .isCloseTo(before.coefficient("x1").statistic(), within(1e-6));
    assertThat(after.deviance()).isCloseTo(before.deviance(), within(1e-9));
  }

  @Property(tries = 60)
  void aWholeWeightIsARepeatedRow(
      @ForAll("regressions") GeneralizedLinearRegression regression, @ForAll long seed) {
    Dataset data = random(seed);
    double[] weights = new SplittableRandom(seed).ints(ROWS, 0, 4).asDoubleStream().toArray();
    int[] repeated =
        IntStream.range(0, ROWS)
            .flatMap(row -> IntStream.generate(() -> row).limit((long) weights[row]))
            .toArray();
    GlmModel weighted =
        with(regression, "w", "").fit(data.with(NumericColumn.of("w", weights)), "y");
    GlmModel copied = regression.fit(data.rows(repeated), "y");

    assertThat(weighted.observations())
        .isEqualTo(Arrays.stream(weights).filter(w -> w > 0).count());
    for (GlmCoefficient coefficient : copied.coefficients()) {
      GlmCoefficient other = weighted.coefficient(coefficient.name());
      assertThat(other.estimate()).isCloseTo(coefficient.estimate(), within(1e-8));
      if (regression.family().hasUnitDispersion()) {
        assertThat(other.standardError()).isCloseTo(coefficient.standardError(), within(1e-9));
      }
    }
    assertThat(weighted.deviance()).isCloseTo(copied.deviance(), within(1e-8));
    assertThat(weighted.nullDeviance()).isCloseTo(copied.nullDeviance(), within(1e-8));
    assertThat(weighted.pearsonChiSquare()).isCloseTo(copied.pearsonChiSquare(), within(1e-7));
  }

  @Property(tries = 60)
  void anOffsetMovesTheCoefficientsAndNothingElse(
      @ForAll("regressions") GeneralizedLinearRegression regression, @ForAll long seed) {
    Dataset data = random(seed).derive("o", row -> 0.3 + 0.7 * row.number("x1"));
    GlmModel plain = regression.fit(data.drop("o"), "y");
    GlmModel moved = with(regression, "", "o").fit(data, "y");

    assertThat(moved.intercept().estimate())
        .isCloseTo(plain.intercept().estimate() - 0.3, within(1e-8));
    assertThat(moved.coefficient("x1").estimate())
        .isCloseTo(plain.coefficient("x1").estimate() - 0.7, within(1e-8));
    assertThat(moved.coefficient("x2").estimate())
        .isCloseTo(plain.coefficient("x2").estimate(), within(1e-8));
    assertThat(moved.deviance()).isCloseTo(plain.deviance(), within(1e-9));
    assertThat(moved.predict(data)).containsExactly(plain.predict(data), within(1e-6));
  }

  @Property(tries = 40)
  void scoresAreZero(
      @ForAll("regressions") GeneralizedLinearRegression regression, @ForAll long seed) {
    Dataset data = random(seed);
    GlmModel model = regression.fit(data, "y");
    double[] residuals = model.residuals(data, ResidualKind.RESPONSE);
    double[] means = model.predict(data);
    double[] scores = new double[ROWS];
    Arrays.setAll(scores, i -> residuals[i] * means[i] / regression.family().variance(means[i]));

    assertThat(model.report().status()).isEqualTo(FitStatus.CONVERGED);
    assertThat(Summation.sum(scores)).isCloseTo(0, within(1e-7));
    assertThat(Summation.dot(scores, data.numeric("x2").values())).isCloseTo(0, within(1e-5));
  }

  @Property(tries = 60)
  void aConstantAloneIsTheLogarithmOfTheMean(
      @ForAll("regressions") GeneralizedLinearRegression regression, @ForAll long seed) {
    Dataset data = random(seed).select("y");
    GlmModel model = regression.fit(data, "y");
    double mean = Summation.mean(data.numeric("y").values());

    assertThat(model.intercept().estimate()).isCloseTo(Math.log(mean), within(1e-12));
    assertThat(model.nullDeviance()).isCloseTo(model.deviance(), within(1e-10));
  }

  @Property(tries = 40)
  void noThetaIsMoreLikely(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int percent) {
    Dataset data = random(seed).derive("y", row -> row.number("y") * row.number("y"));
    GlmModel best = NegativeBinomialRegression.create().fit(data, "y");
    double theta = best.theta().orElseThrow().estimate();
    for (double factor : new double[] {1 - percent / 100.0, 1 + percent / 100.0}) {
      if (theta < 1e9) {
        GlmModel other =
            NegativeBinomialRegression.builder()
                .family(Family.negativeBinomial(theta * factor))
                .build()
                .fit(data, "y");
        assertThat(other.logLikelihood()).isLessThan(best.logLikelihood());
      }
    }
  }

  private static void assertSame(GlmModel actual, GlmModel expected) {
    for (GlmCoefficient coefficient : expected.coefficients()) {
      GlmCoefficient other = actual.coefficient(coefficient.name());
      assertThat(other.estimate()).isCloseTo(coefficient.estimate(), within(1e-9));
      assertThat(other.standardError()).isCloseTo(coefficient.standardError(), within(1e-9));
    }
    assertThat(actual.deviance()).isCloseTo(expected.deviance(), within(1e-9));
  }
}
