package io.bellwether.ml.penalized;

import io.bellwether.ml.design.LinearPredictor;

/**
 * Naive updates (Friedman, Hastie and Tibshirani 2010, section 2.1): the residuals themselves are
 * kept, and a step costs as much as there are rows, however many the columns.
 */
final class NaiveState extends DescentState {

  private final double[][] columns;
  private final double[] response;
  private final double[] residuals;

  /**
   * Starts with all coefficients zero.
   *
   * @param columns the columns; not copied
   * @param response z; not copied
   */
  NaiveState(double[][] columns, double[] response) {
    super(squares(columns), dot(response, response));
    this.columns = columns;
    this.response = response;
    this.residuals = response.clone();
  }

  private static double[] squares(double[][] columns) {
    double[] squares = new double[columns.length];
    for (int j = 0; j < squares.length; j++) {
      squares[j] = dot(columns[j], columns[j]);
    }
    return squares;
  }

  /** An inner product in four partial sums, which the processor adds at once. */
  static double dot(double[] x, double[] y) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int whole = x.length & ~3;
    for (int i = 0; i < whole; i += 4) {
      s0 = Math.fma(x[i], y[i], s0);
      s1 = Math.fma(x[i + 1], y[i + 1], s1);
      s2 = Math.fma(x[i + 2], y[i + 2], s2);
      s3 = Math.fma(x[i + 3], y[i + 3], s3);
    }
    for (int i = whole; i < x.length; i++) {
      s0 = Math.fma(x[i], y[i], s0);
    }
    return (s0 + s1) + (s2 + s3);
  }

  @Override
  double gradient(int j) {
    return dot(columns[j], residuals);
  }

  @Override
  double product(int j, int k) {
    return dot(columns[j], columns[k]);
  }

  @Override
  double residualSumOfSquares() {
    return dot(residuals, residuals);
  }

  @Override
  void follow(int j, double change) {
    LinearPredictor.addProduct(-change, columns[j], residuals, residuals.length);
  }

  @Override
  void refresh() {
    System.arraycopy(response, 0, residuals, 0, residuals.length);
    for (int j = 0; j < columns.length; j++) {
      if (coefficient(j) != 0) {
        follow(j, coefficient(j));
      }
    }
  }
}
