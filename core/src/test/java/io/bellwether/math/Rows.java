package io.bellwether.math;

import java.util.SplittableRandom;

/** Designs for tests. */
final class Rows {

  private Rows() {}

  /** Rows {@code from} to {@code to - 1} of a design. */
  static TallMatrix slice(TallMatrix design, int from, int to) {
    double[][] columns = new double[design.columns()][to - from];
    for (int j = 0; j < columns.length; j++) {
      design.copy(j, from, to - from, columns[j], 0);
    }
    return TallMatrix.of(to - from, columns);
  }

  /** Columns of numbers from -1 to 1, the first of them ones. */
  static double[][] random(int n, int p, SplittableRandom random) {
    double[][] columns = new double[p][n];
    for (int j = 0; j < p; j++) {
      for (int i = 0; i < n; i++) {
        columns[j][i] = j == 0 ? 1 : 2 * random.nextDouble() - 1;
      }
    }
    return columns;
  }

  static double[] randomVector(int n, SplittableRandom random) {
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = 2 * random.nextDouble() - 1;
    }
    return x;
  }

  static double[] ones(int n) {
    double[] x = new double[n];
    java.util.Arrays.fill(x, 1.0);
    return x;
  }
}
