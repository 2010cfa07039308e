package io.bellwether.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LuWorkspaceTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 13, 60})
  void solvesAsDenseSolverDoes(int size) {
    LuWorkspace workspace = new LuWorkspace(size);
    SplittableRandom random = new SplittableRandom(size);
    for (int repeat = 0; repeat < 3; repeat++) {
      double[][] matrix = new double[size][size];
      double[] b = new double[size];
      for (int i = 0; i < size; i++) {
        b[i] = random.nextDouble();
        for (int j = 0; j < size; j++) {
          matrix[i][j] = random.nextDouble() - 0.5;
          workspace.matrix()[i * size + j] = matrix[i][j];
        }
      }
      double[] copy = workspace.matrix().clone();
      assertThat(workspace.factor()).isTrue();
      assertThat(workspace.matrix()).containsExactly(copy);
      double[] expected = DenseSolver.solve(matrix, b);
      for (int twice = 0; twice < 2; twice++) {
        double[] x = b.clone();
        workspace.solve(x);
        for (int i = 0; i < size; i++) {
          assertThat(x[i]).isCloseTo(expected[i], within(1e-9 * (1 + Math.abs(expected[i]))));
        }
      }
    }
  }

  @Test
  void pivots() {
    LuWorkspace workspace = new LuWorkspace(2);
    System.arraycopy(new double[] {0, 1, 2, 0}, 0, workspace.matrix(), 0, 4);
    assertThat(workspace.factor()).isTrue();
    double[] b = {3, 8};
    workspace.solve(b);
    assertThat(b).containsExactly(4, 3);
  }

  @Test
  void refusesSingularMatricesAndNaNAndGoesOn() {
    LuWorkspace workspace = new LuWorkspace(2);
    for (double[] bad : new double[][] {{1, 2, 2, 4}, {0, 0, 0, 0}, {Double.NaN, 0, 0, 1}}) {
      System.arraycopy(bad, 0, workspace.matrix(), 0, 4);
      assertThat(workspace.factor()).isFalse();
    }
    System.arraycopy(new double[] {1, 0, 0, 4}, 0, workspace.matrix(), 0, 4);
    assertThat(workspace.factor()).isTrue();
  }

  @Test
  void theLargestFiniteNumberIsAPivot() {
    LuWorkspace workspace = new LuWorkspace(1);
    workspace.matrix()[0] = Double.MAX_VALUE;
    assertThat(workspace.factor()).isTrue();
    double[] b = {Double.MAX_VALUE};
    workspace.solve(b);
    assertThat(b).containsExactly(1);
    workspace.matrix()[0] = Double.POSITIVE_INFINITY;
    assertThat(workspace.factor()).isFalse();
  }

  /** The product of 700 pivots of 0.1 is below the smallest double. */
  @Test
  void largeSystemsDoNotUnderflow() {
    int size = 700;
    LuWorkspace workspace = new LuWorkspace(size);
    double[][] matrix = new double[size][size];
    double[] b = new double[size];
    for (int i = 0; i < size; i++) {
      matrix[i][i] = i == 0 ? 1 : 0.1;
      b[i] = i;
      System.arraycopy(matrix[i], 0, workspace.matrix(), i * size, size);
    }
    assertThat(workspace.factor()).isTrue();
    double[] x = b.clone();
    workspace.solve(x);
    assertThat(x).containsExactly(DenseSolver.solve(matrix, b));
    assertThat(x[size - 1]).isCloseTo(6990, within(1e-9));
  }
}
