package io.bellwether.timeseries.decompose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Smoothing with shared rows of weights against loess position by position, as the paper has it.
 */
class LoessTest {

  /** Values are of order 1; the two ways add up at most some thousand of them in another order. */
  private static final double ROUNDING = 1e-12;

  @ParameterizedTest
  @CsvSource({
    "50, 7, 0, 1", "50, 7, 1, 1", "50, 7, 1, 3", "50, 49, 1, 1", "50, 51, 1, 1", "51, 51, 0, 4",
    "50, 97, 1, 5", "50, 501, 0, 51", "2, 3, 0, 1", "2, 7, 1, 1", "3, 3, 1, 1", "1, 3, 1, 1",
    "900, 701, 1, 1", "900, 1201, 0, 2"
  })
  void asPositionByPosition(int n, int window, int degree, int jump) {
    double[] y = noise(n, 1);
    double[] weights = noise(n, 2);
    Loess loess = new Loess(n, window, degree, jump, 1);
    double[] plain = new double[n + 2];
    double[] weighted = new double[n + 2];
    loess.smooth(y, plain);
    assertThat(loess.smooth(y, weights, weighted)).isTrue();
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    assertThat(plain).containsExactly(reference(y, ones, window, degree, jump), within(ROUNDING));
    assertThat(weighted)
        .containsExactly(reference(y, weights, window, degree, jump), within(ROUNDING));
  }

  private static double[] reference(double[] y, double[] rho, int window, int degree, int jump) {
    int n = y.length;
    double[] out = new double[n + 2];
    out[0] = local(y, rho, -1, window, degree);
    out[n + 1] = local(y, rho, n, window, degree);
    int step = Math.max(1, Math.min(jump, n - 1));
    for (int from = 0; from < n; from += step) {
      int to = Math.min(n - 1, from + step);
      double start = local(y, rho, from, window, degree);
      double end = local(y, rho, to, window, degree);
      for (int i = from; i <= to; i++) {
        out[i + 1] = from == to ? start : start + (end - start) * (i - from) / (to - from);
      }
    }
    return out;
  }

  /** Weighted least squares through the nearest points, by centred sums. */
  private static double local(double[] y, double[] rho, int x, int window, int degree) {
    int n = y.length;
    double[] distances = new double[n];
    for (int i = 0; i < n; i++) {
      distances[i] = Math.abs(i - x);
    }
    Arrays.sort(distances);
    int q = Math.min(window, n);
    double h = distances[q - 1] + (window > n ? (window - n) / 2 : 0);
    double[] w = new double[n];
    double total = 0;
    double mean = 0;
    double middle = 0;
    for (int i = 0; i < n; i++) {
      double u = Math.abs(i - x) / h;
      w[i] = n == 1 ? rho[i] : u < 1 ? Math.pow(1 - u * u * u, 3) * rho[i] : 0;
      total += w[i];
      mean += w[i] * y[i];
      middle += w[i] * i;
    }
    mean /= total;
    middle /= total;
    double sxx = 0;
    double sxy = 0;
    for (int i = 0; i < n; i++) {
      sxx += w[i] * (i - middle) * (i - middle);
      sxy += w[i] * (i - middle) * (y[i] - mean);
    }
    return degree == 1 && sxx > 1e-9 * total ? mean + sxy / sxx * (x - middle) : mean;
  }

  @Test
  void gapsWiderThanTheWindowAreCrossedInAStraightLine() {
    double[] y = new double[30];
    double[] weights = new double[30];
    for (int i = 0; i < 30; i++) {
      boolean known = (i >= 4 && i < 10) || (i >= 20 && i < 26);
      weights[i] = known ? 1 : 0;
      y[i] = known ? (i < 10 ? 1 : 11) : 0;
    }
    double[] out = new double[30];
    assertThat(new Loess(30, 5, 0, 1, 0).smooth(y, weights, out)).isTrue();
    // neighbourhoods of 5 points reach 1 point beyond the known ones, as the outermost weigh 0
    for (int i = 0; i <= 10; i++) {
      assertThat(out[i]).as("period " + i).isCloseTo(1, within(ROUNDING));
    }
    for (int i = 10; i <= 19; i++) {
      assertThat(out[i]).isCloseTo(1 + 10.0 * (i - 10) / 9, within(ROUNDING));
    }
    for (int i = 19; i < 30; i++) {
      assertThat(out[i]).isCloseTo(11, within(ROUNDING));
    }
  }

  @Test
  void lineIsNotProlongedFarFromItsPoints() {
    double[] y = {0, 5, 9, 9, 9, 9, 9, 9, 9};
    double[] weights = {1, 1, 0, 0, 0, 0, 0, 0, 0};
    double[] out = new double[9];
    assertThat(new Loess(9, 101, 1, 1, 0).smooth(y, weights, out)).isTrue();
    // one step beyond the two points the line goes on, further off the curve stays level
    double[] expected = {0, 5, 10, 10, 10, 10, 10, 10, 10};
    assertThat(out).containsExactly(expected, within(ROUNDING));
  }

  @Test
  void nothingToSmoothIsReported() {
    assertThat(new Loess(9, 5, 1, 1, 0).smooth(new double[9], new double[9], new double[9]))
        .isFalse();
  }

  private static double[] noise(int n, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return random.doubles(n).toArray();
  }
}
