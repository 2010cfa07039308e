package io.bellwether.timeseries.arima;

import io.bellwether.timeseries.IntervalCalibration;
import java.util.Arrays;

/**
 * By how much the intervals of a chosen ARIMA model are too narrow: a rule learned from what
 * happened after the ends of shortened histories.
 *
 * <p>The numbers minimise the interval score (T. Gneiting, A. Raftery, Strictly proper scoring
 * rules, JASA 102, 2007, section 6.2) of 80% and 95% intervals over the training parts of the M3
 * competition, each cut at up to three places; its test parts were not looked at. {@code
 * benchmarks/scripts/calibrate_intervals.py} does it again.
 */
final class ArimaCalibration {

  private static final double CONSTANT = 1.036;
  private static final double LOG_OBSERVATIONS = -0.214;
  private static final double PARAMETERS = 0.635;
  private static final double DRIFT_GROWTH = 0.155;
  private static final double POWER = 0.75;

  private ArimaCalibration() {}

  /** Returns the calibration of a model that was chosen from many. */
  static IntervalCalibration of(ArimaModel model) {
    double n = model.observations();
    double k = model.parameterCount();
    double logScale =
        CONSTANT + LOG_OBSERVATIONS * Math.log(n) + PARAMETERS * k / Math.max(n - k, 2);
    boolean drift = model.specification().constant() == Constant.DRIFT;
    boolean positive = Arrays.stream(model.series().values()).noneMatch(value -> value <= 0);
    return new IntervalCalibration(
        Math.exp(Math.max(logScale, 0)), drift ? DRIFT_GROWTH : 0, positive ? POWER : 1);
  }
}
