package io.bellwether.timeseries.regression;

import java.util.Arrays;

/**
 * How far forecasts are off, step by step: a standard deviation for each, and how the errors of one
 * step hang together with those of the step before. Immutable.
 *
 * <p>Standardised errors follow a first-order antedependence: {@code z[h] = rho[h] z[h-1] + sqrt(1
 * - rho[h]^2) u[h]} with independent {@code u} (K. Gabriel, Ante-dependence analysis of an ordered
 * set of variables, Annals of Mathematical Statistics 33 (1962)). The errors of random walks and of
 * first-order autoregressions have exactly this form.
 */
final class StepErrors {

  /** A step counts if it has this share of the errors of the first step. */
  private static final double ENOUGH = 0.5;

  private static final double STRONGEST = 0.99;
  private static final int LARGEST_POOL = 2000;

  private final double[] deviations;
  private final double[] correlations;
  private final double slope;
  private final double[] pool;

  /**
   * Keeps what was measured.
   *
   * @param deviations one a step, at least one, never falling
   * @param correlations of each step with the one before; 0 for the first
   * @param slope by how much the variance grows with each step beyond
   * @param pool standardised errors, at least one
   */
  StepErrors(double[] deviations, double[] correlations, double slope, double[] pool) {
    this.deviations = deviations;
    this.correlations = correlations;
    this.slope = slope;
    this.pool = pool;
    if (!(deviations.length >= 1
        && deviations.length == correlations.length
        && pool.length >= 1
        && slope >= 0)) {
      throw new IllegalArgumentException("the errors of the steps do not fit together");
    }
    for (int h = 0; h < deviations.length; h++) {
      if (!(deviations[h] >= (h == 0 ? 0 : deviations[h - 1])
          && deviations[h] < Double.POSITIVE_INFINITY
          && Math.abs(correlations[h]) <= 1)) {
        throw new IllegalArgumentException("the errors of step " + (h + 1) + " are none");
      }
    }
  }

  /**
   * Measures errors.
   *
   * @param errors one array a path with one error a step, {@code NaN} where there is none; some
   *     path has a first error
   */
  static StepErrors of(double[][] errors) {
    int steps = usable(errors);
    double[] variances = new double[steps];
    Arrays.setAll(variances, h -> product(errors, h, h));
    double[] raw = variances.clone();
    makeMonotone(variances);
    double[] correlations = new double[steps];
    for (int h = 1; h < steps; h++) {
      double size = Math.sqrt(raw[h] * raw[h - 1]);
      double rho = size > 0 ? product(errors, h, h - 1) / size : 0;
      correlations[h] = Math.max(-STRONGEST, Math.min(STRONGEST, Double.isNaN(rho) ? 0 : rho));
    }
    double[] deviations = Arrays.stream(variances).map(Math::sqrt).toArray();
    return new StepErrors(deviations, correlations, slope(variances), pool(errors, raw));
  }

  private static int usable(double[][] errors) {
    int steps = 0;
    long first = count(errors, 0);
    while (steps < errors[0].length && count(errors, steps) >= Math.max(1, ENOUGH * first)) {
      steps++;
    }
    return steps;
  }

  private static long count(double[][] errors, int h) {
    return Arrays.stream(errors).filter(path -> !Double.isNaN(path[h])).count();
  }

  /** The mean product of the errors of two steps, about zero: a bias is an error too. */
  private static double product(double[][] errors, int h, int k) {
    double sum = 0;
    int count = 0;
    for (double[] path : errors) {
      double each = path[h] * path[k];
      if (!Double.isNaN(each)) {
        sum += each;
        count++;
      }
    }
    return sum / count;
  }

  /** The nearest numbers that never fall: neighbours that do are put together. */
  private static void makeMonotone(double[] values) {
    double[] means = new double[values.length];
    int[] sizes = new int[values.length];
    int blocks = 0;
    for (double value : values) {
      means[blocks] = value;
      sizes[blocks++] = 1;
      while (blocks > 1 && means[blocks - 2] > means[blocks - 1]) {
        int size = sizes[blocks - 2] + sizes[blocks - 1];
        means[blocks - 2] =
            (means[blocks - 2] * sizes[blocks - 2] + means[blocks - 1] * sizes[blocks - 1]) / size;
        sizes[blocks - 2] = size;
        blocks--;
      }
    }
    int t = 0;
    for (int b = 0; b < blocks; b++) {
      for (int i = 0; i < sizes[b]; i++) {
        values[t++] = means[b];
      }
    }
  }

  /** The slope of a straight line through the second half; of a random walk, if one step is all. */
  private static double slope(double[] variances) {
    int steps = variances.length;
    if (steps == 1) {
      return variances[0];
    }
    int from = Math.min(steps / 2, steps - 2);
    double centre = (from + steps - 1) / 2.0;
    double products = 0;
    double squares = 0;
    for (int h = from; h < steps; h++) {
      products += (h - centre) * variances[h];
      squares += (h - centre) * (h - centre);
    }
    return Math.max(0, products / squares);
  }

  /** All errors divided by the spread of their step; every so many of them, if there are many. */
  private static double[] pool(double[][] errors, double[] variances) {
    double[] all = new double[errors.length * variances.length];
    int count = 0;
    for (double[] path : errors) {
      for (int h = 0; h < variances.length; h++) {
        if (!Double.isNaN(path[h])) {
          all[count++] = variances[h] > 0 ? path[h] / Math.sqrt(variances[h]) : 0;
        }
      }
    }
    double[] pool = new double[Math.min(count, LARGEST_POOL)];
    for (int i = 0; i < pool.length; i++) {
      pool[i] = all[(int) ((long) i * count / pool.length)];
    }
    return pool;
  }

  /** The same with all errors this many times as large. */
  StepErrors times(double factor) {
    double[] larger = Arrays.stream(deviations).map(each -> each * factor).toArray();
    return new StepErrors(larger, correlations, slope * factor * factor, pool);
  }

  /** How many steps were measured. */
  int steps() {
    return deviations.length;
  }

  /** Returns the standard deviation of a step, counted from 0. */
  double deviation(int h) {
    int last = deviations.length - 1;
    return h <= last
        ? deviations[h]
        : Math.sqrt(deviations[last] * deviations[last] + (h - last) * slope);
  }

  /** Returns the correlation of a step with the one before; beyond the measured ones, the last. */
  double correlation(int h) {
    return h == 0 ? 0 : correlations[Math.min(h, correlations.length - 1)];
  }

  /** Returns the standard deviation of the sum of the errors of the first steps. */
  double totalDeviation(int steps) {
    double variance = 0;
    double common = 0;
    for (int h = 0; h < steps; h++) {
      // the covariance of the sum so far with the standardised error of this step
      common = correlation(h) * (common + (h == 0 ? 0 : deviation(h - 1)));
      variance += deviation(h) * deviation(h) + 2 * deviation(h) * common;
    }
    return Math.sqrt(Math.max(0, variance));
  }

  /** Turns independent surprises of variance 1 into errors, in place. */
  void correlate(double[] surprises) {
    double before = 0;
    for (int h = 0; h < surprises.length; h++) {
      double rho = correlation(h);
      before = rho * before + Math.sqrt(1 - rho * rho) * surprises[h];
      surprises[h] = deviation(h) * before;
    }
  }

  double[] deviations() {
    return deviations;
  }

  double[] correlations() {
    return correlations;
  }

  double slope() {
    return slope;
  }

  double[] pool() {
    return pool;
  }
}
