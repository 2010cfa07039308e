package io.bellwether.ml.penalized;

import io.bellwether.math.SymmetricEigen;
import io.bellwether.ml.design.LinearPredictor;
import io.bellwether.model.FitContext;

/** As many equations as rows. */
final class DualRidge extends RidgeSystem {

  private final double[][] columns;

  private DualRidge(double[][] matrix, double[] response, double[][] columns) {
    super(matrix, response);
    this.columns = columns;
  }

  static DualRidge of(ScaledTable table, FitContext context) {
    double[][] columns = table.columns();
    CrossProducts.Source rows =
        new CrossProducts.Source() {
          @Override
          public int columns() {
            return table.rows();
          }

          @Override
          public int rows() {
            return columns.length;
          }

          @Override
          public void load(int column, int from, int count, double[] target) {
            for (int j = 0; j < count; j++) {
              target[j] = columns[from + j][column];
            }
          }
        };
    return new DualRidge(CrossProducts.of(rows, context), table.response(), columns);
  }

  @Override
  double[] coefficients(double[] x) {
    double[] coefficients = new double[columns.length];
    for (int j = 0; j < coefficients.length; j++) {
      coefficients[j] = NaiveState.dot(columns[j], x);
    }
    return coefficients;
  }

  @Override
  double residualSumOfSquares(double[] x) {
    double[] residuals = rightSide().clone();
    double[] coefficients = coefficients(x);
    for (int j = 0; j < coefficients.length; j++) {
      LinearPredictor.addProduct(-coefficients[j], columns[j], residuals, residuals.length);
    }
    return NaiveState.dot(residuals, residuals);
  }

  @Override
  double largestProduct() {
    double largest = 0;
    for (double[] column : columns) {
      largest = Math.max(largest, Math.abs(NaiveState.dot(column, rightSide())));
    }
    return largest;
  }

  @Override
  void rotate(SymmetricEigen eigen, int from, int count, double[][] target) {
    double[] values = eigen.values();
    for (int k = 0; k < target.length; k++) {
      double[] vector = eigen.vector(k);
      double root = Math.sqrt(Math.max(0, values[k]));
      for (int i = 0; i < count; i++) {
        target[k][i] = root * vector[from + i];
      }
    }
  }
}
