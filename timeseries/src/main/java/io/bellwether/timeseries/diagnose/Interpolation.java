package io.bellwether.timeseries.diagnose;

/** Straight lines between the entries of a table; beyond the ends, the end. */
final class Interpolation {

  private Interpolation() {}

  /**
   * Interpolates.
   *
   * @param x where the table has entries, rising
   * @param y the entries
   * @param at where to read
   */
  static double at(double[] x, double[] y, double at) {
    int last = x.length - 1;
    if (at <= x[0]) {
      return y[0];
    }
    if (at >= x[last]) {
      return y[last];
    }
    int i = 1;
    while (x[i] < at) {
      i++;
    }
    double share = (at - x[i - 1]) / (x[i] - x[i - 1]);
    return y[i - 1] + share * (y[i] - y[i - 1]);
  }
}
