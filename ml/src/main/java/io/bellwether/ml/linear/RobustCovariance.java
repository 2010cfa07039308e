package io.bellwether.ml.linear;

import io.bellwether.math.TallMatrix;

/**
 * Heteroscedasticity-consistent covariance of coefficients (MacKinnon and White 1985, equations 3 to
 * 6): (X'WX)<sup>-1</sup> (sum of omega x x') (X'WX)<sup>-1</sup>, with omega the squared weighted
 * residual of a row, enlarged as the kind of {@link StandardErrors} says.
 *
 * <p>With (X'WX)<sup>-1</sup> = T T' it is T (sum of omega z z') T' for z = T'x, which avoids forming
 * the middle on the scale of the data.
 */
final class RobustCovariance {

  private final StandardErrors kind;
  private final InverseFactor factor;
  private final double smallSample;

  RobustCovariance(
      StandardErrors kind, InverseFactor factor, long observations, long degreesOfFreedom) {
    this.kind = kind;
    this.factor = factor;
    this.smallSample =
        kind == StandardErrors.HC1 ? (double) observations / degreesOfFreedom : 1;
  }

  double[][] of(TallMatrix design, double[] residuals, double[] weights) {
    int size = factor.size();
    double[][] z = new double[size][Math.min(RowBlocks.ROWS, design.rows())];
    double[] leverage = new double[Math.min(RowBlocks.ROWS, design.rows())];
    double[] omega = new double[leverage.length];
    double[][] middle = new double[size][size];
    RowBlocks.forEach(
        design,
        (block, from, rows) -> {
          factor.project(block, rows, z);
          InverseFactor.squaredNorms(z, rows, leverage);
          for (int i = 0; i < rows; i++) {
            double weight = weights.length == 0 ? 1 : weights[from + i];
            omega[i] = omega(weight * residuals[from + i], weight * leverage[i]);
          }
          addOuterProducts(z, omega, rows, middle);
        });
    return factor.sandwich(symmetric(middle));
  }

  private double omega(double residual, double leverage) {
    double square = residual * residual;
    return switch (kind) {
      case CLASSICAL -> throw new IllegalStateException("classical errors need no second pass");
      case HC0 -> square;
      case HC1 -> square * smallSample;
      case HC2 -> square / (1 - leverage);
      case HC3 -> square / ((1 - leverage) * (1 - leverage));
    };
  }

  private static void addOuterProducts(
      double[][] z, double[] omega, int rows, double[][] middle) {
    double[] weighted = new double[rows];
    for (int j = 0; j < z.length; j++) {
      for (int i = 0; i < rows; i++) {
        weighted[i] = omega[i] * z[j][i];
      }
      for (int k = j; k < z.length; k++) {
        double sum = 0;
        for (int i = 0; i < rows; i++) {
          sum = Math.fma(weighted[i], z[k][i], sum);
        }
        middle[j][k] += sum;
      }
    }
  }

  private static double[][] symmetric(double[][] upper) {
    for (int j = 0; j < upper.length; j++) {
      for (int k = 0; k < j; k++) {
        upper[j][k] = upper[k][j];
      }
    }
    return upper;
  }
}
