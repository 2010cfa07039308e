package io.bellwether.ml.penalized;

import io.bellwether.ml.design.LinearPredictor;

/**
 * Covariance updates (Friedman, Hastie and Tibshirani 2010, section 2.2): the inner products of all
 * columns are known, and a step costs as much as there are columns, however many the rows.
 */
final class CovarianceState extends DescentState {

  private final double[][] gram;
  private final double[] products;
  private final double[] gradients;

  /**
   * Starts with all coefficients zero.
   *
   * @param gram A'A, by rows
   * @param products A'z
   * @param nullSumOfSquares z'z
   */
  CovarianceState(double[][] gram, double[] products, double nullSumOfSquares) {
    super(diagonal(gram), nullSumOfSquares);
    this.gram = gram;
    this.products = products;
    this.gradients = products.clone();
  }

  private static double[] diagonal(double[][] matrix) {
    double[] diagonal = new double[matrix.length];
    for (int j = 0; j < diagonal.length; j++) {
      diagonal[j] = matrix[j][j];
    }
    return diagonal;
  }

  @Override
  double product(int j, int k) {
    return gram[j][k];
  }

  @Override
  double gradient(int j) {
    return gradients[j];
  }

  /** From z'z by subtraction, which leaves digits enough for the tolerance: it is relative to z'z. */
  @Override
  double residualSumOfSquares() {
    double explained = 0;
    for (int j = 0; j < products.length; j++) {
      explained += coefficient(j) * (products[j] + gradients[j]);
    }
    return Math.max(0, nullSumOfSquares() - explained);
  }

  @Override
  void follow(int j, double change) {
    LinearPredictor.addProduct(-change, gram[j], gradients, gradients.length);
  }

  @Override
  void refresh() {
    System.arraycopy(products, 0, gradients, 0, products.length);
    for (int j = 0; j < products.length; j++) {
      if (coefficient(j) != 0) {
        follow(j, coefficient(j));
      }
    }
  }
}
