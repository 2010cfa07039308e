package io.bellwether.timeseries.intermittent;

import java.util.Arrays;

/**
 * The median of three forecasts: the means of a long and of a short window of the latest periods,
 * and Croston's.
 *
 * @param longWindow how many periods
 * @param shortWindow how many periods
 * @param croston the third
 */
record WindowMeans(int longWindow, int shortWindow, CrostonRecursion croston) {

  WindowMeans {
    if (!(shortWindow >= 1 && longWindow > shortWindow)) {
      throw new IllegalArgumentException(
          "the short window must have at least 1 period, the long one more; they are "
              + shortWindow
              + " and "
              + longWindow);
    }
  }

  /** Runs through a history, as {@link DemandRecursion#run} does, and returns all three levels. */
  double[] run(double[] values, double[] forecasts) {
    DemandRecursion.End end = croston.run(values, forecasts);
    for (int t = 0; t < values.length; t++) {
      forecasts[t] =
          median(mean(values, t, longWindow), mean(values, t, shortWindow), forecasts[t]);
    }
    return new double[] {
      mean(values, values.length, longWindow), mean(values, values.length, shortWindow), end.level()
    };
  }

  /** Returns the mean of the known values of a window; {@code NaN} if there is none. */
  private static double mean(double[] values, int end, int window) {
    int from = Math.max(0, end - window);
    return from == end ? Double.NaN : BucketForecast.mean(values, from, end - from);
  }

  /**
   * Returns the middle one of those that are known, the mean of the middle two of an even count.
   */
  static double median(double... forecasts) {
    double[] known = Arrays.stream(forecasts).filter(f -> !Double.isNaN(f)).sorted().toArray();
    int n = known.length;
    if (n == 0) {
      return Double.NaN;
    }
    return n % 2 == 1 ? known[n / 2] : (known[n / 2 - 1] + known[n / 2]) / 2;
  }
}
