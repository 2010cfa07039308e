package io.bellwether.timeseries.diagnose;

import io.bellwether.data.DataException;
import io.bellwether.timeseries.TimeSeries;
import java.util.Arrays;

/** Takes values out of a series and says what is wrong with them. */
final class Sample {

  /** Sums of squares below this share of those of the series are rounding errors. */
  static final double ROUNDING = 1e-26;

  private Sample() {}

  /** All values; refused if one is missing, because the test has no meaning with gaps. */
  static double[] complete(TimeSeries series, String test) {
    double[] x = series.values();
    for (int i = 0; i < x.length; i++) {
      if (Double.isNaN(x[i])) {
        throw DataException.because(
                test
                    + " needs a series without gaps, and the value of "
                    + series.time(i)
                    + " is missing; interpolate() the series or test the part after it")
            .line(i)
            .build();
      }
    }
    return x;
  }

  /** The values without those missing at the start, which differencing costs. */
  static double[] withoutMissingStart(double[] x) {
    int first = 0;
    while (first < x.length && Double.isNaN(x[first])) {
      first++;
    }
    return Arrays.copyOfRange(x, first, x.length);
  }

  /** The values that are not missing, in their order. */
  static double[] observed(double[] x) {
    return Arrays.stream(x).filter(v -> !Double.isNaN(v)).toArray();
  }

  static void checkLength(int n, int needed, String test) {
    if (!(n >= needed)) {
      throw DataException.because(
              test + " needs at least " + needed + " values, and the series has " + n)
          .build();
    }
  }

  static double sumOfSquares(double[] x) {
    double sum = 0;
    for (double v : x) {
      sum += v * v;
    }
    return sum;
  }

  /** Refuses values that are all the same: they have no variance to divide by. */
  static void checkVaries(double[] x, String test) {
    double first = Double.NaN;
    for (double v : x) {
      if (Double.isNaN(first)) {
        first = v;
      } else if (!Double.isNaN(v) && v != first) {
        return;
      }
    }
    throw DataException.because(
            test
                + " has no answer for a series whose values are all the same; leave such a series"
                + " out")
        .value(String.valueOf(first))
        .build();
  }

  static void checkSeason(int season, String test) {
    if (!(season >= 2)) {
      throw DataException.because(
              test
                  + " needs a series with a season, and this one has season length "
                  + season
                  + "; set it by withSeason")
          .build();
    }
  }

  static void checkAtLeast(String option, int value, int least) {
    if (!(value >= least)) {
      throw new IllegalArgumentException(
          option + " must be at least " + least + ", but is " + value);
    }
  }

  /** Checks a number of lags against the length of a series. */
  static void checkLags(int lags, int n) {
    if (!(lags >= 1 && lags < n)) {
      throw new IllegalArgumentException(
          "lags must be from 1 to "
              + (n - 1)
              + " for a series of "
              + n
              + " values, but is "
              + lags);
    }
  }
}
