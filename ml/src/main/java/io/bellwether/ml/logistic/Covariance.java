package io.bellwether.ml.logistic;

import io.bellwether.math.CholeskyWorkspace;
import java.util.Arrays;

/** The covariance of maximum likelihood estimates: the inverse of the second derivatives. */
final class Covariance {

  private Covariance() {}

  /**
   * Inverts the second derivatives and turns the result to the features as they came.
   *
   * <p>With H = L L', the inverse is M'M for M = L<sup>-1</sup>; each row of M is turned like
   * coefficients are, so that variances are sums of squares, which lose no digits.
   *
   * @return a symmetric matrix by rows; of NaN if the second derivatives have no inverse
   */
  static double[] of(StandardizedRows design, double[] hessian, int size) {
    CholeskyWorkspace factor = new CholeskyWorkspace(size);
    System.arraycopy(hessian, 0, factor.matrix(), 0, size * size);
    double[] covariance = new double[size * size];
    if (!factor.factor()) {
      Arrays.fill(covariance, Double.NaN);
      return covariance;
    }
    double[] inverse = new double[size * size];
    factor.invertLower(inverse);
    for (int row = 0; row < size; row++) {
      double[] turned = design.original(Arrays.copyOfRange(inverse, row * size, (row + 1) * size));
      for (int i = 0; i < size; i++) {
        double f = turned[i];
        for (int j = 0; j <= i && f != 0; j++) {
          covariance[i * size + j] = Math.fma(f, turned[j], covariance[i * size + j]);
        }
      }
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        covariance[j * size + i] = covariance[i * size + j];
      }
    }
    return covariance;
  }
}
