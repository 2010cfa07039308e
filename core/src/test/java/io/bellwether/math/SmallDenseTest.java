package io.bellwether.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The adapter to EJML: definitions hold, and failures are exceptions. */
class SmallDenseTest {

  private static double[][] symmetric(int n, double shift, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] a = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        a[i][j] = 2 * random.nextDouble() - 1;
        a[j][i] = a[i][j];
      }
      a[i][i] += shift;
    }
    return a;
  }

  private static double[] multiply(double[][] a, double[] x) {
    double[] y = new double[a.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = Summation.dot(a[i], x);
    }
    return y;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 60, 90})
  void choleskyFactorsSolvesAndInverts(int n) {
    double[][] a = symmetric(n, 2 * n, n); // diagonally dominant
    double[] x = Rows.randomVector(n, new SplittableRandom(n));
    Cholesky c = Cholesky.of(a);
    assertThat(c.solve(multiply(a, x))).containsExactly(x, within(1e-13));
    double[][] l = c.factor();
    double[][] inverse = c.inverse();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        assertThat(Summation.dot(l[i], l[j])).isCloseTo(a[i][j], within(1e-12));
        assertThat(Summation.dot(a[i], inverse[j])).isCloseTo(i == j ? 1 : 0, within(1e-13));
        if (j > i) {
          assertThat(l[i][j]).isZero();
        }
      }
    }
    assertThat(multiply(l, c.solveLower(x))).containsExactly(x, within(1e-12));
  }

  @Test
  void choleskyOfAnExample() {
    Cholesky c = Cholesky.of(new double[][] {{4, 2}, {2, 10}});
    assertThat(c.factor()).isDeepEqualTo(new double[][] {{2, 0}, {1, 3}});
    assertThat(c.logDeterminant()).isCloseTo(Math.log(36), within(1e-15));
  }

  @Test
  void choleskyRefusesWhatIsNotPositiveDefinite() {
    double[][][] matrices = {
      {{1, 2}, {2, 1}}, {{0}}, {{-1}}, {{1, 1}, {1, 1}}, {{1, 1, 0}, {1, 1 + 1e-16, 0}, {0, 0, 1}}
    };
    for (double[][] a : matrices) {
      assertThatExceptionOfType(MathException.class)
          .isThrownBy(() -> Cholesky.of(a))
          .withMessageContaining("not positive definite")
          .satisfies(
              e -> assertThat(e.reason()).isEqualTo(MathException.Reason.NOT_POSITIVE_DEFINITE));
    }
  }

  /** Of size n, what is left of a diagonal element must exceed n units of its last place. */
  @Test
  void choleskyRefusesWhatRoundingMayHaveLeft() {
    double unit = 0x1p-52;
    double[][] a = {{1, 1, 0, 0}, {1, 1 + 4 * unit, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}};
    // the square root of 4 units, 2^-25, is exact
    assertThatExceptionOfType(MathException.class)
        .isThrownBy(() -> Cholesky.of(a))
        .withMessage(
            "the 4 x 4 matrix is not positive definite to working precision: "
                + 4 * unit
                + " is left of the diagonal element 1, "
                + a[1][1]);
    a[1][1] = 1 + 5 * unit;
    assertThat(Cholesky.of(a).factor()[1][1]).isCloseTo(Math.sqrt(5 * unit), within(1e-23));
  }

  @Test
  void symmetryIsRelativeToTheElements() {
    double[] large = SymmetricEigen.of(new double[][] {{0, 1e12}, {1e12 + 1, 0}}).values();
    assertThat(large).containsExactly(new double[] {1e12, -1e12}, within(2.0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SymmetricEigen.of(new double[][] {{1, 1e-12}, {3e-12, 1}}))
        .withMessage(
            "the matrix is not symmetric: element (1, 0) is 3.0E-12 and (0, 1) is 1.0E-12");
    double max = Double.MAX_VALUE;
    assertThat(Cholesky.of(new double[][] {{max}}).factor()[0][0]).isEqualTo(Math.sqrt(max));
  }

  @Test
  void wrongMatricesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cholesky.of(new double[0][0]))
        .withMessageContaining("empty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cholesky.of(new double[][] {{1, 2}}))
        .withMessageContaining("square");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cholesky.of(new double[][] {{1, 2}, {3}}))
        .withMessageContaining("row 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SymmetricEigen.of(new double[][] {{1, 2}, {3, 1}}))
        .withMessageContaining("not symmetric");
    assertThatExceptionOfType(MathException.class)
        .isThrownBy(() -> SymmetricEigen.of(new double[][] {{Double.NaN}}))
        .withMessageContaining("element (0, 0) of the matrix is NaN");
    assertThatExceptionOfType(MathException.class)
        .isThrownBy(() -> SingularValues.of(new double[][] {{Double.POSITIVE_INFINITY}}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cholesky.of(new double[][] {{1}}).solve(new double[2]));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 40})
  void eigenvectorsAreWhatTheyShouldBe(int n) {
    double[][] a = symmetric(n, 0, 5 + n);
    SymmetricEigen eigen = SymmetricEigen.of(a);
    double[] values = eigen.values();
    for (int i = 0; i < n; i++) {
      double[] v = eigen.vector(i);
      double[] av = multiply(a, v);
      for (int j = 0; j < n; j++) {
        assertThat(av[j]).isCloseTo(values[i] * v[j], within(1e-13 * n));
      }
      for (int k = 0; k <= i; k++) {
        assertThat(Summation.dot(v, eigen.vector(k))).isCloseTo(k == i ? 1 : 0, within(1e-13));
      }
      if (i > 0) {
        assertThat(values[i]).isLessThanOrEqualTo(values[i - 1]);
      }
    }
  }

  @Test
  void eigenOfAnExample() {
    SymmetricEigen eigen = SymmetricEigen.of(new double[][] {{2, -1}, {-1, 2}});
    assertThat(eigen.values()).containsExactly(new double[] {3, 1}, within(1e-15));
    assertThat(eigen.vector(1))
        .containsExactly(new double[] {Math.sqrt(0.5), Math.sqrt(0.5)}, within(1e-15));
    // of elements of the same size the first is positive
    double[] tied = SymmetricEigen.of(new double[][] {{0, -1}, {-1, 0}}).vector(0);
    assertThat(tied).containsExactly(new double[] {Math.sqrt(0.5), -Math.sqrt(0.5)}, within(1e-15));
  }

  @Test
  void singularValuesOfAnExampleAndOfASingularMatrix() {
    SingularValues s = SingularValues.of(new double[][] {{0, 3}, {4, 0}, {0, 0}});
    assertThat(s.values()).containsExactly(new double[] {4, 3}, within(1e-15));
    assertThat(Math.abs(s.rightVector(0)[0])).isCloseTo(1, within(1e-15));
    assertThat(s.condition()).isCloseTo(4.0 / 3, within(1e-15));
    assertThat(SingularValues.of(new double[][] {{1, 1}, {1, 1}}).condition()).isGreaterThan(1e15);
    assertThat(SingularValues.of(new double[][] {{0, 0}, {0, 0}}).condition())
        .isEqualTo(Double.POSITIVE_INFINITY);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 30})
  void denseSystemsAreSolved(int n) {
    double[][] a = symmetric(n, n, 50 + n);
    a[0][n - 1] += 0.5;
    double[] x = Rows.randomVector(n, new SplittableRandom(n));
    assertThat(DenseSolver.solve(a, multiply(a, x))).containsExactly(x, within(1e-12));
  }

  @Test
  void theUnitDoesNotMakeASystemSingularTheRatioOfPivotsDoes() {
    assertThat(DenseSolver.solve(new double[][] {{0, 1e-10}, {4e-10, 0}}, new double[] {1, 2}))
        .containsExactly(new double[] {5e9, 1e10}, within(1e-5));
    double max = Double.MAX_VALUE;
    assertThat(DenseSolver.solve(new double[][] {{1}}, new double[] {max})).containsExactly(max);
    for (double small : new double[] {1e-15, 1e-16}) {
      assertThatExceptionOfType(MathException.class)
          .isThrownBy(() -> DenseSolver.solve(new double[][] {{1, 0}, {0, small}}, new double[2]))
          .withMessage("the 2 x 2 matrix is singular to working precision");
    }
  }

  @Test
  void singularSystemsAreRefused() {
    for (double[][] a :
        new double[][][] {{{0}}, {{1, 2}, {2, 4}}, {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}}}) {
      assertThatExceptionOfType(MathException.class)
          .isThrownBy(() -> DenseSolver.solve(a, new double[a.length]))
          .satisfies(e -> assertThat(e.reason()).isEqualTo(MathException.Reason.SINGULAR));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DenseSolver.solve(new double[][] {{1}}, new double[2]));
  }
}
