package io.bellwether.ml.robust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.math.RandomStreams;
import io.bellwether.model.FitStatus;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What must hold for every robust regression, whatever the data. */
class RobustPropertiesTest {

  private static final int ROWS = 60;

  /** A line with noise of heavy tails. */
  private static Dataset random(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] x1 = random.doubles(ROWS, -5, 5).toArray();
    double[] x2 = random.doubles(ROWS, 0, 100).toArray();
    double[] y = new double[ROWS];
    for (int i = 0; i < ROWS; i++) {
      y[i] = 3 + 2 * x1[i] - 0.1 * x2[i] + Math.tan(random.nextDouble(-1.5, 1.5));
    }
    return Dataset.of(
        NumericColumn.of("x1", x1), NumericColumn.of("x2", x2), NumericColumn.of("y", y));
  }

  private static final HuberRegression HUBER = HuberRegression.builder().lambda(0).build();

  @Property(tries = 60)
  void theGradientOfHubersLossIsZero(
      @ForAll long seed, @ForAll @DoubleRange(min = 1.05, max = 4) double epsilon) {
    Dataset data = random(seed);
    HuberModel model = HuberRegression.builder().epsilon(epsilon).build().fit(data, "y");
    double[] fitted = model.predict(data);
    double scores = 0;
    double products = 0;
    double scale = 0;
    for (int i = 0; i < ROWS; i++) {
      double u = (data.numeric("y").value(i) - fitted[i]) / model.scale();
      double psi = Math.max(-epsilon, Math.min(epsilon, u));
      scores += psi;
      products += psi * data.numeric("x2").value(i);
      scale += 1 - psi * psi;
    }

    assertThat(model.report().status()).isEqualTo(FitStatus.CONVERGED);
    assertThat(scores).isCloseTo(0, within(1e-5));
    assertThat(products).isCloseTo(1e-4 * model.coefficient("x2").estimate(), within(1e-3));
    assertThat(scale).isCloseTo(0, within(1e-5));
  }

  @Property(tries = 40)
  void huberFollowsTheUnitsOfTargetAndFeatures(
      @ForAll long seed, @ForAll @IntRange(min = -5, max = 5) int power) {
    double factor = 3 * Math.pow(10, power);
    Dataset data = random(seed);
    HuberModel plain = HUBER.fit(data, "y");
    HuberModel target = HUBER.fit(data.derive("y", row -> factor * row.number("y")), "y");
    HuberModel feature = HUBER.fit(data.with(data.numeric("x1").map(x -> x * factor)), "y");
    double slope = plain.coefficient("x1").estimate();

    assertThat(target.scale() / factor).isCloseTo(plain.scale(), within(1e-5 * plain.scale()));
    assertThat(target.coefficient("x1").estimate() / factor).isCloseTo(slope, within(1e-5));
    assertThat(feature.coefficient("x1").estimate() * factor).isCloseTo(slope, within(1e-5));
  }

  @Property(tries = 40)
  void theOrderOfRowsDoesNotMatter(@ForAll long seed) {
    Dataset data = random(seed);
    Dataset other = data.rows(RandomStreams.permutation(ROWS, new SplittableRandom(seed)));
    HuberModel huber = HUBER.fit(data, "y");
    QuantileModel median = QuantileRegression.median().fit(data, "y");

    assertThat(HUBER.fit(other, "y").coefficient("x1").estimate())
        .isCloseTo(huber.coefficient("x1").estimate(), within(1e-5));
    assertThat(QuantileRegression.median().fit(other, "y").report().objective())
        .isCloseTo(median.report().objective(), within(1e-12 * median.report().objective()));
  }

  @Property(tries = 40)
  void aWholeWeightIsARepeatedRow(
      @ForAll long seed, @ForAll @DoubleRange(min = 0.1, max = 0.9) double quantile) {
    Dataset data = random(seed);
    double[] weights = new SplittableRandom(seed).ints(ROWS, 0, 4).asDoubleStream().toArray();
    int[] repeated =
        IntStream.range(0, ROWS)
            .flatMap(row -> IntStream.generate(() -> row).limit((long) weights[row]))
            .toArray();
    Dataset weighted = data.with(NumericColumn.of("w", weights));
    HuberModel huber =
        HuberRegression.builder().lambda(0.1).weights("w").build().fit(weighted, "y");
    HuberModel copied = HuberRegression.builder().lambda(0.1).build().fit(data.rows(repeated), "y");
    double loss =
        QuantileRegression.builder()
            .quantile(quantile)
            .weights("w")
            .build()
            .fit(weighted, "y")
            .report()
            .objective();
    double copiedLoss =
        QuantileRegression.of(quantile).fit(data.rows(repeated), "y").report().objective();

    assertThat(huber.report().objective())
        .isCloseTo(copied.report().objective(), within(1e-10 * copied.report().objective()));
    assertThat(huber.scale()).isCloseTo(copied.scale(), within(1e-5 * copied.scale()));
    assertThat(loss).isCloseTo(copiedLoss, within(1e-12 * copiedLoss));
  }

  @Property(tries = 60)
  void soManyRowsLieBelowTheQuantile(
      @ForAll long seed, @ForAll @DoubleRange(min = 0.05, max = 0.95) double quantile) {
    Dataset data = random(seed);
    QuantileModel model = QuantileRegression.of(quantile).fit(data, "y");
    double[] fitted = model.predict(data);
    int below = 0;
    int on = 0;
    for (int i = 0; i < ROWS; i++) {
      double residual = data.numeric("y").value(i) - fitted[i];
      if (Math.abs(residual) < 1e-9) {
        on++;
      } else if (residual < 0) {
        below++;
      }
    }

    // Koenker and Bassett 1978, theorem 3.4
    assertThat(model.report().status()).isEqualTo(FitStatus.EXACT);
    assertThat(on).isEqualTo(3);
    assertThat((double) below).isLessThanOrEqualTo(quantile * ROWS + 1e-9);
    assertThat((double) below + on).isGreaterThanOrEqualTo(quantile * ROWS - 1e-9);
  }

  @Property(tries = 40)
  void quantilesAreEquivariant(
      @ForAll long seed, @ForAll @DoubleRange(min = 0.1, max = 0.9) double quantile) {
    // Koenker and Bassett 1978, theorem 3.2
    Dataset data = random(seed);
    QuantileModel model = QuantileRegression.of(quantile).fit(data, "y");
    QuantileModel upside =
        QuantileRegression.of(1 - quantile).fit(data.derive("y", row -> -2 * row.number("y")), "y");
    QuantileModel tilted =
        QuantileRegression.of(quantile)
            .fit(data.derive("y", row -> row.number("y") + 7 * row.number("x1") - 1), "y");
    double loss = model.report().objective();

    assertThat(upside.report().objective()).isCloseTo(2 * loss, within(1e-12 * loss));
    assertThat(tilted.report().objective()).isCloseTo(loss, within(1e-10 * loss));
    assertThat(tilted.coefficient("x1").estimate() - 7)
        .isCloseTo(model.coefficient("x1").estimate(), within(1e-6));
    assertThat(tilted.intercept().estimate() + 1)
        .isCloseTo(model.intercept().estimate(), within(1e-5));
  }

  @Property(tries = 40)
  void movingATargetOnItsSideOfTheMedianChangesNothing(@ForAll long seed) {
    Dataset data = random(seed);
    QuantileModel model = QuantileRegression.median().fit(data, "y");
    double[] fitted = model.predict(data);
    double[] y = data.numeric("y").values();
    for (int i = 0; i < ROWS; i++) {
      double residual = y[i] - fitted[i];
      y[i] += Math.abs(residual) < 1e-9 ? 0 : 100 * residual;
    }
    QuantileModel moved = QuantileRegression.median().fit(data.with(NumericColumn.of("y", y)), "y");

    assertThat(moved.predict(data)).containsExactly(fitted, within(1e-7));
  }
}
