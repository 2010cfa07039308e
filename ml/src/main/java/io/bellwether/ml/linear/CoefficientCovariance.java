package io.bellwether.ml.linear;

import io.bellwether.math.Cholesky;
import java.util.Arrays;

/** The covariance matrix of the coefficients of a linear model. */
final class CoefficientCovariance {

  private final LinearEstimates estimates;
  private final double[][] matrix;

  CoefficientCovariance(LinearEstimates estimates) {
    this.estimates = estimates;
    this.matrix =
        estimates.robustCovariance().length > 0
            ? estimates.robustCovariance()
            : scaled(estimates.factor().product(), estimates.fit().residualVariance());
  }

  private static double[][] scaled(double[][] matrix, double factor) {
    for (double[] row : matrix) {
      for (int k = 0; k < row.length; k++) {
        row[k] *= factor;
      }
    }
    return matrix;
  }

  double of(int j, int k) {
    return matrix[j][k];
  }

  /**
   * The diagonal of the inverse of the correlation matrix of the coefficients without intercept,
   * which is that of the features (J. Fox and G. Monette, Generalized Collinearity Diagnostics,
   * JASA 87, 1992).
   */
  double[] varianceInflation() {
    double[][] unscaled = estimates.factor().product();
    int first = estimates.fit().hasIntercept() ? 1 : 0;
    int[] kept = kept(first);
    double[][] correlation = new double[kept.length][kept.length];
    for (int a = 0; a < kept.length; a++) {
      for (int b = 0; b < kept.length; b++) {
        correlation[a][b] =
            unscaled[kept[a]][kept[b]]
                / Math.sqrt(unscaled[kept[a]][kept[a]] * unscaled[kept[b]][kept[b]]);
      }
    }
    double[] inflation = new double[matrix.length];
    Arrays.fill(inflation, Double.NaN);
    if (kept.length > 0) {
      double[][] inverse = Cholesky.of(correlation).inverse();
      for (int a = 0; a < kept.length; a++) {
        inflation[kept[a]] = inverse[a][a];
      }
    }
    return inflation;
  }

  private int[] kept(int first) {
    return java.util.stream.IntStream.range(first, matrix.length)
        .filter(j -> !Double.isNaN(estimates.coefficients()[j]))
        .toArray();
  }
}
