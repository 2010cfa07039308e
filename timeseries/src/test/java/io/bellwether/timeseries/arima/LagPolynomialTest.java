package io.bellwether.timeseries.arima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LagPolynomialTest {

  /** A polynomial by its factors. */
  static final class Factors {

    private final int sign;
    private final double[] ordinary;
    private final double[] seasonal;
    private final int season;

    Factors(int sign, double[] ordinary, double[] seasonal, int season) {
      this.sign = sign;
      this.ordinary = ordinary;
      this.seasonal = seasonal;
      this.season = season;
    }

    int sign() {
      return sign;
    }

    double[] ordinary() {
      return ordinary;
    }

    double[] seasonal() {
      return seasonal;
    }

    int season() {
      return season;
    }

    LagPolynomial polynomial() {
      LagPolynomial polynomial = new LagPolynomial(sign, ordinary.length, seasonal.length, season);
      polynomial.set(ordinary, seasonal);
      return polynomial;
    }

    /** The product of the factors, by lag. */
    double[] product() {
      double[] product = new double[ordinary.length + seasonal.length * season + 1];
      for (int i = 0; i <= ordinary.length; i++) {
        for (int k = 0; k <= seasonal.length; k++) {
          product[i + k * season] +=
              (i == 0 ? 1 : sign * ordinary[i - 1]) * (k == 0 ? 1 : sign * seasonal[k - 1]);
        }
      }
      return product;
    }
  }

  static Stream<Factors> factors() {
    return Stream.of(
        new Factors(-1, of(), of(), 1),
        new Factors(1, of(0.4), of(), 1),
        new Factors(-1, of(), of(0.5), 12),
        new Factors(-1, of(0.7, -0.2), of(), 1),
        new Factors(1, of(0.3), of(-0.6), 4),
        // lags of both factors that fall together
        new Factors(1, of(0.3, 0.2, 0.1, -0.2, 0.1), of(0.4, 0.2), 3),
        new Factors(-1, of(0.3, 0.1), of(0.5, 0.2), 12));
  }

  private static double[] of(double... values) {
    return values;
  }

  private static double[] noise(int n, long seed) {
    return new SplittableRandom(seed).doubles(n, -1, 1).toArray();
  }

  @ParameterizedTest
  @MethodSource("factors")
  void coefficientsAreThoseOfTheProduct(Factors factors) {
    LagPolynomial polynomial = factors.polynomial();
    double[] product = factors.product();
    assertThat(polynomial.degree()).isEqualTo(product.length - 1);
    double[] byTerm = new double[product.length];
    byTerm[0] = 1;
    for (int j = 0; j < polynomial.termCount(); j++) {
      byTerm[polynomial.lag(j)] = polynomial.term(j);
    }
    for (int lag = 0; lag < product.length; lag++) {
      assertThat(polynomial.coefficient(lag)).isCloseTo(product[lag], within(1e-15));
      assertThat(byTerm[lag]).isCloseTo(product[lag], within(1e-15));
      if (lag > 0) {
        assertThat(polynomial.tail()[lag - 1]).isEqualTo(polynomial.coefficient(lag));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("factors")
  void filtersAreTheRecursionsWrittenOut(Factors factors) {
    LagPolynomial polynomial = factors.polynomial();
    double[] a = factors.product();
    for (int n : new int[] {1, 2, 5, 13, 80}) {
      double[] x = noise(n, n);
      double[] multiplied = new double[n];
      double[] divided = new double[n];
      double[] backward = new double[n];
      for (int t = 0; t < n; t++) {
        int s = n - 1 - t;
        divided[t] = x[t];
        backward[s] = x[s];
        for (int lag = 0; lag < a.length && lag <= t; lag++) {
          multiplied[t] += a[lag] * x[t - lag];
          divided[t] -= lag == 0 ? 0 : a[lag] * divided[t - lag];
          backward[s] -= lag == 0 ? 0 : a[lag] * backward[s + lag];
        }
      }
      double[] out = new double[n];
      polynomial.multiply(x, out, n);
      assertThat(out).containsExactly(multiplied, within(1e-13));
      polynomial.divide(out, n);
      assertThat(out).containsExactly(x, within(1e-12));
      out = x.clone();
      polynomial.divide(out, n);
      assertThat(out).containsExactly(divided, within(1e-12));
      out = x.clone();
      polynomial.divideBackward(out, n);
      assertThat(out).containsExactly(backward, within(1e-12));
    }
  }

  @ParameterizedTest
  @MethodSource("factors")
  void gradientsFollowTheChainRule(Factors factors) {
    double[] weights = noise(factors.product().length, 3);
    double[] ordinary = new double[factors.ordinary().length];
    double[] seasonal = new double[factors.seasonal().length];
    factors.polynomial().chain(weights, factors.ordinary(), factors.seasonal(), ordinary, seasonal);
    // the product is linear in each coefficient: a difference is exact
    for (int i = 0; i < ordinary.length; i++) {
      double[] moved = factors.ordinary().clone();
      moved[i] += 1;
      Factors other = new Factors(factors.sign(), moved, factors.seasonal(), factors.season());
      assertThat(ordinary[i]).isCloseTo(change(factors, other, weights), within(1e-13));
    }
    for (int k = 0; k < seasonal.length; k++) {
      double[] moved = factors.seasonal().clone();
      moved[k] += 1;
      Factors other = new Factors(factors.sign(), factors.ordinary(), moved, factors.season());
      assertThat(seasonal[k]).isCloseTo(change(factors, other, weights), within(1e-13));
    }
  }

  private static double change(Factors from, Factors to, double[] weights) {
    double sum = 0;
    for (int lag = 0; lag < weights.length; lag++) {
      sum += weights[lag] * (to.product()[lag] - from.product()[lag]);
    }
    return sum;
  }

  @Test
  void laggedProductsAreAddedForItsTermsOnly() {
    LagPolynomial polynomial = new Factors(1, of(0.5), of(0.2), 4).polynomial();
    double[] u = noise(9, 1);
    double[] x = noise(9, 2);
    double[] gradient = new double[6];
    gradient[2] = 7;
    polynomial.addLagged(u, x, 9, 3, gradient);
    for (int lag : new int[] {1, 4, 5}) {
      double sum = 0;
      for (int t = lag; t < 9; t++) {
        sum += 3 * u[t] * x[t - lag];
      }
      assertThat(gradient[lag]).isCloseTo(sum, within(1e-14));
    }
    assertThat(new double[] {gradient[0], gradient[2], gradient[3]}).containsExactly(0, 7, 0);
  }
}
