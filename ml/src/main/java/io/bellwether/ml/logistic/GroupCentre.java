package io.bellwether.ml.logistic;

import java.util.Arrays;

/** The number from which the coefficients of a feature in all classes have the least penalty. */
final class GroupCentre {

  private GroupCentre() {}

  /**
   * Minimises {@code sum lasso |v - c| + ridge (v - c)²/2} over c: between median and mean. Where
   * all numbers between the two middle values are minima, the one of these two that leaves the
   * smaller sum of squares; so a shift of the values never changes which coefficients are zero.
   *
   * @param values not modified
   * @param lasso positive
   * @param ridge zero or more
   */
  static double of(double[] values, double lasso, double ridge) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int count = sorted.length;
    double sum = Arrays.stream(sorted).sum();
    for (int i = 0; i < count - 1; i++) {
      // the derivative in c on both sides of the value at i, of which i or i + 1 are below c
      double flat = ridge * (count * sorted[i] - sum);
      double after = lasso * (2 * (i + 1) - count) + flat;
      if (after > 0) {
        return sorted[i];
      }
      if (ridge == 0 && after == 0) {
        boolean first = 2 * sum <= count * (sorted[i] + sorted[i + 1]);
        return first ? sorted[i] : sorted[i + 1];
      }
      double root = (sum - lasso * (2 * (i + 1) - count) / ridge) / count;
      if (ridge > 0 && root <= sorted[i + 1]) {
        return Math.max(root, sorted[i]);
      }
    }
    return sorted[count - 1];
  }
}
