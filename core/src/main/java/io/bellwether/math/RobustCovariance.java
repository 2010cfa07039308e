package io.bellwether.math;

import java.util.Arrays;

/** The "sandwich" of a covariance between two inverses of the inner products. */
final class RobustCovariance {

  private RobustCovariance() {}

  /**
   * Computes (A'WA)^-1 A'SA (A'WA)^-1.
   *
   * @param design A
   * @param squares the diagonal of S
   * @param kept the independent columns
   * @param exponents column j is divided by 2 to the power of element j
   * @param inverse (A'WA)^-1 of the independent columns so divided
   * @return p by p; NaN in rows and columns of the dependent columns
   */
  static double[][] of(
      TallMatrix design, double[] squares, int[] kept, int[] exponents, double[][] inverse) {
    LeastSquaresAccumulator middle = LeastSquaresAccumulator.ofProducts(design.columns());
    middle.add(design, new double[squares.length], squares);
    DoubledGram products = middle.products();
    int k = kept.length;
    double[][] filling = new double[k][k];
    int[] powers = new int[k];
    for (int i = 0; i < k; i++) {
      powers[i] = middle.scales().exponent(kept[i]) - exponents[kept[i]];
      for (int j = 0; j <= i; j++) {
        filling[i][j] = Math.scalb(products.high(kept[i], kept[j]), powers[i] + powers[j]);
        filling[j][i] = filling[i][j];
      }
    }
    double[][] scaled = multiply(multiply(inverse, filling), inverse);
    double[][] result = new double[design.columns()][design.columns()];
    for (double[] row : result) {
      Arrays.fill(row, Double.NaN);
    }
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        double mean = 0.5 * (scaled[i][j] + scaled[j][i]);
        result[kept[i]][kept[j]] = Math.scalb(mean, -exponents[kept[i]] - exponents[kept[j]]);
      }
    }
    return result;
  }

  private static double[][] multiply(double[][] a, double[][] b) {
    int k = a.length;
    double[][] product = new double[k][k];
    for (int i = 0; i < k; i++) {
      for (int l = 0; l < k; l++) {
        for (int j = 0; j < k; j++) {
          product[i][j] += a[i][l] * b[l][j];
        }
      }
    }
    return product;
  }
}
