package io.bellwether.math;

import java.util.Arrays;
import java.util.Locale;

/**
 * Sample quantiles of numbers, NaN left out.
 *
 * <p>The definition is number 7 of R. J. Hyndman and Y. Fan, "Sample quantiles in statistical
 * packages", The American Statistician 50 (1996): with the numbers sorted as x(1) to x(n), the
 * quantile of p lies at position 1 + (n - 1) p, straight between the neighbours. It is the default
 * of R and NumPy, and the quantile of 0.5 is the median as taught in school. One number is its own
 * quantile for every p; nothing has the quantile NaN.
 *
 * <p>The numbers are sorted once, on a copy (n log n), and every quantile is then a look-up.
 * Immutable.
 *
 * @since 0.1.0
 */
public final class Quantiles {

  /** The numbers in ascending order, without NaN. */
  private final double[] sorted;

  /** How many NaN were left out. */
  private final int missing;

  private Quantiles(double[] sorted, int missing) {
    this.sorted = sorted;
    this.missing = missing;
  }

  /**
   * Sorts a copy of the numbers.
   *
   * @param x the numbers; NaN is missing and left out; infinities are allowed; not modified
   * @return the quantiles
   */
  public static Quantiles of(double[] x) {
    double[] copy = x.clone();
    Arrays.sort(copy);
    int end = copy.length;
    while (end > 0 && Double.isNaN(copy[end - 1])) {
      end--;
    }
    return new Quantiles(end == copy.length ? copy : Arrays.copyOf(copy, end), copy.length - end);
  }

  /**
   * Returns a few quantiles without sorting all numbers: time of order n for each.
   *
   * @param x the numbers; NaN is missing and left out; infinities are allowed; not modified
   * @param probabilities ascending, from 0 to 1
   * @return one quantile a probability, NaN if there are no numbers; a zero has no sign
   * @throws IllegalArgumentException if a probability is not in [0, 1], or smaller than that before
   */
  public static double[] at(double[] x, double... probabilities) {
    double[] numbers = new double[x.length];
    int count = 0;
    for (double value : x) {
      numbers[count] = value + 0.0; // one kind of zero, so that the order of rows does not matter
      count += Double.isNaN(value) ? 0 : 1;
    }
    double[] quantiles = new double[probabilities.length];
    int settled = 0;
    double last = 0;
    for (int q = 0; q < quantiles.length; q++) {
      double p = checkProbability(probabilities[q]);
      if (p < last) {
        throw new IllegalArgumentException(
            "probabilities must ascend, but " + p + " follows " + last);
      }
      last = p;
      for (int k = (int) ((count - 1) * p); k < count && k <= (count - 1) * p + 1; k++) {
        if (k >= settled) {
          Selection.select(numbers, settled, count, k);
          settled = k + 1;
        }
      }
      quantiles[q] = count == 0 ? Double.NaN : interpolate(numbers, count, p);
    }
    return quantiles;
  }

  private static double checkProbability(double p) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "p must be from 0 to 1, but is %s", p));
    }
    return p;
  }

  /** The quantile, from the numbers at its place and the next. */
  private static double interpolate(double[] ordered, int n, double p) {
    double position = (n - 1) * p;
    int below = (int) position;
    double weight = position - below;
    double low = ordered[below];
    if (weight == 0 || low == ordered[below + 1]) {
      return low;
    }
    double high = ordered[below + 1];
    double step = high - low;
    return Double.isInfinite(step) ? (1 - weight) * low + weight * high : low + weight * step;
  }

  /**
   * Returns the quantile of a probability.
   *
   * @param p the probability, 0 (smallest) to 1 (largest)
   * @return the quantile; NaN if there are no numbers
   * @throws IllegalArgumentException if {@code p} is not in [0, 1]
   */
  public double quantile(double p) {
    checkProbability(p);
    return sorted.length == 0 ? Double.NaN : interpolate(sorted, sorted.length, p);
  }

  /**
   * Returns the median, the quantile of 0.5.
   *
   * @return the median; NaN if there are no numbers
   */
  public double median() {
    return quantile(0.5);
  }

  /**
   * Returns the interquartile range, the quantile of 0.75 less that of 0.25.
   *
   * @return the range; NaN if there are no numbers
   */
  public double interquartileRange() {
    return quantile(0.75) - quantile(0.25);
  }

  /**
   * Returns how many numbers there are, NaN left out.
   *
   * @return the count
   */
  public int count() {
    return sorted.length;
  }

  /**
   * Returns how many NaN were left out.
   *
   * @return the count of missing values
   */
  public int missing() {
    return missing;
  }

  @Override
  public String toString() {
    return "Quantiles[count="
        + sorted.length
        + ", missing="
        + missing
        + ", median="
        + median()
        + "]";
  }
}
