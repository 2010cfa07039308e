package io.bellwether.ml.association;

import java.util.Arrays;

/**
 * The correction of Benjamini and Hochberg (1995), "Controlling the false discovery rate", Journal
 * of the Royal Statistical Society B 57: of m tests the i-th smallest p-value becomes the least of
 * {@code m p(j) / j} over all j from i, at most 1. Immutable.
 */
final class FalseDiscovery {

  private final double[] sorted;
  private final double[] adjusted;

  /**
   * Prepares the correction.
   *
   * @param pValues the p-values that were computed; not modified
   * @param tests how many tests were made, at least as many; those whose p-values are not given
   *     count as if theirs were the largest
   */
  FalseDiscovery(double[] pValues, long tests) {
    sorted = pValues.clone();
    Arrays.sort(sorted);
    adjusted = new double[sorted.length];
    double least = 1;
    for (int i = sorted.length - 1; i >= 0; i--) {
      least = Math.min(least, sorted[i] * ((double) tests / (i + 1)));
      adjusted[i] = Math.max(least, sorted[i]);
    }
  }

  /** The corrected value of one of the p-values given; equal ones have equal corrected values. */
  double adjusted(double pValue) {
    return adjusted[Arrays.binarySearch(sorted, pValue)];
  }
}
