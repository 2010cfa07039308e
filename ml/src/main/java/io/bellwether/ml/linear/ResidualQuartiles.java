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
    double[] q = Quantiles.at(residuals, 0, 0.25, 0.5, 0.75, 1);
    return new ResidualQuartiles(q[0], q[1], q[2], q[3], q[4]);
  }
}
