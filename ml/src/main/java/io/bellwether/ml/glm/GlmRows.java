package io.bellwether.ml.glm;

import io.bellwether.math.TallMatrix;
import java.util.Arrays;

/**
 * The rows of one fit: design columns (the constant among them, if there is one), target, weights
 * and offset. Arrays are shared and not modified by anybody.
 */
final class GlmRows {

  private final double[][] columns;
  private final double[] response;
  private final double[] weights;
  private final double[] offset;

  /**
   * Takes arrays.
   *
   * @param columns p columns of n numbers
   * @param response n numbers
   * @param weights n positive numbers, or none if all are 1
   * @param offset n numbers, or none if all are 0
   */
  GlmRows(double[][] columns, double[] response, double[] weights, double[] offset) {
    this.columns = columns;
    this.response = response;
    this.weights = weights;
    this.offset = offset;
  }

  int size() {
    return response.length;
  }

  int columnCount() {
    return columns.length;
  }

  double response(int row) {
    return response[row];
  }

  double weight(int row) {
    return weights.length == 0 ? 1 : weights[row];
  }

  double offset(int row) {
    return offset.length == 0 ? 0 : offset[row];
  }

  boolean hasOffset() {
    return offset.length > 0;
  }

  double[] column(int j) {
    return columns[j];
  }

  TallMatrix design() {
    return TallMatrix.of(size(), columns);
  }

  /** The same rows with other columns. */
  GlmRows withColumns(double[]... others) {
    return new GlmRows(others, response, weights, offset);
  }

  double sumOfWeights() {
    double sum = 0;
    for (int row = 0; row < size(); row++) {
      sum += weight(row);
    }
    return sum;
  }

  double meanResponse() {
    double sum = 0;
    for (int row = 0; row < size(); row++) {
      sum += weight(row) * response[row];
    }
    return sum / sumOfWeights();
  }

  double meanOffset() {
    double sum = 0;
    for (int row = 0; row < size(); row++) {
      sum += weight(row) * offset(row);
    }
    return sum / sumOfWeights();
  }

  /** The sum of columns times coefficients, without the offset. */
  double[] product(double[] coefficients) {
    double[] sum = new double[size()];
    for (int j = 0; j < columns.length; j++) {
      double factor = coefficients[j];
      double[] column = columns[j];
      for (int row = 0; row < sum.length; row++) {
        sum[row] = Math.fma(factor, column[row], sum[row]);
      }
    }
    return sum;
  }

  /** The linear predictor of coefficients, the offset included. */
  double[] predictor(double[] coefficients) {
    double[] eta = product(coefficients);
    if (hasOffset()) {
      Arrays.setAll(eta, row -> eta[row] + offset[row]);
    }
    return eta;
  }
}
