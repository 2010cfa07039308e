package io.bellwether.timeseries.backtest;

/**
 * What an error costs, for {@link DieboldMariano}.
 *
 * @since 0.1.0
 */
public enum Loss {
  /** Its size: the loss for which the median is the best forecast. */
  ABSOLUTE,
  /** Its square: the loss for which the mean is the best forecast. */
  SQUARED;

  double of(double error) {
    return this == ABSOLUTE ? Math.abs(error) : error * error;
  }
}
