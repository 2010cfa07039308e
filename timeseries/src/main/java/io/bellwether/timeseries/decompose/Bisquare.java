package io.bellwether.timeseries.decompose;

import io.bellwether.math.Quantiles;

/**
 * Robustness weights: {@code B(u) = (1 - u^2)^2} of the size of a remainder over six times the
 * median size (Cleveland et al. 1990, section 3.5).
 *
 * <p>Weights within a thousandth of either end of the scale of u are rounded to 1 and 0, as R's
 * {@code stl} does (seen from outside, by the weights that it returns).
 */
final class Bisquare {

  private static final double FULL = 0.001;
  private static final double NONE = 0.999;

  private Bisquare() {}

  /**
   * Replaces the sizes of remainders by weights.
   *
   * @param sizes the absolute remainders, {@code NaN} for missing observations; receives a weight
   *     from 0 to 1 for each, 0 for missing ones
   */
  static void replace(double[] sizes) {
    double h = 6 * Quantiles.at(sizes, 0.5)[0];
    double full = FULL * h;
    double none = NONE * h;
    for (int i = 0; i < sizes.length; i++) {
      double r = sizes[i];
      double u = r / h;
      double v = 1 - u * u;
      // the middle case is never met with h = 0
      sizes[i] = r <= full ? 1 : r <= none ? v * v : 0;
    }
  }
}
