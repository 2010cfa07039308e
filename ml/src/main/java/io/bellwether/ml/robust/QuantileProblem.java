package io.bellwether.ml.robust;

/**
 * A linear program of quantile regression: the minimum over b of the sum of rho(y - x'b), where
 * rho(r) is tau r above zero and (tau - 1) r below. Weights are in the rows already, as w rho(r) =
 * rho(w r). Arrays are shared and not modified.
 */
final class QuantileProblem {

  private final int width;
  private final double[] values;
  private final double[] response;
  private final double tau;

  /**
   * Takes arrays.
   *
   * @param width the number of coefficients
   * @param values rows of so many values
   * @param response one number a row
   * @param tau the quantile
   */
  QuantileProblem(int width, double[] values, double[] response, double tau) {
    this.width = width;
    this.values = values;
    this.response = response;
    this.tau = tau;
  }

  int size() {
    return response.length;
  }

  int width() {
    return width;
  }

  double[] values() {
    return values;
  }

  double[] response() {
    return response;
  }

  double tau() {
    return tau;
  }

  /** The same rows with another response. */
  QuantileProblem withResponse(double[] other) {
    return new QuantileProblem(width, values, other, tau);
  }

  /** The sum of the products of a row and coefficients. */
  double product(int row, double[] coefficients) {
    double sum = 0;
    int at = row * width;
    for (int j = 0; j < width; j++) {
      sum = Math.fma(values[at + j], coefficients[j], sum);
    }
    return sum;
  }

  double[] residuals(double[] coefficients) {
    double[] residuals = new double[size()];
    for (int i = 0; i < residuals.length; i++) {
      residuals[i] = response[i] - product(i, coefficients);
    }
    return residuals;
  }

  double loss(double residual) {
    return residual > 0 ? tau * residual : (tau - 1) * residual;
  }

  double objective(double[] coefficients) {
    double sum = 0;
    for (int i = 0; i < size(); i++) {
      sum += loss(response[i] - product(i, coefficients));
    }
    return sum;
  }

  /** The largest absolute response; 1 if all are zero. */
  double scale() {
    double largest = 0;
    for (double y : response) {
      largest = Math.max(largest, Math.abs(y));
    }
    return largest > 0 ? largest : 1;
  }
}
