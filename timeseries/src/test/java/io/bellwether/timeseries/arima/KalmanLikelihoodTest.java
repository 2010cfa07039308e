package io.bellwether.timeseries.arima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.model.FitException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KalmanLikelihoodTest {

  /** An order with coefficients, and which values of a series are missing. */
  static final class Case {
    private final String name;
    private final int n;
    private final int d;
    private final int seasonalD;
    private final int m;
    private final ArmaProcess arma;
    private final int[] missing;

    Case(String name, int n, int d, int seasonalD, int m, ArmaProcess arma, int... missing) {
      this.name = name;
      this.n = n;
      this.d = d;
      this.seasonalD = seasonalD;
      this.m = m;
      this.arma = arma;
      this.missing = missing;
    }

    double[] y() {
      double[] y = walk(n, name.hashCode());
      for (int t : missing) {
        y[t] = Double.NaN;
      }
      return y;
    }

    double[] x() {
      double[] x = walk(n, name.hashCode() + 1L);
      for (int t = 0; t < n; t++) {
        x[t] += 0.3 * t * t;
      }
      return x;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static double[] walk(int n, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] y = new double[n];
    double level = 20;
    for (int t = 0; t < n; t++) {
      level += random.nextDouble() - 0.5;
      y[t] = level + random.nextDouble();
    }
    return y;
  }

  private static ArmaProcess arma(double[] ar, double... ma) {
    return ArmaProcess.of(ar, ma);
  }

  private static double[] of(double... x) {
    return x;
  }

  private static int[] range(int from, int to) {
    return java.util.stream.IntStream.range(from, to).toArray();
  }

  private static int[] allBut(int n, int... present) {
    return java.util.stream.IntStream.range(0, n)
        .filter(t -> Arrays.stream(present).noneMatch(p -> p == t))
        .toArray();
  }

  static Stream<Case> cases() {
    ArmaProcess airline = ArmaProcess.seasonal(of(), of(-0.4), of(), of(-0.6), 12);
    ArmaProcess quarterly = ArmaProcess.seasonal(of(0.5), of(0.3), of(0.4), of(-0.5), 4);
    return Stream.of(
        new Case("white noise", 10, 0, 0, 1, arma(of())),
        new Case("white noise with gaps", 10, 0, 0, 1, arma(of()), 0, 4, 5, 9),
        new Case("AR(2)", 30, 0, 0, 1, arma(of(1.2, -0.5)), 3, 7, 8),
        new Case("MA(2)", 30, 0, 0, 1, arma(of(), 0.5, -0.3), 0, 1, 11, 29),
        new Case("ARMA(3,1), shorter than its state", 2, 0, 0, 1, arma(of(0.3, 0.2, 0.1), 0.5)),
        new Case("ARMA(1,3)", 30, 0, 0, 1, arma(of(0.9), 0.4, 0.3, 0.9), 14, 15, 16, 17, 18),
        new Case("phi near 1", 30, 0, 0, 1, arma(of(0.99999), 0.3), 5, 6),
        new Case("theta outside", 30, 0, 0, 1, arma(of(0.5), 2.5), 5, 20),
        new Case("theta far outside", 30, 0, 0, 1, arma(of(), -3, 7), 5, 20, 21),
        new Case("theta on the circle", 30, 0, 0, 1, arma(of(), -1), 8, 9),
        new Case("cancelling factors", 30, 0, 0, 1, arma(of(0.7), -0.7), 8),
        new Case("random walk", 20, 1, 0, 1, arma(of())),
        new Case("random walk with gaps", 20, 1, 0, 1, arma(of()), 0, 1, 5, 6, 7, 19),
        new Case("ARIMA(1,1,1)", 30, 1, 0, 1, arma(of(0.6), -0.4)),
        new Case("ARIMA(1,1,1) with gaps", 30, 1, 0, 1, arma(of(0.6), -0.4), 0, 4, 5, 28, 29),
        new Case("overdifferenced", 30, 1, 0, 1, arma(of(), -1), 10, 11),
        new Case("ARIMA(0,2,2)", 30, 2, 0, 1, arma(of(), -1.2, 0.3)),
        new Case("ARIMA(0,2,2), start with gaps", 30, 2, 0, 1, arma(of(), -1.2, 0.3), 1, 2, 3, 5),
        new Case("ARIMA(2,2,1), long gap", 30, 2, 0, 1, arma(of(0.3, 0.2), 0.4), range(6, 20)),
        new Case("ARIMA(0,3,1)", 18, 3, 0, 1, arma(of(), 0.4), 1, 3, 4, 6, 7, 8, 15),
        new Case("ARIMA, few left", 30, 1, 0, 1, arma(of(0.5), 0.4), allBut(30, 3, 11, 12, 27)),
        new Case("airline", 40, 1, 1, 12, airline),
        new Case("airline with gaps", 48, 1, 1, 12, airline, 3, 15, 16, 30, 47),
        new Case("airline, gap over a season", 60, 1, 1, 12, airline, range(20, 36)),
        new Case("airline, gap at the start", 60, 1, 1, 12, airline, range(0, 17)),
        new Case("airline, gaps in the start", 60, 1, 1, 12, airline, 1, 4, 5, 6, 12, 13, 17, 18),
        new Case("SARIMA(1,0,1)(1,1,1)4", 30, 0, 1, 4, quarterly, 0, 2, 6, 7, 8, 9, 10, 11, 12),
        new Case("SARIMA(1,1,1)(1,1,1)4", 30, 1, 1, 4, quarterly, 2, 6, 7, 13),
        new Case("SARIMA(1,1,1)(1,2,1)4", 40, 1, 2, 4, quarterly, 2, 3, 7, 8, 13, 20),
        new Case(
            "a month never seen", 40, 0, 1, 4, quarterly, 1, 5, 9, 13, 17, 21, 25, 29, 33, 37));
  }

  static Stream<Case> identifiedCases() {
    return cases().filter(c -> !c.name.contains("never seen"));
  }

  static Stream<Case> casesWithIdentifiedGaps() {
    return identifiedCases().filter(c -> c.missing.length > 0);
  }

  private static KalmanLikelihood filter(Case c, double[]... columns) {
    KalmanLikelihood filter = new KalmanLikelihood(columns, c.d, c.seasonalD, c.m);
    assertThat(filter.evaluate(c.arma.ar(), c.arma.ma())).isTrue();
    return filter;
  }

  private static DenseArima dense(Case c, double[] y) {
    double[] difference = DenseArima.difference(c.d, c.seasonalD, c.m);
    return new DenseArima(y, c.arma.ar(), c.arma.ma(), difference);
  }

  /** Relative to the larger of 1 and the number: dense algebra of 60 rows loses a few digits. */
  private static void close(double actual, double expected, double relative) {
    assertThat(actual).isCloseTo(expected, within(relative * Math.max(1, Math.abs(expected))));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isTheDensityWrittenOutInFull(Case c) {
    double[][] columns = {c.y(), c.x()};
    KalmanLikelihood filter = filter(c, columns);
    DenseArima.Sums expected = dense(c, c.y()).sums(columns);
    double tolerance = c.name.startsWith("phi near") ? 1e-7 : 1e-9;
    assertThat(filter.observations()).isEqualTo(expected.observations);
    close(filter.sumLogVariance(), expected.logDeterminant, tolerance);
    double[][] products = filter.crossProducts();
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 2; j++) {
        double size = Math.sqrt(expected.crossProducts[i][i] * expected.crossProducts[j][j]);
        assertThat(products[i][j])
            .isCloseTo(expected.crossProducts[i][j], within(tolerance * Math.max(1, size)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("casesWithIdentifiedGaps")
  void missingValuesAreEstimatedAsByTheConditionalDistribution(Case c) {
    KalmanForecast smoothed = filter(c, c.y()).smoothMissing();
    DenseArima.Conditional expected = dense(c, c.y()).missing();
    assertThat(smoothed.periods()).containsExactly(c.missing);
    for (int i = 0; i < c.missing.length; i++) {
      close(smoothed.means()[i], expected.means[i], 1e-6);
      close(smoothed.variances()[i], expected.covariance[i][i], 1e-6);
    }
  }

  @ParameterizedTest
  @MethodSource("identifiedCases")
  void forecastsAreMissingValuesAtTheEnd(Case c) {
    int horizon = 14;
    KalmanLikelihood filter = filter(c, c.y());
    double[] longer = Arrays.copyOf(c.y(), c.n + horizon);
    Arrays.fill(longer, c.n, longer.length, Double.NaN);
    DenseArima.Conditional expected = dense(c, longer).missing();
    int skip = expected.means.length - horizon;
    KalmanForecast forecast = filter.forecast(horizon);
    double[][] covariance = filter.forecastCovariance(horizon);
    for (int h = 0; h < horizon; h++) {
      close(forecast.means()[h], expected.means[skip + h], 1e-6);
      close(forecast.variances()[h], expected.covariance[skip + h][skip + h], 1e-6);
      for (int k = 0; k < horizon; k++) {
        close(covariance[h][k], expected.covariance[skip + h][skip + k], 1e-6);
      }
    }
    assertThat(filter.forecast(horizon).means()).isEqualTo(forecast.means());
  }

  @Test
  void whatWasNeverSeenHasNoForecast() {
    Case c = cases().filter(k -> k.name.contains("never seen")).findFirst().orElseThrow();
    KalmanLikelihood filter = filter(c, c.y());
    KalmanForecast forecast = filter.forecast(6);
    assertThat(forecast.means()[1]).isNaN();
    assertThat(forecast.variances()[5]).isInfinite();
    assertThat(forecast.means()[0]).isFinite();
    assertThat(forecast.variances()[4]).isFinite();
    double[][] covariance = filter.forecastCovariance(6);
    assertThat(covariance[1][1]).isInfinite();
    assertThat(covariance[1][2]).isNaN();
    assertThat(covariance[2][3]).isFinite();
    assertThat(filter.smoothMissing().means()).containsOnly(Double.NaN);
    assertThat(filter.smoothMissing().variances()).containsOnly(Double.POSITIVE_INFINITY);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void filteredInTwoOrTogetherIsTheSame(Case c) {
    // the regression on x, and y - beta x filtered alone, are the same thing
    KalmanLikelihood both = filter(c, c.y(), c.x());
    double[] beta = both.beta();
    double[] y = c.y();
    for (int t = 0; t < y.length; t++) {
      y[t] -= beta[0] * c.x()[t];
    }
    KalmanLikelihood alone = filter(c, y);
    close(alone.sumOfSquares(), both.sumOfSquares(), 1e-9);
    close(alone.logLikelihood(), both.logLikelihood(), 1e-9);
    close(both.logLikelihood(beta), both.logLikelihood(), 1e-9);
    double[] zero = {0};
    close(both.logLikelihood(zero), filter(c, c.y()).logLikelihood(), 1e-9);
    double more = both.sumOfSquares(of(beta[0] + 0.1));
    assertThat(more).isGreaterThan(both.sumOfSquares());
    double[] v = both.innovations(beta);
    double[] w = alone.innovations(of());
    for (int t = 0; t < v.length; t++) {
      if (Double.isNaN(w[t])) {
        assertThat(v[t]).isNaN();
      } else {
        assertThat(v[t]).isCloseTo(w[t], within(1e-9 * Math.max(1, Math.abs(beta[0]) * 300)));
      }
    }
    assertThat(both.innovationVariances()).isEqualTo(alone.innovationVariances());
  }

  @Test
  void longSeasonsWithGaps() {
    // the dense reference with 130 values; 52 weeks, a state of 53 and up to 53 unknown values
    ArmaProcess weekly = ArmaProcess.seasonal(of(0.4), of(-0.5), of(), of(-0.6), 52);
    int[] missing = {0, 7, 8, 30, 60, 61, 62, 63, 100, 129};
    Case c = new Case("weekly", 130, 1, 1, 52, weekly, missing);
    double[][] columns = {c.y()};
    KalmanLikelihood filter = filter(c, columns);
    DenseArima.Sums expected = dense(c, c.y()).sums(columns);
    assertThat(filter.observations()).isEqualTo(expected.observations);
    close(filter.sumLogVariance(), expected.logDeterminant, 1e-9);
    close(filter.sumOfSquares(), expected.crossProducts[0][0], 1e-9);
  }

  @Test
  void withoutGapsTheSteadyStateChangesNothing() {
    // one gap at the very start of a long series keeps the likelihood of the rest, but for its own
    // terms: compare the innovations far from it with those of the whole
    double[] y = walk(3000, 5);
    ArmaProcess arma = ArmaProcess.of(of(0.7, -0.2), of(0.5));
    KalmanLikelihood whole = new KalmanLikelihood(new double[][] {y}, 0, 0, 1);
    whole.evaluate(arma.ar(), arma.ma());
    double[] late = y.clone();
    Arrays.fill(late, 2000, 2005, Double.NaN);
    KalmanLikelihood gap = new KalmanLikelihood(new double[][] {late}, 0, 0, 1);
    gap.evaluate(arma.ar(), arma.ma());
    assertThat(whole.innovationVariances()[1999]).isEqualTo(1, within(1e-14));
    assertThat(gap.innovationVariances()[2005]).isGreaterThan(1.5);
    assertThat(gap.innovationVariances()[2999]).isEqualTo(1, within(1e-14));
    assertThat(gap.innovations(of())[2999]).isCloseTo(whole.innovations(of())[2999], within(1e-12));
    // theta twice over the unit circle: the variance settles at theta^2, not at 1
    KalmanLikelihood outside = new KalmanLikelihood(new double[][] {y}, 0, 0, 1);
    outside.evaluate(of(), of(2));
    assertThat(outside.innovationVariances()[0]).isEqualTo(5, within(1e-14));
    assertThat(outside.innovationVariances()[2999]).isEqualTo(4, within(1e-13));
  }

  @Test
  void mirroredThetaIsTheSameProcess() {
    // theta and 1 / theta: same density when sigma2 is free (Brockwell and Davis 1991, 4.4.2)
    double[] y = walk(400, 9);
    KalmanLikelihood filter = new KalmanLikelihood(new double[][] {y}, 1, 0, 1);
    filter.evaluate(of(0.3), of(0.4));
    double inside = filter.logLikelihood();
    double sigma2 = filter.sigma2();
    filter.evaluate(of(0.3), of(2.5));
    close(filter.logLikelihood(), inside, 1e-12);
    close(filter.sigma2() * 2.5 * 2.5, sigma2, 1e-12);
  }

  @Test
  void evaluatedAgainIsTheSameBits() {
    Case c = cases().filter(k -> k.name.equals("airline with gaps")).findFirst().orElseThrow();
    KalmanLikelihood filter = filter(c, c.y());
    double once = filter.logLikelihood();
    filter.smoothMissing();
    filter.forecast(30);
    filter.evaluate(of(0.5, 0.1, 0.1), of());
    assertThat(filter.logLikelihood()).isNotEqualTo(once);
    filter.evaluate(c.arma.ar(), c.arma.ma());
    assertThat(filter.logLikelihood()).isEqualTo(once);
  }

  @Test
  void aLargeRegressorLosesNoDigits() {
    // year numbers beside a constant: cross products would lose half of the digits
    double[] y = walk(60, 3);
    double[] one = new double[60];
    double[] year = new double[60];
    double[] small = new double[60];
    Arrays.fill(one, 1);
    for (int t = 0; t < 60; t++) {
      year[t] = 2e7 + t;
      small[t] = t;
    }
    KalmanLikelihood large = new KalmanLikelihood(new double[][] {y, one, year}, 0, 0, 1);
    KalmanLikelihood plain = new KalmanLikelihood(new double[][] {y, one, small}, 0, 0, 1);
    large.evaluate(of(0.5), of());
    plain.evaluate(of(0.5), of());
    assertThat(large.beta()[1]).isCloseTo(plain.beta()[1], within(1e-8));
    close(large.logLikelihood(), plain.logLikelihood(), 1e-8);
  }

  @Test
  void notStationaryHasNoLikelihood() {
    KalmanLikelihood filter = new KalmanLikelihood(new double[][] {walk(20, 1)}, 0, 0, 1);
    for (double phi : of(1, -1, 1.5, Double.NaN, Double.POSITIVE_INFINITY)) {
      assertThat(filter.evaluate(of(phi), of())).isFalse();
    }
    assertThatThrownBy(filter::logLikelihood).isInstanceOf(IllegalStateException.class);
    assertThat(filter.evaluate(of(Math.nextDown(1.0)), of())).isTrue();
    assertThat(filter.logLikelihood()).isFinite();
  }

  @Test
  void badInputSaysWhatIsWrong() {
    double nan = Double.NaN;
    assertThatThrownBy(() -> new KalmanLikelihood(new double[][] {{nan, nan}}, 0, 0, 1))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("no observed value: all 2 are missing");
    KalmanLikelihood two = new KalmanLikelihood(new double[][] {{1, nan, 3}}, 2, 0, 1);
    assertThatThrownBy(() -> two.evaluate(of(), of()))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("2 starting values are unknown");
    assertThatThrownBy(
            () -> new KalmanLikelihood(new double[][] {{1, Double.NEGATIVE_INFINITY}}, 0, 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("value 1 of column 0 is -Infinity, it must be finite");
    assertThatThrownBy(() -> new KalmanLikelihood(new double[][] {{1, 2}, {1, nan}}, 0, 0, 1))
        .hasMessage("value 1 of column 1 is NaN, it must be finite");
    assertThatThrownBy(() -> new KalmanLikelihood(new double[][] {{1, 2}, {1}}, 0, 0, 1))
        .hasMessage("column 1 has 1 values, column 0 has 2");
    assertThatThrownBy(() -> new KalmanLikelihood(new double[][] {{1, 2}}, -1, 0, 1))
        .hasMessageContaining("d = -1, D = 0");
    assertThatThrownBy(() -> new KalmanLikelihood(new double[][] {{1, 2}}, 0, 1, 0))
        .hasMessageContaining("m = 0");
    KalmanLikelihood constant =
        new KalmanLikelihood(new double[][] {walk(9, 1), {1, 1, 1, 1, 1, 1, 1, 1, 1}}, 1, 0, 1);
    constant.evaluate(of(), of());
    assertThatThrownBy(constant::beta)
        .isInstanceOf(FitException.class)
        .hasMessageContaining("regressor 1");
  }

  @Test
  void aRegressorIsNotLookedAtWhereTheObservationIsMissing() {
    double[] y = walk(12, 2);
    double[] x = walk(12, 3);
    y[4] = Double.NaN;
    KalmanLikelihood with = new KalmanLikelihood(new double[][] {y, x}, 1, 0, 1);
    with.evaluate(of(0.5), of());
    x[4] = Double.NaN;
    KalmanLikelihood without = new KalmanLikelihood(new double[][] {y, x}, 1, 0, 1);
    without.evaluate(of(0.5), of());
    assertThat(without.logLikelihood()).isEqualTo(with.logLikelihood());
  }

  @Test
  void aConstantSeriesHasInfiniteLikelihood() {
    double[] y = new double[10];
    Arrays.fill(y, 7);
    KalmanLikelihood filter = new KalmanLikelihood(new double[][] {y}, 1, 0, 1);
    filter.evaluate(of(), of(0.5));
    assertThat(filter.sigma2()).isZero();
    assertThat(filter.logLikelihood()).isEqualTo(Double.POSITIVE_INFINITY);
  }
}
