package io.bellwether.math;

import java.util.Arrays;

/**
 * Order statistics without a sort: C. A. R. Hoare, Algorithm 65: FIND, Communications of the ACM 4
 * (1961), with the median of three as pivot. Expected time of order n; where pivots turn out bad
 * again and again, the rest is sorted, so that no order of the data takes longer than a sort does.
 */
final class Selection {

  /** Ranges this small are sorted. */
  private static final int SMALL = 64;

  private Selection() {}

  /**
   * Moves elements so that {@code x[k]} is what a sort would put there, with no larger one before
   * it and no smaller one behind it.
   *
   * @param x numbers without NaN and negative zeros; modified between {@code from} and {@code to}
   * @param from the first element that may move
   * @param to one past the last
   * @param k the place to fill, {@code from <= k < to}
   */
  static void select(double[] x, int from, int to, int k) {
    int low = from;
    int high = to - 1;
    int patience = 2 * (Integer.SIZE - Integer.numberOfLeadingZeros(to - from));
    while (high - low >= SMALL && patience-- > 0) {
      double pivot = medianOfThree(x[low], x[(low + high) >>> 1], x[high]);
      int i = low - 1;
      int j = high + 1;
      while (true) {
        do {
          i++;
        } while (x[i] < pivot);
        do {
          j--;
        } while (x[j] > pivot);
        if (i >= j) {
          break;
        }
        double swapped = x[i];
        x[i] = x[j];
        x[j] = swapped;
      }
      if (k <= j) {
        high = j;
      } else {
        low = j + 1;
      }
    }
    Arrays.sort(x, low, high + 1);
  }

  private static double medianOfThree(double a, double b, double c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }
}
