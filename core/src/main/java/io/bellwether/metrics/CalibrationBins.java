package io.bellwether.metrics;

/**
 * How a {@link CalibrationCurve} cuts predicted probabilities into bins.
 *
 * @since 0.1.0
 */
public enum CalibrationBins {
  /**
   * Bins of equal width from 0 to 1. A probability on a border is in the lower bin. Easy to read;
   * bins with few rows are uncertain.
   */
  UNIFORM,
  /**
   * Bins with about the same number of rows (or weight). Rows with equal probabilities are never
   * parted: they go where the middle one of them belongs.
   */
  QUANTILE
}
