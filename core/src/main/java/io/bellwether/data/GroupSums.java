package io.bellwether.data;

/**
 * One running sum per group, each with the low-order part that rounding would lose (Neumaier 1974,
 * "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", algorithm IV).
 */
final class GroupSums {

  private final double[] sums;
  private final double[] lost;
  private final int[] counts;

  GroupSums(int groups) {
    this.sums = new double[groups];
    this.lost = new double[groups];
    this.counts = new int[groups];
  }

  void add(int group, double value) {
    double before = sums[group];
    double after = before + value;
    lost[group] +=
        Math.abs(before) >= Math.abs(value) ? (before - after) + value : (value - after) + before;
    sums[group] = after;
    counts[group]++;
  }

  /** Returns how many values were added. */
  int count(int group) {
    return counts[group];
  }

  /** Returns the sum, 0 when nothing was added. */
  double sum(int group) {
    // What is lost next to an infinite sum is NaN and of no meaning.
    return Double.isFinite(sums[group]) ? sums[group] + lost[group] : sums[group];
  }
}
