package io.bellwether.ml.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.math.RandomStreams;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What must hold for every linear regression, whatever the data. */
class LinearRegressionPropertiesTest {

  private static final double TOLERANCE = 1e-10;

  private static Dataset random(long seed, int rows) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] x1 = random.doubles(rows, -5, 5).toArray();
    double[] x2 = random.doubles(rows, 0, 100).toArray();
    double[] y = new double[rows];
    for (int i = 0; i < rows; i++) {
      y[i] = 3 + 2 * x1[i] - 0.1 * x2[i] + random.nextDouble(-1, 1);
    }
    return Dataset.of(
        NumericColumn.of("x1", x1), NumericColumn.of("x2", x2), NumericColumn.of("y", y));
  }

  private static LinearModel fit(Dataset data) {
    return LinearRegression.ols().fit(data, "y");
  }

  @Property(tries = 100)
  void theOrderOfRowsDoesNotMatter(
      @ForAll long seed, @ForAll @IntRange(min = 5, max = 600) int rows) {
    Dataset data = random(seed, rows);
    int[] shuffled = RandomStreams.permutation(rows, new SplittableRandom(seed));

    assertSame(fit(data.rows(shuffled)), fit(data), 1);
  }

  @Property(tries = 100)
  void scalingAFeatureScalesItsCoefficient(
      @ForAll long seed, @ForAll @IntRange(min = -6, max = 6) int power) {
    double factor = 3 * Math.pow(10, power);
    Dataset data = random(seed, 40);
    Dataset scaled = data.with(data.numeric("x1").map(x -> x * factor));
    Coefficient before = fit(data).coefficient("x1");
    Coefficient after = fit(scaled).coefficient("x1");

    assertThat(after.estimate() * factor).isCloseTo(before.estimate(), relative(before.estimate()));
    assertThat(after.tStatistic()).isCloseTo(before.tStatistic(), relative(before.tStatistic()));
    assertThat(fit(scaled).r2()).isCloseTo(fit(data).r2(), within(TOLERANCE));
  }

  @Property(tries = 100)
  void anIntegerWeightIsARepeatedRow(@ForAll long seed) {
    Dataset data = random(seed, 30);
    double[] weights = new SplittableRandom(seed).ints(30, 1, 4).asDoubleStream().toArray();
    int[] repeated =
        java.util.stream.IntStream.range(0, 30)
            .flatMap(
                row -> java.util.stream.IntStream.generate(() -> row).limit((long) weights[row]))
            .toArray();
    LinearModel weighted =
        LinearRegression.builder()
            .weights("w")
            .build()
            .fit(data.with(NumericColumn.of("w", weights)), "y");

    LinearModel copied = fit(data.rows(repeated));
    for (Coefficient coefficient : copied.coefficients()) {
      assertThat(weighted.coefficient(coefficient.name()).estimate())
          .isCloseTo(coefficient.estimate(), relative(coefficient.estimate()));
    }
    assertThat(weighted.residualSumOfSquares())
        .isCloseTo(copied.residualSumOfSquares(), relative(copied.residualSumOfSquares()));
  }

  @Property(tries = 100)
  void aRowOfWeightZeroIsNoRow(@ForAll long seed) {
    Dataset data = random(seed, 30);
    double[] weights = new double[30];
    java.util.Arrays.fill(weights, 0, 25, 1);
    LinearModel weighted =
        LinearRegression.builder()
            .weights("w")
            .build()
            .fit(data.with(NumericColumn.of("w", weights)), "y");

    assertSame(weighted, fit(data.head(25)), 1);
    assertThat(weighted.observations()).isEqualTo(25);
  }

  @Property(tries = 100)
  void residualsAreOrthogonalToTheFeatures(@ForAll long seed) {
    Dataset data = random(seed, 50);
    Influence influence = fit(data).influence(data);
    double sum = 0;
    double product = 0;
    double leverage = 0;
    for (int row = 0; row < 50; row++) {
      sum += influence.residual(row);
      product += influence.residual(row) * data.numeric("x2").value(row);
      leverage += influence.leverage(row);
    }

    assertThat(sum).isCloseTo(0, within(1e-10));
    assertThat(product).isCloseTo(0, within(1e-8));
    assertThat(leverage).as("the trace of the hat matrix").isCloseTo(3, within(1e-11));
  }

  @Property(tries = 100)
  void addingAMultipleOfTheFeatureToTheTargetAddsToItsCoefficientOnly(
      @ForAll long seed, @ForAll @DoubleRange(min = -100, max = 100) double slope) {
    Dataset data = random(seed, 40);
    Dataset tilted = data.derive("y", row -> row.number("y") + slope * row.number("x1"));

    assertThat(fit(tilted).coefficient("x1").estimate())
        .isCloseTo(fit(data).coefficient("x1").estimate() + slope, within(1e-9));
    assertThat(fit(tilted).coefficient("x2").estimate())
        .isCloseTo(fit(data).coefficient("x2").estimate(), within(1e-9));
  }

  private static void assertSame(LinearModel actual, LinearModel expected, double factor) {
    for (Coefficient coefficient : expected.coefficients()) {
      Coefficient other = actual.coefficient(coefficient.name());
      assertThat(other.estimate() * factor)
          .isCloseTo(coefficient.estimate(), relative(coefficient.estimate()));
      assertThat(other.standardError() * factor)
          .isCloseTo(coefficient.standardError(), relative(coefficient.standardError()));
    }
  }

  /** Coefficients of well-conditioned data lose a few digits of rounding to the order of sums. */
  private static org.assertj.core.data.Offset<Double> relative(double expected) {
    return within(TOLERANCE * Math.max(1e-3, Math.abs(expected)));
  }
}
