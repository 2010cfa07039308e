package io.bellwether.timeseries.decompose;

import java.util.Arrays;

/** Moving averages over arrays. */
final class MovingMeans {

  private MovingMeans() {}

  /**
   * Averages each run of neighbours. The sum that moves along is started afresh every {@code
   * length} steps, so that a huge value leaves no rounding error behind further than that.
   *
   * @param x the values; not modified
   * @param n how many of them to use, at least {@code length}
   * @param length how many neighbours to average
   * @param out receives {@code n - length + 1} averages; another array than {@code x}
   */
  static void trailing(double[] x, int n, int length, double[] out) {
    int count = n - length + 1;
    double share = 1.0 / length;
    for (int block = 0; block < count; block += length) {
      double sum = 0;
      for (int i = block; i < block + length; i++) {
        sum += x[i];
      }
      out[block] = sum * share;
      int end = Math.min(count, block + length);
      for (int i = block + 1; i < end; i++) {
        sum += x[i + length - 1] - x[i - 1];
        out[i] = sum * share;
      }
    }
  }

  /**
   * Averages one season around each value: for an odd length the mean of the neighbours, for an
   * even one the mean of the two means that lie half a period before and after it (a 2 x m moving
   * average; Hyndman and Athanasopoulos, section 3.3).
   *
   * @param x the values; not modified
   * @param length the length of the season
   * @return as many averages, {@code NaN} for the {@code length / 2} first and last
   */
  static double[] centred(double[] x, int length) {
    int n = x.length;
    int half = length / 2;
    double[] centred = new double[n];
    Arrays.fill(centred, Double.NaN);
    double[] means = new double[n - length + 1];
    trailing(x, n, length, means);
    if (length % 2 == 1) {
      System.arraycopy(means, 0, centred, half, means.length);
      return centred;
    }
    for (int i = 0; i + 1 < means.length; i++) {
      centred[half + i] = (means[i] + means[i + 1]) / 2;
    }
    return centred;
  }
}
