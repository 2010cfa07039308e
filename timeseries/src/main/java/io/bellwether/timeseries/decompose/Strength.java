package io.bellwether.timeseries.decompose;

import org.jspecify.annotations.Nullable;

/**
 * The strength of a component (Wang, Smith and Hyndman 2006, in the form of Hyndman and
 * Athanasopoulos, section 4.3).
 */
final class Strength {

  /** Standard deviations below this share of the largest value are rounding errors. */
  private static final double ROUNDING = 1e-13;

  private Strength() {}

  /**
   * Computes {@code max(0, 1 - Var(R) / Var(C + R))} over the periods where both are known.
   *
   * @param component the component C
   * @param remainder the remainder R
   * @param scale the largest magnitude of the series
   * @return from 0 to 1; 0 if component and remainder together do not vary, or no period has both
   */
  static double of(double[] component, double[] remainder, double scale) {
    double both = variance(remainder, component);
    double smallest = ROUNDING * scale;
    return both > smallest * smallest ? Math.max(0, 1 - variance(remainder, null) / both) : 0;
  }

  /** The variance of the remainder, or its sum with a component, in two passes. */
  private static double variance(double[] remainder, double @Nullable [] component) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < remainder.length; i++) {
      double value = component == null ? remainder[i] : remainder[i] + component[i];
      if (!Double.isNaN(value)) {
        sum += value;
        count++;
      }
    }
    double mean = sum / count;
    double squares = 0;
    for (int i = 0; i < remainder.length; i++) {
      double value = component == null ? remainder[i] : remainder[i] + component[i];
      if (!Double.isNaN(value)) {
        squares += (value - mean) * (value - mean);
      }
    }
    return squares / (count - 1);
  }
}
