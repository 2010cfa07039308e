package io.bellwether.ml.association;

/**
 * The correction of Benjamini and Hochberg (1995), "Controlling the false discovery rate", Journal
 * of the Royal Statistical Society B 57: of m tests the i-th smallest p-value becomes the least of
 * {@code m p(j) / j} over all j from i, at most 1.
 */
final class FalseDiscovery {

  private FalseDiscovery() {}

  /**
   * Corrects p-values.
   *
   * @param pValues the p-values that were computed; not modified
   * @param tests how many tests were made, at least as many; those whose p-values are not given
   *     count as if theirs were the largest
   * @return the corrected ones; equal ones stay equal
   */
  static double[] adjusted(double[] pValues, long tests) {
    int[] order = AscendingOrder.of(pValues);
    double[] adjusted = new double[pValues.length];
    double least = 1;
    for (int i = order.length - 1; i >= 0; i--) {
      double pValue = pValues[order[i]];
      least = Math.min(least, pValue * ((double) tests / (i + 1)));
      // p * m / m may round to less than p
      adjusted[order[i]] = Math.max(least, pValue);
    }
    return adjusted;
  }
}
