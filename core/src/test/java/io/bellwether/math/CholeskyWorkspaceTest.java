package io.bellwether.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CholeskyWorkspaceTest {

  /** A A' + I for a random A: positive definite. */
  private static double[][] positive(int size, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] a = new double[size][size];
    for (double[] row : a) {
      for (int j = 0; j < size; j++) {
        row[j] = random.nextDouble() - 0.5;
      }
    }
    double[][] product = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        product[i][j] = i == j ? 1 : 0;
        for (int k = 0; k < size; k++) {
          product[i][j] += a[i][k] * a[j][k];
        }
      }
    }
    return product;
  }

  private static void fill(CholeskyWorkspace workspace, double[][] matrix) {
    double[] a = workspace.matrix();
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix.length; j++) {
        // the upper triangle does not count
        a[i * matrix.length + j] = j <= i ? matrix[i][j] : Double.NaN;
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 13, 60})
  void isTheDecompositionOfCholesky(int size) {
    CholeskyWorkspace workspace = new CholeskyWorkspace(size);
    for (long seed = 1; seed <= 3; seed++) {
      double[][] matrix = positive(size, seed);
      fill(workspace, matrix);
      assertThat(workspace.factor()).isTrue();
      Cholesky expected = Cholesky.of(matrix);
      double[][] factor = expected.factor();
      double[] inverse = new double[size * size];
      java.util.Arrays.fill(inverse, Double.NaN); // what was there before does not matter
      workspace.invertLower(inverse);
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          double l = j <= i ? factor[i][j] : 0;
          assertThat(workspace.matrix()[i * size + j]).isCloseTo(l, within(1e-12));
        }
      }
      assertThat(workspace.logDeterminant())
          .isCloseTo(expected.logDeterminant(), within(1e-11 * size));
      double[] b = new double[size];
      java.util.Arrays.setAll(b, i -> Math.sin(i + 1));
      double[] half = b.clone();
      workspace.solveLower(half);
      assertThat(half).containsExactly(expected.solveLower(b), within(1e-12));
      double[] byInverse = new double[size];
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          byInverse[i] += inverse[i * size + j] * b[j];
        }
      }
      assertThat(byInverse).containsExactly(half, within(1e-12));
      workspace.solveUpper(half);
      assertThat(half).containsExactly(expected.solve(b), within(1e-12));
    }
  }

  @Test
  void refusesWhatIsNotPositiveDefiniteAndGoesOn() {
    CholeskyWorkspace workspace = new CholeskyWorkspace(2);
    for (double[][] bad :
        new double[][][] {
          {{1, 2}, {2, 1}},
          {{0, 0}, {0, 0}},
          {{-1, 0}, {0, 1}},
          {{1, 0}, {Double.NaN, 1}},
          {{Double.NaN, 0}, {0, 1}},
          {{Double.POSITIVE_INFINITY, 0}, {0, 1}}
        }) {
      fill(workspace, bad);
      assertThat(workspace.factor()).isFalse();
    }
    fill(workspace, new double[][] {{4, 2}, {2, 5}});
    assertThat(workspace.factor()).isTrue();
    assertThat(workspace.matrix()).containsExactly(2, 0, 1, 2);
    assertThat(workspace.logDeterminant()).isCloseTo(Math.log(16), within(1e-15));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 13})
  void columnsAreSolvedAsOneByOne(int size) {
    CholeskyWorkspace workspace = new CholeskyWorkspace(size);
    fill(workspace, positive(size, 7));
    assertThat(workspace.factor()).isTrue();
    SplittableRandom random = new SplittableRandom(8);
    double[] columns = random.doubles((long) size * size, -1, 1).toArray();
    double[] solved = columns.clone();
    workspace.solveLowerColumns(solved);
    for (int j = 0; j < size; j++) {
      double[] expected = new double[size];
      double[] found = new double[size];
      for (int i = 0; i < size; i++) {
        expected[i] = columns[i * size + j];
        found[i] = solved[i * size + j];
      }
      workspace.solveLower(expected);
      assertThat(found).containsExactly(expected, within(1e-13));
    }
  }
}
