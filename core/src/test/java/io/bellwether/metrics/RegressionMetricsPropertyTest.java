package io.bellwether.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.math.RandomStreams;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for the measures of any rows. */
class RegressionMetricsPropertyTest {

  /** Sums are right to the last digit or two whatever the order; each division rounds once more. */
  private static final double ROUNDING = 1e-14;

  private static final List<ToDoubleFunction<RegressionMetrics>> IN_UNITS =
      List.of(
          RegressionMetrics::rmse,
          RegressionMetrics::mae,
          RegressionMetrics::medianAe,
          RegressionMetrics::maxError,
          RegressionMetrics::bias);

  private static final List<ToDoubleFunction<RegressionMetrics>> WITHOUT_UNIT =
      List.of(
          RegressionMetrics::mape,
          RegressionMetrics::smape,
          RegressionMetrics::wape,
          RegressionMetrics::r2);

  /** Rows to compare. */
  @SuppressWarnings("ArrayRecordComponent") // never compared; jqwik prints it
  record Rows(double[] actual, double[] predicted, double[] weights) {

    Rows permuted(int[] order) {
      return new Rows(take(actual, order), take(predicted, order), take(weights, order));
    }

    private static double[] take(double[] values, int[] order) {
      return Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
    }

    Rows scaled(double factor) {
      return new Rows(scaled(actual, factor), scaled(predicted, factor), weights);
    }

    private static double[] scaled(double[] values, double factor) {
      return Arrays.stream(values).map(value -> value * factor).toArray();
    }

    RegressionMetrics plain() {
      return RegressionMetrics.of(actual, predicted);
    }

    RegressionMetrics weighted() {
      return RegressionMetrics.of(actual, predicted, weights);
    }
  }

  /** Whole numbers of pence, zeros and negative ones among them, of very different size. */
  @Provide
  Arbitrary<Rows> rows() {
    Arbitrary<Double> value =
        Arbitraries.oneOf(
            Arbitraries.integers().between(-20, 20).map(i -> (double) i),
            Arbitraries.doubles().between(-1e6, 1e6).ofScale(2));
    Arbitrary<Double> weight = Arbitraries.integers().between(1, 9).map(i -> (double) i);
    return Arbitraries.integers()
        .between(1, 15)
        .flatMap(
            n ->
                Combinators.combine(
                        value.list().ofSize(n), value.list().ofSize(n), weight.list().ofSize(n))
                    .as((y, f, w) -> new Rows(array(y), array(f), array(w))));
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  @Property(tries = 300)
  void orderOfRowsDoesNotMatter(@ForAll("rows") Rows rows, @ForAll long seed) {
    int[] order =
        RandomStreams.permutation(rows.actual().length, RandomStreams.of(seed).stream("order"));
    Rows permuted = rows.permuted(order);
    assertSame(rows.plain(), permuted.plain(), 1);
    assertSame(rows.weighted(), permuted.weighted(), 1);
  }

  @Property(tries = 300)
  void measuresFollowTheUnitOfTheTarget(@ForAll("rows") Rows rows) {
    assertSame(rows.plain(), rows.scaled(0.25).plain(), 0.25);
    assertSame(rows.weighted(), rows.scaled(1024).weighted(), 1024);
  }

  @Property(tries = 300)
  void equalWeightsAreNoWeights(@ForAll("rows") Rows rows) {
    double[] equal = new double[rows.actual().length];
    Arrays.fill(equal, 0.3);
    assertSame(rows.plain(), RegressionMetrics.of(rows.actual(), rows.predicted(), equal), 1);
  }

  @Property(tries = 300)
  void weightOfTwoIsTwoRows(@ForAll("rows") Rows rows) {
    int[] repeated =
        IntStream.range(0, rows.actual().length)
            .flatMap(row -> IntStream.generate(() -> row).limit((long) rows.weights()[row]))
            .toArray();
    RegressionMetrics weighted = rows.weighted();
    RegressionMetrics all = rows.permuted(repeated).plain();
    assertSame(weighted, all, 1);
    assertThat(weighted.count()).isEqualTo(rows.actual().length);
    assertThat(all.count()).isEqualTo(repeated.length);
  }

  @Property(tries = 300)
  void measuresKeepTheirBounds(@ForAll("rows") Rows rows) {
    for (RegressionMetrics metrics : List.of(rows.plain(), rows.weighted())) {
      double slack = 1 + ROUNDING;
      assertThat(Math.abs(metrics.bias())).isLessThanOrEqualTo(metrics.mae() * slack);
      assertThat(metrics.mae()).isLessThanOrEqualTo(metrics.rmse() * slack);
      assertThat(metrics.rmse()).isLessThanOrEqualTo(metrics.maxError() * slack);
      assertThat(metrics.medianAe()).isBetween(0.0, metrics.maxError());
      assertThat(metrics.smape()).isBetween(0.0, 2.0 * slack);
      assertThat(Double.isNaN(metrics.r2()) || metrics.r2() <= 1).isTrue();
    }
  }

  @Property(tries = 300)
  void perfectPredictionsHaveNoError(@ForAll("rows") Rows rows) {
    RegressionMetrics metrics = RegressionMetrics.of(rows.actual(), rows.actual(), rows.weights());
    assertThat(metrics.mse()).isZero();
    assertThat(metrics.maxError()).isZero();
    assertThat(metrics.smape()).isZero();
    assertThat(Double.isNaN(metrics.r2()) || metrics.r2() == 1).isTrue();
  }

  /** Factors are powers of two, which scale without rounding. */
  private static void assertSame(RegressionMetrics a, RegressionMetrics b, double factor) {
    for (ToDoubleFunction<RegressionMetrics> measure : IN_UNITS) {
      double wanted = measure.applyAsDouble(a) * factor;
      double scale = Math.max(a.maxError() * factor, Math.abs(wanted));
      assertThat(measure.applyAsDouble(b)).isCloseTo(wanted, within(ROUNDING * scale));
    }
    for (ToDoubleFunction<RegressionMetrics> measure : WITHOUT_UNIT) {
      double wanted = measure.applyAsDouble(a);
      if (Double.isNaN(wanted)) {
        assertThat(measure.applyAsDouble(b)).isNaN();
      } else {
        assertThat(measure.applyAsDouble(b))
            .isCloseTo(wanted, within(ROUNDING * Math.max(1, Math.abs(wanted))));
      }
    }
  }
}
