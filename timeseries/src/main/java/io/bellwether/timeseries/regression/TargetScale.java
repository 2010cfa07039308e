package io.bellwether.timeseries.regression;

import io.bellwether.data.DataException;
import io.bellwether.timeseries.BackTransform;
import io.bellwether.timeseries.BoxCox;
import io.bellwether.timeseries.TimeSeries;
import java.util.Arrays;

/**
 * The way from the values of one series to what a regression sees of it, and back: levels are
 * scaled and perhaps Box-Cox transformed values, changes are their differences.
 */
final class TargetScale {

  private final TargetOptions options;
  private final double divisor;

  /** Change = sum of weights times levels, the weight of the period itself is 1. */
  private final double[] weights;

  TargetScale(TargetOptions options, double divisor) {
    this.options = options;
    this.divisor = divisor;
    if (!(divisor > 0 && divisor < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a scale must be positive and finite, not " + divisor);
    }
    this.weights = weights(options);
  }

  /** Learns the divisor from a history. */
  static TargetScale of(TargetOptions options, TimeSeries series) {
    return new TargetScale(options, options.scale().of(series.values(), series.seasonLength()));
  }

  /** The coefficients of the product of all (1 - B^lag). */
  private static double[] weights(TargetOptions options) {
    double[] product = {1};
    for (int lag : options.differences()) {
      double[] next = Arrays.copyOf(product, product.length + lag);
      for (int k = 0; k < product.length; k++) {
        next[k + lag] -= product[k];
      }
      product = next;
    }
    return product;
  }

  TargetOptions options() {
    return options;
  }

  double divisor() {
    return divisor;
  }

  /** Whether forecasts are linear in levels, so that errors add. */
  boolean isLinear() {
    return options.boxCox().isEmpty();
  }

  /** Returns the levels of a series. */
  double[] levels(TimeSeries series) {
    double[] levels = series.values();
    for (int t = 0; t < levels.length; t++) {
      double value = levels[t];
      levels[t] = level(value);
      if (Double.isNaN(levels[t]) && !Double.isNaN(value)) {
        throw DataException.because(
                "a Box-Cox transformation needs positive values; take a lambda above 0, such as"
                    + " 0.5, or add a constant (period "
                    + series.timeline().label(t)
                    + ")")
            .value(String.valueOf(value))
            .build();
      }
    }
    return levels;
  }

  private double level(double value) {
    double scaled = value / divisor;
    return options.boxCox().map(b -> b.transform(scaled)).orElse(scaled);
  }

  /** Returns the value of a level: the median, if levels are transformed. */
  double value(double level) {
    return divisor * options.boxCox().map(b -> b.inverse(level)).orElse(level);
  }

  /** Returns the point forecast for a level with this standard deviation. */
  double point(double level, double deviation) {
    BoxCox boxCox = options.boxCox().orElse(null);
    return boxCox == null || options.backTransform() == BackTransform.MEDIAN
        ? value(level)
        : divisor * boxCox.inverseMean(level, deviation * deviation);
  }

  /** Returns the change that belongs to a level. */
  double change(double[] levels, int t) {
    return levels[t] + fromBefore(levels, t);
  }

  /** Returns the level that a change leads to. */
  double level(double[] levels, int t, double change) {
    return change - fromBefore(levels, t);
  }

  private double fromBefore(double[] levels, int t) {
    double sum = 0;
    for (int k = 1; k < weights.length; k++) {
      if (weights[k] != 0) {
        sum += weights[k] * (t >= k ? levels[t - k] : Double.NaN);
      }
    }
    return sum;
  }
}
