package io.bellwether.ml.penalized;

import io.bellwether.math.SymmetricEigen;

/**
 * The equations of a ridge regression, {@code (S + lambda I) x = s}: with S = A'A, s = A'z and b =
 * x if there are more rows than features, else with S = AA', s = z and b = A'x (Hastie, Tibshirani
 * and Friedman 2009, section 18.3.5), whichever is smaller.
 */
abstract class RidgeSystem {

  private final double[][] matrix;
  private final double[] rightSide;

  RidgeSystem(double[][] matrix, double[] rightSide) {
    this.matrix = matrix;
    this.rightSide = rightSide;
  }

  final int size() {
    return rightSide.length;
  }

  final double[] rightSide() {
    return rightSide;
  }

  /** The matrix with lambda added to its diagonal; a new array. */
  final double[][] shifted(double lambda) {
    double[][] shifted = new double[size()][];
    for (int i = 0; i < shifted.length; i++) {
      shifted[i] = matrix[i].clone();
      shifted[i][i] += lambda;
    }
    return shifted;
  }

  /** What a solution leaves of the right side: s - (S + lambda I) x. */
  final double[] remainder(double[] x, double lambda) {
    double[] remainder = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      remainder[i] = rightSide[i] - NaiveState.dot(matrix[i], x) - lambda * x[i];
    }
    return remainder;
  }

  final SymmetricEigen eigen() {
    return SymmetricEigen.of(matrix);
  }

  /** The coefficients that belong to a solution. */
  abstract double[] coefficients(double[] x);

  /** The residual sum of squares that belongs to a solution. */
  abstract double residualSumOfSquares(double[] x);

  /** The largest inner product of a scaled column with the target. */
  abstract double largestProduct();

  /**
   * Turns the eigenvectors of S to the right singular vectors of A times the singular values, for
   * some rows: what the leverages are made of.
   *
   * @param eigen of S
   * @param from the first row
   * @param count how many rows
   * @param target one array an eigenvalue; modified
   */
  abstract void rotate(SymmetricEigen eigen, int from, int count, double[][] target);
}
