package io.bellwether.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.math.RandomStreams;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for calibrations of any rows. */
class CalibrationPropertyTest {

  /** Means of at most some dozens of rows. */
  private static final double ROUNDING = 1e-12;

  /** The gradient of the sigmoid's likelihood vanishes to 1e-11 for each row. */
  private static final double CONVERGED = 1e-8;

  /** Rows to learn from. */
  @SuppressWarnings("ArrayRecordComponent") // never compared; jqwik prints it
  record Rows(double[] scores, boolean[] positive, double[] weights) {

    Rows taken(int[] order) {
      boolean[] truth = new boolean[order.length];
      for (int i = 0; i < order.length; i++) {
        truth[i] = positive[order[i]];
      }
      return new Rows(
          Arrays.stream(order).mapToDouble(i -> scores[i]).toArray(),
          truth,
          Arrays.stream(order).mapToDouble(i -> weights[i]).toArray());
    }

    Rows repeated() {
      return taken(
          IntStream.range(0, scores.length)
              .flatMap(row -> IntStream.generate(() -> row).limit((long) weights[row]))
              .toArray());
    }
  }

  /** Scores in tenths, so that there are ties, of both sides. */
  @Provide
  Arbitrary<Rows> rows() {
    Arbitrary<Double> score = Arbitraries.integers().between(-15, 15).map(i -> i / 10.0);
    Arbitrary<Double> weight = Arbitraries.integers().between(1, 4).map(i -> (double) i);
    return Arbitraries.integers()
        .between(2, 25)
        .flatMap(
            n ->
                Combinators.combine(
                        score.list().ofSize(n),
                        Arbitraries.of(true, false).list().ofSize(n),
                        weight.list().ofSize(n))
                    .as(CalibrationPropertyTest::rows));
  }

  private static Rows rows(List<Double> scores, List<Boolean> truth, List<Double> weights) {
    boolean[] positive = new boolean[truth.size()];
    for (int i = 0; i < positive.length; i++) {
      positive[i] = truth.get(i);
    }
    positive[0] = true;
    positive[1] = false;
    return new Rows(
        scores.stream().mapToDouble(d -> d).toArray(),
        positive,
        weights.stream().mapToDouble(d -> d).toArray());
  }

  private static double[] at() {
    return IntStream.rangeClosed(-40, 40).mapToDouble(i -> i / 20.0).toArray();
  }

  private static void assertSame(
      ProbabilityCalibration a, ProbabilityCalibration b, double tolerance) {
    for (double score : at()) {
      assertThat(b.probability(score)).isCloseTo(a.probability(score), within(tolerance));
    }
  }

  @Property(tries = 200)
  void isotonicNeverFallsAndStaysWithinTheData(@ForAll("rows") Rows rows) {
    IsotonicCalibration fitted =
        IsotonicCalibration.fit(rows.scores(), rows.positive(), rows.weights());
    double last = 0;
    for (double score : at()) {
      double p = fitted.probability(score);
      assertThat(p).isBetween(last, 1.0);
      last = p;
    }
  }

  /** Of each pool the mean is kept, so the mean of all rows is kept. */
  @Property(tries = 200)
  void isotonicKeepsTheMean(@ForAll("rows") Rows rows) {
    IsotonicCalibration fitted =
        IsotonicCalibration.fit(rows.scores(), rows.positive(), rows.weights());
    assertThat(weightedSum(rows, row -> fitted.probability(rows.scores()[row])))
        .isCloseTo(weightedSum(rows, row -> rows.positive()[row] ? 1 : 0), within(100 * ROUNDING));
  }

  private static double weightedSum(Rows rows, IntToDoubleFunction value) {
    return IntStream.range(0, rows.scores().length)
        .mapToDouble(row -> rows.weights()[row] * value.applyAsDouble(row))
        .sum();
  }

  /** No rising function is closer: none of the steps, which span them all. */
  @Property(tries = 100)
  void noRisingFunctionIsCloser(@ForAll("rows") Rows rows) {
    IsotonicCalibration fitted =
        IsotonicCalibration.fit(rows.scores(), rows.positive(), rows.weights());
    double best = fitted.report().objective();
    for (double border : at()) {
      for (double lift : new double[] {1e-4, 0.1}) {
        assertThat(squares(rows, fitted, s -> s >= border ? lift : 0))
            .isGreaterThanOrEqualTo(best - ROUNDING);
        assertThat(squares(rows, fitted, s -> s <= border ? -lift : 0))
            .isGreaterThanOrEqualTo(best - ROUNDING);
      }
    }
  }

  private static double squares(
      Rows rows, IsotonicCalibration fitted, java.util.function.DoubleUnaryOperator change) {
    return weightedSum(
        rows,
        row -> {
          double score = rows.scores()[row];
          double error =
              fitted.probability(score)
                  + change.applyAsDouble(score)
                  - (rows.positive()[row] ? 1 : 0);
          return error * error;
        });
  }

  @Property(tries = 200)
  void orderOfRowsDoesNotMatter(@ForAll("rows") Rows rows, @ForAll long seed) {
    Rows other =
        rows.taken(
            RandomStreams.permutation(
                rows.scores().length, RandomStreams.of(seed).stream("order")));
    assertSame(
        IsotonicCalibration.fit(rows.scores(), rows.positive(), rows.weights()),
        IsotonicCalibration.fit(other.scores(), other.positive(), other.weights()),
        ROUNDING);
    assertSame(
        PlattScaling.fit(rows.scores(), rows.positive(), rows.weights()),
        PlattScaling.fit(other.scores(), other.positive(), other.weights()),
        CONVERGED);
  }

  @Property(tries = 200)
  void weightOfTwoIsTwoRows(@ForAll("rows") Rows rows) {
    Rows repeated = rows.repeated();
    assertSame(
        IsotonicCalibration.fit(rows.scores(), rows.positive(), rows.weights()),
        IsotonicCalibration.fit(repeated.scores(), repeated.positive()),
        ROUNDING);
    assertSame(
        PlattScaling.fit(rows.scores(), rows.positive(), rows.weights()),
        PlattScaling.fit(repeated.scores(), repeated.positive()),
        CONVERGED);
  }

  /** The unit and the origin of scores do not matter, and the sign turns the sigmoid round. */
  @Property(tries = 200)
  void sigmoidFollowsTheScores(@ForAll("rows") Rows rows, @ForAll("factors") double factor) {
    double[] moved = Arrays.stream(rows.scores()).map(s -> factor * s - 5).toArray();
    PlattScaling plain = PlattScaling.fit(rows.scores(), rows.positive());
    PlattScaling other = PlattScaling.fit(moved, rows.positive());
    for (double score : at()) {
      assertThat(other.probability(factor * score - 5))
          .isCloseTo(plain.probability(score), within(CONVERGED));
    }
  }

  @Provide
  Arbitrary<Double> factors() {
    return Arbitraries.of(-3.0, 0.01, 2.5, 1000.0);
  }
}
