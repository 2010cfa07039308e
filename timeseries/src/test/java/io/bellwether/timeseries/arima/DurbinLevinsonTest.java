package io.bellwether.timeseries.arima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DurbinLevinsonTest {

  private static double[] partials(int degree, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] partial = new double[degree];
    for (int k = 0; k < degree; k++) {
      partial[k] = 1.8 * random.nextDouble() - 0.9;
    }
    return partial;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 7, 12})
  void bothWaysAreInverseAndTheProcessHasThesePartialAutocorrelations(int degree) {
    for (long seed = 1; seed <= 20; seed++) {
      double[] partial = partials(degree, seed);
      double[] coefficients = new double[degree];
      new DurbinLevinson(degree).toCoefficients(partial, coefficients);
      double[] back = new double[degree];
      assertThat(new DurbinLevinson(degree).fromCoefficients(coefficients, back)).isTrue();
      // each order backwards divides by 1 - r^2, 0.19 or more
      assertThat(back).containsExactly(partial, within(1e-9));
      ArmaProcess process = ArmaProcess.of(coefficients, new double[0]);
      assertThat(process.isStationary()).isTrue();
      double[] all = degree == 0 ? new double[0] : process.partialAutocorrelations(degree);
      assertThat(all).containsExactly(partial, within(1e-8));
    }
  }

  @Test
  void orderTwoIsTheTextbookFormula() {
    double[] coefficients = new double[2];
    new DurbinLevinson(2).toCoefficients(new double[] {0.6, -0.4}, coefficients);
    // phi_1 = r_1 (1 - r_2), phi_2 = r_2
    assertThat(coefficients).containsExactly(new double[] {0.84, -0.4}, within(1e-15));
  }

  @Test
  void whatIsNotStationaryHasNoPartialAutocorrelations() {
    DurbinLevinson recursion = new DurbinLevinson(2);
    for (double[] outside :
        new double[][] {{0.5, 0.5}, {0.5, 0.6}, {2.1, -1}, {0, 1}, {Double.NaN, 0}, {0, -1.5}}) {
      assertThat(recursion.fromCoefficients(outside, new double[2])).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void gradientsFollowTheChainRule(int degree) {
    double[] partial = partials(degree, 5);
    double[] weights = partials(degree, 6);
    DurbinLevinson recursion = new DurbinLevinson(degree);
    double[] coefficients = new double[degree];
    recursion.toCoefficients(partial, coefficients);
    double[] gradient = new double[degree];
    recursion.chain(weights, gradient);
    double step = 1e-6;
    for (int k = 0; k < degree; k++) {
      double slope = 0;
      for (int sign = -1; sign <= 1; sign += 2) {
        double[] moved = partial.clone();
        moved[k] += sign * step;
        new DurbinLevinson(degree).toCoefficients(moved, coefficients);
        for (int i = 0; i < degree; i++) {
          slope += sign * weights[i] * coefficients[i] / (2 * step);
        }
      }
      assertThat(gradient[k]).isCloseTo(slope, within(1e-8));
    }
  }
}
