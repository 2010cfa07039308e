package io.bellwether.ml.linear;

import io.bellwether.math.Quantiles;

/**
 * How the residuals of a fit are spread.
 *
 * @param min the smallest residual
 * @param lower the first quartile
 * @param median the median
 * @param upper the third quartile
 * @param max the largest residual
 */
record ResidualQuartiles(double min, double lower, double median, double upper, double max) {

  /** Takes the quartiles of residuals; {@code NaN} is left out. */
  static ResidualQuartiles of(double[] residuals) {
    Quantiles quantiles = Quantiles.of(residuals);
    return new ResidualQuartiles(
        quantiles.quantile(0),
        quantiles.quantile(0.25),
        quantiles.median(),
        quantiles.quantile(0.75),
        quantiles.quantile(1));
  }
}
