package io.bellwether.timeseries.compose;

import io.bellwether.timeseries.IntervalCalibration;
import io.bellwether.timeseries.TimeSeries;
import java.util.Arrays;

/**
 * By how much the intervals of {@link Auto}'s combination are too narrow: a rule learned from what
 * happened after the ends of shortened histories.
 *
 * <p>The numbers minimise the interval score (T. Gneiting, A. Raftery, Strictly proper scoring
 * rules, JASA 102, 2007, section 6.2) of 80% and 95% intervals over the training parts of the M3
 * competition, each cut at up to three places; its test parts were not looked at. {@code
 * benchmarks/scripts/calibrate_intervals.py} does it again.
 */
final class AutoCalibration {

  private static final double CONSTANT = 0.953;
  private static final double LOG_LENGTH = -0.183;
  private static final double GROWTH = 0.036;
  private static final double POWER = 0.75;

  private AutoCalibration() {}

  /** Returns the calibration of a combination of models of a series. */
  static IntervalCalibration of(TimeSeries series) {
    double n = series.length() - series.missingCount();
    boolean positive = Arrays.stream(series.values()).noneMatch(value -> value <= 0);
    return new IntervalCalibration(
        Math.exp(Math.max(CONSTANT + LOG_LENGTH * Math.log(n), 0)), GROWTH, positive ? POWER : 1);
  }
}
