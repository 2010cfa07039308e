package io.bellwether.ml.linear;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Covariances of the coefficients of a linear model, and what follows from them. */
final class CoefficientCovariance {

  private CoefficientCovariance() {}

  /**
   * The covariance of two coefficients, of the kind that was asked for; zero if one was dropped.
   */
  static double of(LinearEstimates estimates, int j, int k) {
    if (estimates.robustCovariance().length > 0) {
      double covariance = estimates.robustCovariance()[j][k];
      return Double.isNaN(covariance) ? 0 : covariance;
    }
    return estimates.fit().residualVariance() * estimates.factor().product(j, k);
  }

  /**
   * The variance of each coefficient relative to that in a design in which its feature is
   * orthogonal to the others: the element of (X'WX)<sup>-1</sup> times the sum of squares of the
   * feature, about its mean if there is an intercept (Seber and Lee 2003, section 10.7.1). Both
   * come from the triangular factor, so that nearly collinear features give a large number and no
   * failure.
   */
  static double[] varianceInflation(LinearEstimates estimates) {
    double[] coefficients = estimates.coefficients();
    int[] kept =
        IntStream.range(0, coefficients.length)
            .filter(j -> !Double.isNaN(coefficients[j]))
            .toArray();
    int first = estimates.fit().hasIntercept() ? 1 : 0;
    double[][] triangle = estimates.factor().inverse(kept);
    double[] inflation = new double[coefficients.length];
    Arrays.fill(inflation, Double.NaN);
    for (int c = first; c < kept.length; c++) {
      double sumOfSquares = 0;
      for (int r = first; r <= c; r++) { // the row of the intercept holds the mean
        sumOfSquares += triangle[r][c] * triangle[r][c];
      }
      inflation[kept[c]] = estimates.factor().product(kept[c], kept[c]) * sumOfSquares;
    }
    return inflation;
  }
}
