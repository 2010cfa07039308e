package io.bellwether.timeseries.arima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The quick exact likelihood against the Gaussian density written out with full matrices ({@link
 * DenseArima}), against the Kalman filter, and its gradient against differences of its values.
 */
class ExactLikelihoodTest {

  /** What stands beside the series. */
  enum With {
    NOTHING,
    MEAN,
    REGRESSORS,
    MISSING,
    MISSING_AND_REGRESSORS;

    boolean isMissing() {
      return this == MISSING || this == MISSING_AND_REGRESSORS;
    }
  }

  /** A likelihood and where it is evaluated. */
  record Case(ArimaOrder order, int length, With with, double[] coefficients) {

    /** The columns in levels: the series, and its regressors. */
    double[][] levels() {
      SplittableRandom random = new SplittableRandom(order.hashCode() + 31L * length);
      List<double[]> columns = new ArrayList<>();
      columns.add(walk(random, length));
      if (with == With.MEAN) {
        columns.add(new double[length]);
        Arrays.fill(columns.get(1), 1);
      }
      if (with == With.REGRESSORS || with == With.MISSING_AND_REGRESSORS) {
        columns.add(IntStream.range(0, length).mapToDouble(t -> 0.01 * t * t * t).toArray());
        columns.add(walk(random, length));
      }
      return columns.toArray(double[][]::new);
    }

    /** Gaps after the first values, on which the starting values of the differences are known. */
    int[] missing() {
      int first = order.lostToDifferences() + 1;
      return with.isMissing() ? new int[] {first, first + 1, first + 4, length - 1} : new int[0];
    }

    /** The differenced columns, with an indicator for each missing value. */
    ExactLikelihood exact() {
      List<double[]> columns = new ArrayList<>();
      for (double[] level : levels()) {
        columns.add(DifferencedColumns.difference(level, order));
      }
      for (int t : missing()) {
        double[] indicator = new double[length];
        indicator[t] = 1;
        columns.add(DifferencedColumns.difference(indicator, order));
      }
      return new ExactLikelihood(order, columns.toArray(double[][]::new), missing().length);
    }

    ArmaCoefficients at() {
      ArmaCoefficients at = new ArmaCoefficients(order);
      at.copyFrom(coefficients);
      return at;
    }

    ArmaProcess process() {
      ArmaCoefficients at = at();
      return ArmaProcess.seasonal(at.ar, at.ma, at.sar, at.sma, order.season());
    }

    double[][] levelsWithGaps() {
      double[][] columns = levels();
      for (int t : missing()) {
        columns[0][t] = Double.NaN;
      }
      return columns;
    }

    @Override
    public String toString() {
      return order + " " + with + " " + Arrays.toString(coefficients);
    }
  }

  private static double[] walk(SplittableRandom random, int length) {
    double[] y = new double[length];
    double level = 3;
    for (int t = 0; t < length; t++) {
      level += random.nextDouble() - 0.5;
      y[t] = level + random.nextDouble();
    }
    return y;
  }

  static Stream<Case> cases() {
    return Stream.of(With.values()).flatMap(ExactLikelihoodTest::cases);
  }

  private static Stream<Case> cases(With with) {
    return Stream.of(
            of(with, 25, 0, 0, 0, 0, 0, 0, 1),
            of(with, 30, 1, 0, 0, 0, 0, 0, 1, 0.9),
            of(with, 30, 0, 0, 1, 0, 0, 0, 1, -0.7),
            of(with, 30, 2, 0, 1, 0, 0, 0, 1, 1.2, -0.5, 0.4),
            of(with, 30, 1, 0, 3, 0, 0, 0, 1, -0.6, 0.5, 0.4, 0.9),
            of(with, 30, 0, 0, 1, 0, 0, 0, 1, -1),
            of(with, 30, 2, 0, 0, 0, 0, 0, 1, 1.5, -0.7),
            of(with, 30, 1, 1, 1, 0, 0, 0, 1, 0.6, -0.4),
            of(with, 30, 0, 2, 2, 0, 0, 0, 1, -1.3, 0.4),
            of(with, 50, 0, 1, 1, 0, 1, 1, 12, -0.4, -0.6),
            of(with, 48, 1, 0, 0, 1, 0, 1, 12, 0.5, 0.7, -0.4),
            of(with, 40, 1, 1, 1, 1, 1, 1, 4, 0.3, -0.7, 0.4, -0.5),
            of(with, 40, 2, 0, 2, 2, 0, 1, 4, 0.3, 0.2, 0.4, 0.1, 0.5, -0.3, 0.3),
            of(with, 120, 1, 0, 1, 0, 1, 1, 52, 0.6, 0.3, -0.5))
        // a mean vanishes in differences
        .filter(c -> with != With.MEAN || c.order.differences() == 0);
  }

  private static Case of(
      With with, int length, int p, int d, int q, int sp, int sd, int sq, int m, double... c) {
    return new Case(new ArimaOrder(p, d, q, sp, sd, sq, m), length, with, c);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void valueIsThatOfTheDensity(Case c) {
    ExactLikelihood exact = c.exact();
    double value = exact.value(c.at());
    ArimaOrder order = c.order();
    double[][] columns = c.levelsWithGaps();
    DenseArima.Sums sums =
        new DenseArima(
                columns[0],
                c.process().ar(),
                c.process().ma(),
                DenseArima.difference(order.d(), order.seasonalD(), order.season()))
            .sums(columns);
    double[] beta = beta(sums.crossProducts);
    double squares = sums.crossProducts[0][0];
    for (int j = 0; j < beta.length; j++) {
      squares -= beta[j] * sums.crossProducts[0][j + 1];
      assertThat(exact.regressionCoefficients()[j])
          .isCloseTo(beta[j], within(1e-8 * (1 + Math.abs(beta[j]))));
    }
    int n = sums.observations;
    assertThat(exact.observations()).isEqualTo(n);
    assertThat(exact.sumOfSquares()).isCloseTo(squares, within(1e-9 * squares));
    assertThat(value)
        .isCloseTo(0.5 * (n * Math.log(squares / n) + sums.logDeterminant), within(1e-9 * n));
  }

  private static double[] beta(double[][] products) {
    int count = products.length - 1;
    double[][] a = new double[count][count];
    double[][] b = new double[count][1];
    for (int i = 0; i < count; i++) {
      System.arraycopy(products[i + 1], 1, a[i], 0, count);
      b[i][0] = products[i + 1][0];
    }
    return Arrays.stream(DenseArima.solve(a, b)).mapToDouble(row -> row[0]).toArray();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void gradientIsTheSlopeOfTheValue(Case c) {
    ExactLikelihood exact = c.exact();
    ArmaCoefficients at = c.at();
    ArmaCoefficients out = new ArmaCoefficients(c.order());
    exact.value(at);
    exact.gradient(at, out);
    double[] gradient = new double[at.count()];
    out.copyTo(gradient);
    double step = 1e-5;
    for (int i = 0; i < gradient.length; i++) {
      double slope = (valueMoved(exact, c, i, step) - valueMoved(exact, c, i, -step)) / (2 * step);
      assertThat(gradient[i])
          .as("coefficient %d", i)
          .isCloseTo(slope, within(2e-6 * (10 + Math.abs(slope))));
    }
  }

  private static double valueMoved(ExactLikelihood exact, Case c, int index, double by) {
    double[] moved = c.coefficients().clone();
    moved[index] += by;
    ArmaCoefficients at = new ArmaCoefficients(c.order());
    at.copyFrom(moved);
    return exact.value(at);
  }

  /** The gradient leaves the state of the last evaluation as it was. */
  @ParameterizedTest
  @MethodSource("cases")
  void gradientChangesNothing(Case c) {
    ExactLikelihood exact = c.exact();
    exact.value(c.at());
    double squares = exact.sumOfSquares();
    double[] beta = exact.regressionCoefficients().clone();
    exact.gradient(c.at(), new ArmaCoefficients(c.order()));
    assertThat(exact.sumOfSquares()).isCloseTo(squares, within(1e-12 * squares));
    assertThat(exact.regressionCoefficients()).containsExactly(beta);
  }

  /**
   * Roots of either side as close to the circle as can be. With those of both sides there at once,
   * at other places, the quick form loses digits that the filter keeps: for (1,0,1)(1,0,1)52 with
   * autoregressions of 0.9999 and 0.9998 and moving averages of 1 and 1 even the first.
   */
  @Test
  void agreesWithTheFilterAtRandomCoefficients() {
    SplittableRandom random = new SplittableRandom(20261122);
    int[][] orders = {
      {1, 0, 0, 0, 0, 0, 1}, {2, 0, 1, 0, 0, 0, 1}, {0, 0, 3, 0, 0, 0, 1}, {2, 1, 2, 0, 0, 0, 1},
      {4, 0, 4, 0, 0, 0, 1}, {0, 1, 1, 0, 1, 1, 12}, {1, 0, 1, 1, 0, 1, 12}, {1, 1, 2, 1, 1, 1, 4},
      {1, 0, 1, 1, 0, 1, 52}, {12, 0, 0, 0, 0, 0, 1}, {0, 2, 2, 0, 0, 0, 1}, {3, 0, 1, 0, 1, 2, 7},
    };
    int compared = 0;
    for (int draw = 0; draw < 240; draw++) {
      int[] o = orders[draw % orders.length];
      ArimaOrder order = new ArimaOrder(o[0], o[1], o[2], o[3], o[4], o[5], o[6]);
      Case c =
          new Case(
              order,
              o[6] > 12 ? 180 : 40 + 3 * order.lostToDifferences() + random.nextInt(60),
              order.differences() == 0 ? With.MEAN : With.REGRESSORS,
              coefficients(order, random, draw % 3));
      ExactLikelihood exact = c.exact();
      double value = exact.value(c.at());
      KalmanLikelihood filter =
          new KalmanLikelihood(c.levels(), order.d(), order.seasonalD(), order.season());
      assertThat(filter.evaluate(c.process().ar(), c.process().ma())).isTrue();
      int n = filter.observations();
      double filtered = 0.5 * (n * Math.log(filter.sigma2()) + filter.sumLogVariance());
      // what the presample's variance leaves of 16 digits; beyond 1e12 that is nothing
      double variance = ArmaProcess.of(c.process().ar(), new double[0]).autocovariances(0)[0];
      if (variance < 1e12) {
        assertThat(value).as("%s", c).isCloseTo(filtered, within(1e-8 + 1e-13 * variance));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(235);
  }

  /**
   * Coefficients with partial autocorrelations drawn from (-1, 1).
   *
   * @param edge 0 for anywhere inside, 1 for moving averages with a root on the circle, 2 for
   *     autoregressions within 1e-2 to 1e-6 of it
   */
  private static double[] coefficients(ArimaOrder order, SplittableRandom random, int edge) {
    ArmaCoefficients c = new ArmaCoefficients(order);
    double[][] factors = c.factors();
    for (int f = 0; f < factors.length; f++) {
      boolean movingAverage = f % 2 == 1;
      double[] partial = new double[factors[f].length];
      for (int k = 0; k < partial.length; k++) {
        partial[k] = 1.9 * random.nextDouble() - 0.95;
      }
      if (partial.length > 0 && edge > 0) {
        double distance = movingAverage ? 0 : Math.pow(10, -2 - 4 * random.nextDouble());
        int last = partial.length - 1;
        if (movingAverage == (edge == 1)) {
          partial[last] = Math.copySign(1 - distance, partial[last]);
        }
      }
      new DurbinLevinson(partial.length).toCoefficients(partial, factors[f]);
      for (int k = 0; k < partial.length && movingAverage; k++) {
        factors[f][k] = -factors[f][k];
      }
    }
    double[] all = new double[c.count()];
    c.copyTo(all);
    return all;
  }

  @Test
  void nonStationaryCoefficientsHaveNoLikelihood() {
    Case c = of(With.NOTHING, 30, 2, 0, 0, 0, 0, 0, 1, 0.5, 0.6);
    assertThat(c.exact().value(c.at())).isInfinite().isPositive();
  }
}
