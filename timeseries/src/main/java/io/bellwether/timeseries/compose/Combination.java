package io.bellwether.timeseries.compose;

import java.util.Arrays;

/**
 * How an {@link Ensemble} makes one number of those of its members.
 *
 * @since 0.1.0
 */
public enum Combination {
  /** The mean, weighted if the members have weights. */
  MEAN,
  /**
   * The middle one; of an even number the mean of the middle two. One wild member changes little.
   */
  MEDIAN;

  /** Combines one number a member; the array may be overwritten. */
  double of(double[] values, double[] weights) {
    if (this == MEDIAN) {
      Arrays.sort(values);
      int middle = values.length / 2;
      return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += weights[i] == 0 ? 0 : weights[i] * values[i]; // also of an infinite bound
    }
    return sum;
  }
}
