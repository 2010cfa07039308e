package io.bellwether.timeseries.intermittent;

import io.bellwether.timeseries.TimeSeries;

/** Forecasts of a series through its aggregate over buckets of several periods. Immutable. */
interface BucketForecast {

  /** Returns how many periods make a bucket. */
  int bucket();

  /** Returns the forecast of each period by the complete buckets before its own. */
  double[] oneStep(double[] values);

  /** Returns the forecasts of the periods after the values; may be negative. */
  double[] means(double[] values, int horizon);

  /** Goes on to a longer history. */
  BucketForecast extended(TimeSeries series);

  /** Checks the periods of a bucket. */
  static int checkBucket(int bucket) {
    if (!(bucket >= 1)) {
      throw new IllegalArgumentException("a bucket has at least 1 period, not " + bucket);
    }
    return bucket;
  }

  /**
   * Returns the mean demand of a period in a bucket; a missing value counts as the mean of the
   * others, and a bucket without a known value is missing.
   */
  static double mean(double[] values, int from, int bucket) {
    double sum = 0;
    int known = 0;
    for (int t = from; t < from + bucket; t++) {
      if (!Double.isNaN(values[t])) {
        sum += values[t];
        known++;
      }
    }
    return known == 0 ? Double.NaN : sum / known;
  }
}
