package io.bellwether.timeseries.arima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.math.DenseSolver;
import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** The recursions against their plain definitions. */
class ReflectionsPropertiesTest {

  private static double[] noise(long seed, int n) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] x = new double[n];
    double last = 0;
    for (int t = 0; t < n; t++) {
      last = 0.7 * last + random.nextGaussian();
      x[t] = last;
    }
    return x;
  }

  /** Levinson-Durbin against the linear equations that it solves. */
  @Property(tries = 100)
  void yuleWalkerSolvesItsEquations(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 3, max = 60) int n,
      @ForAll @IntRange(min = 1, max = 12) int wanted) {
    int order = Math.min(wanted, n - 2);
    double[] x = noise(seed, n);
    double[] r = new double[order + 1];
    for (int lag = 0; lag <= order; lag++) {
      for (int t = lag; t < n; t++) {
        r[lag] += x[t] * x[t - lag] / n;
      }
    }
    double[][] toeplitz = new double[order][order];
    for (int i = 0; i < order; i++) {
      for (int j = 0; j < order; j++) {
        toeplitz[i][j] = r[Math.abs(i - j)];
      }
    }
    double[] expected = DenseSolver.solve(toeplitz, Arrays.copyOfRange(r, 1, order + 1));
    Reflections all = Reflections.yuleWalker(x, order);
    // the condition of such matrices stays below 1e4, for short series too
    assertThat(all.coefficients(order)).containsExactly(expected, within(1e-9));
    double variance = r[0];
    for (int i = 0; i < order; i++) {
      variance -= expected[i] * r[i + 1];
    }
    assertThat(all.variance(order)).isCloseTo(variance, within(1e-9 * r[0]));
  }

  /** Burg's recursion against forward and backward errors computed anew at each order. */
  @Property(tries = 50)
  void burgMinimisesBothErrors(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 8, max = 60) int n) {
    double[] x = noise(seed, n);
    int order = 4;
    Reflections all = Reflections.burg(x, order);
    for (int p = 1; p <= order; p++) {
      double[] before = all.coefficients(p - 1);
      double product = 0;
      double squares = 0;
      for (int t = p; t < n; t++) {
        double forward = x[t];
        double backward = x[t - p];
        for (int i = 0; i < p - 1; i++) {
          forward -= before[i] * x[t - 1 - i];
          backward -= before[i] * x[t - p + 1 + i];
        }
        product += forward * backward;
        squares += forward * forward + backward * backward;
      }
      assertThat(all.partial()[p - 1]).isCloseTo(2 * product / squares, within(1e-10));
    }
  }

  /** Both methods are stationary by construction, and variances fall with the order. */
  @Property(tries = 100)
  void bothMethodsAreStationary(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 5, max = 40) int n) {
    double[] x = noise(seed, n);
    for (Reflections all :
        new Reflections[] {Reflections.yuleWalker(x, n - 2), Reflections.burg(x, n - 2)}) {
      for (int order = 1; order <= all.highest(); order++) {
        assertThat(Math.abs(all.partial()[order - 1])).isLessThanOrEqualTo(1);
        assertThat(all.variance(order)).isLessThanOrEqualTo(all.variance(order - 1));
      }
      int order = Math.min(6, all.highest());
      if (Arrays.stream(all.partial()).limit(order).allMatch(phi -> Math.abs(phi) < 0.999)) {
        assertThat(ArmaProcess.of(all.coefficients(order), new double[0]).isStationary()).isTrue();
      }
    }
  }

  /** A cubic is stationary just when the moduli of its roots, from which it was made, are. */
  @Property(tries = 200)
  void stationarityIsThatOfTheRoots(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double real = random.nextDouble(-1.5, 1.5);
    double modulus = random.nextDouble(0, 1.5);
    double angle = random.nextDouble(0, Math.PI);
    // (1 - real B)(1 - 2 modulus cos(angle) B + modulus^2 B^2)
    double middle = 2 * modulus * Math.cos(angle);
    double[] ar = {real + middle, -real * middle - modulus * modulus, real * modulus * modulus};
    if (Math.abs(Math.abs(real) - 1) > 1e-6 && Math.abs(modulus - 1) > 1e-6) {
      assertThat(ArmaProcess.of(ar, new double[0]).isStationary())
          .isEqualTo(Math.abs(real) < 1 && modulus < 1);
    }
  }
}
