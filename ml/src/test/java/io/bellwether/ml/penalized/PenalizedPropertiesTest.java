package io.bellwether.ml.penalized;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.Column;
import io.bellwether.data.Dataset;
import io.bellwether.math.RandomStreams;
import io.bellwether.ml.design.Intercept;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What must hold for every penalised regression, whatever the data. */
class PenalizedPropertiesTest {

  /** Coefficients of these data are about one; a gap of 1e-14 leaves about its root. */
  private static final double CLOSE = 1e-6;

  private static ElasticNet.Builder net(double lambda, double l1Ratio) {
    return ElasticNet.builder().lambda(lambda).l1Ratio(l1Ratio).tolerance(1e-14);
  }

  private static Dataset unweighted(long seed, int rows, int features) {
    return PenalizedData.random(seed, rows, features).drop("w");
  }

  /**
   * The gradient of the squares is lambda l1Ratio sign(b) + lambda (1 - l1Ratio) b where b is not
   * zero, and no more than lambda l1Ratio where it is (Friedman, Hastie and Tibshirani 2010).
   */
  @Property(tries = 30)
  void conditionsOfOptimalityHold(
      @ForAll long seed,
      @ForAll @IntRange(min = 3, max = 40) int rows,
      @ForAll @IntRange(min = 1, max = 25) int features,
      @ForAll @DoubleRange(min = 0.01, max = 1) double lambda,
      @ForAll @DoubleRange(min = 0, max = 1) double l1Ratio) {
    Dataset data = unweighted(seed, rows, features);
    PenalizedModel model =
        net(lambda, l1Ratio).standardization(Standardization.NONE).build().fit(data, "y");
    double[] y = data.numeric("y").values();
    double[] predictions = model.predict(data);
    double sum = 0;
    for (int i = 0; i < rows; i++) {
      sum += y[i] - predictions[i];
    }
    assertThat(sum / rows).as("the intercept").isCloseTo(0, within(1e-10));
    for (String name : model.featureNames()) {
      double[] x = data.numeric(name).values();
      double gradient = 0;
      for (int i = 0; i < rows; i++) {
        gradient += x[i] * (y[i] - predictions[i]) / rows;
      }
      double b = model.coefficient(name);
      double size = 25 * 25; // x'x of the widest feature
      if (b == 0) {
        assertThat(Math.abs(gradient)).isLessThanOrEqualTo(lambda * l1Ratio + size * CLOSE);
      } else {
        assertThat(gradient)
            .isCloseTo(
                lambda * l1Ratio * Math.signum(b) + lambda * (1 - l1Ratio) * b,
                within(size * CLOSE));
      }
    }
  }

  @Property(tries = 20)
  void theWholeNumberOfAWeightIsThatOfEqualRows(
      @ForAll long seed, @ForAll @DoubleRange(min = 0, max = 1) double l1Ratio) {
    Dataset data = PenalizedData.random(seed, 20, 6);
    int[] repeated =
        IntStream.range(0, 20)
            .flatMap(i -> IntStream.generate(() -> i).limit((long) data.numeric("w").value(i)))
            .toArray();

    PenalizedModel weighted = net(0.1, l1Ratio).weights("w").build().fit(data, "y");
    PenalizedModel copied = net(0.1, l1Ratio).build().fit(data.rows(repeated).drop("w"), "y");
    assertSame(weighted, copied, CLOSE);
    PenalizedModel ridge = Ridge.builder().lambda(0.1).weights("w").build().fit(data, "y");
    assertSame(ridge, Ridge.of(0.1).fit(data.rows(repeated).drop("w"), "y"), 1e-12);
  }

  @Property(tries = 20)
  void neitherRowsNorColumnsHaveAnOrder(@ForAll long seed) {
    Dataset data = unweighted(seed, 30, 6);
    int[] rows = RandomStreams.permutation(30, new SplittableRandom(seed));
    int[] order = RandomStreams.permutation(7, new SplittableRandom(seed));
    List<Column> columns = Arrays.stream(order).mapToObj(j -> data.columns().get(j)).toList();
    Dataset shuffled = Dataset.of(columns).rows(rows);

    for (PenalizedRegressor regressor : all()) {
      assertSame(regressor.fit(shuffled, "y"), regressor.fit(data, "y"), CLOSE);
    }
  }

  private static List<PenalizedRegressor> all() {
    return List.of(
        Ridge.of(0.1), Lasso.builder().lambda(0.1).tolerance(1e-14).build(), net(0.1, 0.5).build());
  }

  @Property(tries = 20)
  void unitsOfAFeatureDoNotMatter(
      @ForAll long seed, @ForAll @IntRange(min = -6, max = 6) int power) {
    double factor = 3 * Math.pow(10, power);
    Dataset data = unweighted(seed, 30, 5);
    Dataset scaled = data.with(data.numeric("x1").map(x -> x * factor));
    for (PenalizedRegressor regressor : all()) {
      PenalizedModel before = regressor.fit(data, "y");
      PenalizedModel after = regressor.fit(scaled, "y");
      assertThat(after.coefficient("x1") * factor)
          .isCloseTo(before.coefficient("x1"), within(CLOSE));
      assertThat(after.standardizedCoefficient("x1"))
          .isCloseTo(before.standardizedCoefficient("x1"), within(CLOSE));
      assertThat(after.coefficient("x0")).isCloseTo(before.coefficient("x0"), within(CLOSE));
    }
  }

  @Property(tries = 15)
  void aPathIsMadeOfSingleFits(
      @ForAll long seed, @ForAll @IntRange(min = 5, max = 40) int rows) {
    Dataset data = unweighted(seed, rows, 12);
    ElasticNet.Builder builder = net(1, 0.7).grid(LambdaGrid.geometric(20, 1e-2));
    PenalizedPath path = builder.build().path(data, "y");
    PenalizedPath ridges =
        Ridge.builder().grid(LambdaGrid.geometric(20, 1e-2)).build().path(data, "y");
    for (int k = 0; k < 20; k += 3) {
      assertSame(
          path.at(path.lambdas()[k]), builder.lambda(path.lambdas()[k]).build().fit(data, "y"), CLOSE);
      assertSame(
          ridges.at(ridges.lambdas()[k]), Ridge.of(ridges.lambdas()[k]).fit(data, "y"), 1e-9);
    }
    assertThat(path.coefficients("x0")[0]).isZero();
    assertThat(path.degreesOfFreedom()[0]).isZero();
    assertThat(path.devianceExplained()).isSorted();
  }

  /** Both ways of holding the state of a descent, and both systems of ridge equations. */
  @Property(tries = 20)
  void covariancesAndResidualsLeadToTheSame(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 40) int rows,
      @ForAll @IntRange(min = 1, max = 30) int features) {
    for (PenalizedRegressor regressor : all()) {
      Problems problems =
          Problems.of(PenalizedData.random(seed, rows, features), regressor);
      double largest = problems.byMoments().largestLambda();
      assertThat(problems.byColumns().largestLambda()).isCloseTo(largest, within(1e-10 * largest));
      double[] lambdas = LambdaGrid.geometric(7, 1e-2).from(largest);
      problems.assertSameSolutions(lambdas, CLOSE);
      problems.assertSameSolutions(new double[] {0.1}, CLOSE);
    }
  }

  @Property(tries = 20)
  void constraintsOfSignHold(
      @ForAll long seed, @ForAll @DoubleRange(min = 0, max = 1) double l1Ratio) {
    Dataset data = unweighted(seed, 25, 8);
    Dataset turned = data.with(data.numeric("y").map(y -> -y));
    PenalizedModel model =
        net(0.05, l1Ratio)
            .signConstraint(SignConstraint.NON_NEGATIVE)
            .build()
            .fit(turned, "y");

    assertThat(model.coefficients().values()).allSatisfy(b -> assertThat(b).isNotNegative());
    model.report().requireConverged();
  }

  @Property(tries = 20)
  void theGapBoundsTheDistanceToTheMinimum(
      @ForAll long seed, @ForAll @DoubleRange(min = 0, max = 1) double l1Ratio) {
    Dataset data = unweighted(seed, 25, 10);
    PenalizedModel rough =
        net(0.02, l1Ratio).tolerance(1e-2).build().fit(data, "y");
    double minimum = net(0.02, l1Ratio).build().fit(data, "y").report().objective();
    double objective =
        PenalizedData.objective(rough, data, false, Intercept.INCLUDED, true);

    assertThat(rough.report().objective()).isCloseTo(objective, within(1e-12 * objective));
    assertThat(objective - minimum).isLessThanOrEqualTo(rough.dualityGap() + 1e-12 * objective);
  }

  private static void assertSame(PenalizedModel actual, PenalizedModel expected, double tolerance) {
    for (String name : expected.featureNames()) {
      double unit = name.length(); // names are x0, x1, ...: coefficients of about one over the number
      assertThat(actual.coefficient(name))
          .as(name)
          .isCloseTo(expected.coefficient(name), within(tolerance * unit));
    }
    assertThat(actual.intercept())
        .isCloseTo(expected.intercept(), within(100 * tolerance));
    assertThat(actual.degreesOfFreedom()).isCloseTo(expected.degreesOfFreedom(), within(1e-6));
  }
}
