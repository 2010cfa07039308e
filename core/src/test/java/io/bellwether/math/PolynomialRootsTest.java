package io.bellwether.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolynomialRootsTest {

  private static double[] times(double[] a, double... b) {
    double[] c = new double[a.length + b.length - 1];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b.length; j++) {
        c[i + j] += a[i] * b[j];
      }
    }
    return c;
  }

  private static void close(double[] root, double re, double im, double tolerance) {
    assertThat(root[0]).isCloseTo(re, within(tolerance));
    assertThat(root[1]).isCloseTo(im, within(tolerance));
  }

  @Test
  void smallOnesByHand() {
    double[][] quadratic = PolynomialRoots.of(new double[] {6, -5, 1});
    close(quadratic[0], 2, 0, 1e-14);
    close(quadratic[1], 3, 0, 1e-14);
    double[][] complex = PolynomialRoots.of(new double[] {5, -2, 1});
    close(complex[0], 1, 2, 1e-14);
    close(complex[1], 1, -2, 1e-14);
    assertThat(complex[0][1]).isEqualTo(-complex[1][1]);
    assertThat(PolynomialRoots.of(new double[] {4})).isEmpty();
    assertThat(PolynomialRoots.of(new double[] {4, 0, 0})).isEmpty();
    assertThat(PolynomialRoots.of(new double[] {4, -2, 0})).isDeepEqualTo(new double[][] {{2, 0}});
    assertThat(PolynomialRoots.of(new double[] {0, 0, -2, 1}))
        .isDeepEqualTo(new double[][] {{0, 0}, {0, 0}, {2, 0}});
  }

  @Test
  void unitRootsOfASeason() {
    for (int m : new int[] {4, 12, 52, 168}) {
      double[] c = new double[m + 1];
      c[0] = 1;
      c[m] = -1;
      double[][] roots = PolynomialRoots.of(c);
      assertThat(roots).hasNumberOfRows(m);
      boolean[] seen = new boolean[m];
      for (double[] root : roots) {
        double k = Math.atan2(root[1], root[0]) * m / (2 * Math.PI);
        seen[Math.floorMod(Math.round(k), m)] = true;
        assertThat(k).isCloseTo(Math.rint(k), within(1e-12));
        assertThat(Math.hypot(root[0], root[1])).isCloseTo(1, within(1e-14));
      }
      assertThat(seen).doesNotContain(false);
    }
  }

  /**
   * (x^60 - 10^-240) (x^60 - 10^240): roots on two circles far from the unit circle, where powers
   * on the wrong side overflow and steps from the wrong circle take thousands of sweeps.
   */
  @Test
  void manyRootsOnCirclesFarFromOne() {
    int m = 60;
    double[] c = new double[2 * m + 1];
    c[0] = 1;
    c[m] = -1e240;
    c[2 * m] = 1;
    double[][] roots = PolynomialRoots.of(c);
    for (int circle = 0; circle < 2; circle++) {
      double radius = circle == 0 ? 1e-4 : 1e4;
      boolean[] seen = new boolean[m];
      for (double[] root : Arrays.copyOfRange(roots, circle * m, (circle + 1) * m)) {
        double k = Math.atan2(root[1], root[0]) * m / (2 * Math.PI);
        seen[Math.floorMod(Math.round(k), m)] = true;
        assertThat(k).isCloseTo(Math.rint(k), within(1e-12));
        assertThat(Math.hypot(root[0], root[1]) / radius).isCloseTo(1, within(1e-13));
      }
      assertThat(seen).doesNotContain(false);
    }
  }

  /** Squares of such coefficients and roots are no doubles; the roots are. */
  @ParameterizedTest
  @ValueSource(doubles = {1e200, 1e-200, 1e307, 1e-307, 1e-320})
  void theUnitOfTheCoefficientsDoesNotMatter(double unit) {
    double[][] roots = PolynomialRoots.of(new double[] {6 * unit, -5 * unit, unit});
    // five and six times a unit are rounded once, below the normal doubles not at all
    close(roots[0], 2, 0, 1e-13);
    close(roots[1], 3, 0, 1e-13);
  }

  @Test
  void rootsNearTheEndsOfTheDoubles() {
    double max = Double.MAX_VALUE;
    assertThat(PolynomialRoots.of(new double[] {-max, max})).isDeepEqualTo(new double[][] {{1, 0}});
    assertRelative(PolynomialRoots.of(new double[] {1, -1e180, 1}), 1e-180, 1e180);
    assertRelative(PolynomialRoots.of(new double[] {1, -1e300}), 1e-300);
    assertRelative(PolynomialRoots.of(new double[] {1, -1e-300}), 1e300);
    // squares of 1e155 and of its distance from 1e154 are no doubles
    assertRelative(PolynomialRoots.of(times(new double[] {1, -1e-154}, 1, -1e-155)), 1e154, 1e155);
    // 3 (z - 1e-200) (z - 2e-100)
    assertRelative(PolynomialRoots.of(new double[] {6e-300, -6e-100, 3}), 1e-200, 2e-100);
    assertThatThrownBy(() -> PolynomialRoots.of(new double[] {1e300, -1e300, 1e-300}))
        .isInstanceOf(MathException.class)
        .hasMessage("1 of 2 roots of a polynomial did not converge");
  }

  private static void assertRelative(double[][] roots, double... expected) {
    assertThat(roots).hasNumberOfRows(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat(roots[i][0] / expected[i]).isCloseTo(1, within(1e-14));
      assertThat(roots[i][1]).isZero();
    }
  }

  @Test
  void rootsOfVeryDifferentSize() {
    double[] c = {1};
    double[] sizes = {1e-8, -1e-3, 1, 1e5, -1e9};
    for (double root : sizes) {
      c = times(c, 1, -1 / root);
    }
    double[][] roots = PolynomialRoots.of(c);
    for (int i = 0; i < sizes.length; i++) {
      assertThat(roots[i][0] / sizes[i]).isCloseTo(1, within(1e-13));
      assertThat(roots[i][1]).isZero();
    }
  }

  @Test
  void equalRootsComeOutToTheRootOfThePrecision() {
    double[] c = times(times(new double[] {1, -0.5}, 1, -0.5), 1, -0.5);
    for (double[] root : PolynomialRoots.of(c)) {
      close(root, 2, 0, 1e-4); // the cube root of 1e-16 times 2 and a little
    }
  }

  @Test
  void whatIsNoPolynomial() {
    assertThatThrownBy(() -> PolynomialRoots.of(new double[] {0, 0}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("every number is its root");
    assertThatThrownBy(() -> PolynomialRoots.of(new double[0]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PolynomialRoots.of(new double[] {1, Double.NaN}))
        .isInstanceOf(MathException.class)
        .hasMessageContaining("NaN");
  }

  /** The product over the roots gives the coefficients back: nothing is lost or found twice. */
  @Property(tries = 500)
  void theRootsMakeThePolynomial(@ForAll @IntRange(min = 1, max = 40) int n, @ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] c = random.doubles(n + 1, -1, 1).toArray();
    c[0] = 1;
    double[][] roots = PolynomialRoots.of(c);
    assertThat(roots).hasNumberOfRows(n);
    double[] product = {1};
    for (int i = 0; i < n; i++) {
      double re = roots[i][0];
      double im = roots[i][1];
      double square = re * re + im * im;
      if (im == 0) {
        product = times(product, 1, -1 / re);
      } else if (im > 0) {
        product = times(product, 1, -2 * re / square, 1 / square);
      }
    }
    double size = Arrays.stream(c).map(Math::abs).sum();
    for (int k = 0; k <= n; k++) {
      // near double roots, of which random coefficients of degree 40 have some, half the digits of
      // the roots are lost; what is left in the product was 1e-11 of the sum at the worst seen
      assertThat(product[k]).isCloseTo(c[k], within(1e-9 * size));
    }
  }
}
