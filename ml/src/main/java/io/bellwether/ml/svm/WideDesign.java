package io.bellwether.ml.svm;

import io.bellwether.math.SymmetricEigen;
import java.util.Arrays;

/**
 * A problem of more features than rows, as one of at most as many features as rows.
 *
 * <p>The best weights are combinations of rows, and both penalty and predictions depend on the
 * inner products of rows only. With these products K = V diag(lambda) V', the features V
 * diag(sqrt(lambda)) have the same products, so that the problem is the same and its weights can be
 * turned back: w = X' V diag(1 / sqrt(lambda)) z.
 */
final class WideDesign {

  /** Below this share of the largest, an eigenvalue is rounding. */
  private static final double NEGLIGIBLE = 1e-15;

  private final LinearDesign original;
  private final LinearDesign narrow;
  private final double[][] directions;

  private WideDesign(LinearDesign original, LinearDesign narrow, double[][] directions) {
    this.original = original;
    this.narrow = narrow;
    this.directions = directions;
  }

  /**
   * Narrows a design.
   *
   * @param original any design
   * @return the same problem in features that are at most as many as the rows
   */
  static WideDesign of(LinearDesign original) {
    int rows = original.rows();
    SymmetricEigen eigen = SymmetricEigen.of(original.rowProducts());
    double[] values = eigen.values();
    int rank = 0;
    while (rank < rows && values[rank] > NEGLIGIBLE * rows * values[0]) {
      rank++;
    }
    double[][] columns = new double[rank][];
    double[][] directions = new double[rank][];
    for (int k = 0; k < rank; k++) {
      double root = Math.sqrt(values[k]);
      columns[k] = Arrays.stream(eigen.vector(k)).map(v -> v * root).toArray();
      directions[k] = Arrays.stream(eigen.vector(k)).map(v -> v / root).toArray();
    }
    double[] alike = new double[rows];
    Arrays.fill(alike, 1);
    boolean free = original.penalty(original.size() - 1) == 0;
    LinearDesign narrow =
        free
            ? LinearDesign.withFreeIntercept(columns, alike)
            : LinearDesign.withoutIntercept(columns, rows);
    return new WideDesign(original, narrow, directions);
  }

  /** The design to solve the problem with. */
  LinearDesign narrow() {
    return narrow;
  }

  /** Turns the solution for the narrow design into that for the original one. */
  LinearSolution widen(LinearSolution solution) {
    double[] combination = new double[original.rows()];
    double[] z = solution.weights();
    for (int k = 0; k < z.length; k++) {
      for (int i = 0; i < combination.length; i++) {
        combination[i] += z[k] * directions[k][i];
      }
    }
    double[] u = new double[original.size()];
    original.transposedProduct(combination, u);
    int last = original.size() - 1;
    if (original.penalty(last) == 0) {
      u[last] = solution.intercept();
    }
    return solution.with(original.weights(u), original.intercept(u));
  }
}
