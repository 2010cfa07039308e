package io.bellwether.math;

/**
 * Count, mean, variance, smallest and largest of numbers that arrive one by one or in parts; NaN is
 * a missing value, counted and otherwise ignored.
 *
 * <p>The mean and the sum of squares about it are updated as B. P. Welford (Technometrics 4, 1962)
 * has it; two parts are joined by the formula of T. F. Chan, G. H. Golub and R. J. LeVeque
 * ("Algorithms for computing the sample variance", The American Statistician 37, 1983, eqs. 2.1a
 * and 2.1b). There is no difference of large sums, so that 1e9 + {4, 7, 13, 16} has the variance of
 * {4, 7, 13, 16}. {@link #of(double[])} sees all numbers and takes two passes, corrected as in
 * their eq. 1.7: it is the more exact way, by a digit or two.
 *
 * <p>Mutable and not thread-safe. Infinite values make mean and variance NaN or infinite.
 *
 * @since 0.1.0
 */
public final class Moments {

  /** Numbers seen that are not NaN. */
  private long count;

  /** NaN seen. */
  private long missing;

  /** Mean of the numbers. */
  private double mean;

  /** Sum of squares about the mean. */
  private double squares;

  /** Smallest number. */
  private double min = Double.POSITIVE_INFINITY;

  /** Largest number. */
  private double max = Double.NEGATIVE_INFINITY;

  /** Creates the moments of nothing. */
  public Moments() {}

  /**
   * The moments of an array.
   *
   * @param x the numbers, NaN for missing, not modified
   * @return the moments, to which more can be added
   */
  public static Moments of(double[] x) {
    return of(x, 0, x.length);
  }

  /**
   * The moments of a part of an array.
   *
   * @param x the numbers, NaN for missing, not modified
   * @param from first index
   * @param to index after the last
   * @return the moments, to which more can be added
   */
  public static Moments of(double[] x, int from, int to) {
    java.util.Objects.checkFromToIndex(from, to, x.length);
    Moments m = new Moments();
    DoubleDouble sum = new DoubleDouble();
    for (int i = from; i < to; i++) {
      double v = x[i];
      if (Double.isNaN(v)) {
        m.missing++;
      } else {
        sum.add(v);
        m.count++;
        m.min = Math.min(m.min, v);
        m.max = Math.max(m.max, v);
      }
    }
    if (m.count > 0) {
      m.mean = sum.value() / m.count;
      m.squares = squaresAbout(m.mean, m.count, x, from, to);
    }
    return m;
  }

  private static double squaresAbout(double mean, long count, double[] x, int from, int to) {
    DoubleDouble squares = new DoubleDouble();
    DoubleDouble deviations = new DoubleDouble();
    for (int i = from; i < to; i++) {
      double d = x[i] - mean;
      if (!Double.isNaN(x[i])) {
        squares.addProduct(d, d);
        deviations.add(d);
      }
    }
    double rest = deviations.value();
    return Math.max(0.0, squares.value() - rest * rest / count);
  }

  /**
   * Adds a number, or counts it as missing if it is NaN.
   *
   * @param x the number
   */
  public void add(double x) {
    if (Double.isNaN(x)) {
      missing++;
      return;
    }
    count++;
    double d = x - mean;
    mean += d / count;
    squares += d * (x - mean);
    min = Math.min(min, x);
    max = Math.max(max, x);
  }

  /**
   * Adds what another has seen.
   *
   * @param other the moments of other numbers, not modified
   */
  public void merge(Moments other) {
    missing += other.missing;
    if (other.count == 0) {
      return;
    }
    long n = count + other.count;
    double d = other.mean - mean;
    double share = (double) other.count / n;
    squares += other.squares + d * d * count * share;
    mean = count == 0 ? other.mean : mean + d * share;
    count = n;
    min = Math.min(min, other.min);
    max = Math.max(max, other.max);
  }

  /**
   * Returns how many numbers were seen, NaN left out.
   *
   * @return the count
   */
  public long count() {
    return count;
  }

  /**
   * Returns how many NaN were seen.
   *
   * @return the count of missing values
   */
  public long missing() {
    return missing;
  }

  /**
   * Returns the mean.
   *
   * @return the mean; NaN of nothing
   */
  public double mean() {
    return count == 0 ? Double.NaN : mean;
  }

  /**
   * Returns the sum of squares about the mean.
   *
   * @return the sum of squared deviations; 0 of nothing
   */
  public double sumOfSquaredDeviations() {
    return squares;
  }

  /**
   * Returns the sample variance, with divisor count - 1.
   *
   * @return the variance; NaN of fewer than two numbers
   */
  public double variance() {
    return count < 2 ? Double.NaN : squares / (count - 1);
  }

  /**
   * Returns the variance with divisor count, that of the numbers as a whole population.
   *
   * @return the variance; NaN of nothing
   */
  public double populationVariance() {
    return count == 0 ? Double.NaN : squares / count;
  }

  /**
   * Returns the sample standard deviation, the root of {@link #variance()}.
   *
   * @return the standard deviation; NaN of fewer than two numbers
   */
  public double standardDeviation() {
    return Math.sqrt(variance());
  }

  /**
   * Returns the smallest number.
   *
   * @return the smallest; NaN of nothing
   */
  public double min() {
    return count == 0 ? Double.NaN : min;
  }

  /**
   * Returns the largest number.
   *
   * @return the largest; NaN of nothing
   */
  public double max() {
    return count == 0 ? Double.NaN : max;
  }

  @Override
  public String toString() {
    return "Moments[count="
        + count
        + ", missing="
        + missing
        + ", mean="
        + mean()
        + ", standardDeviation="
        + standardDeviation()
        + "]";
  }
}
