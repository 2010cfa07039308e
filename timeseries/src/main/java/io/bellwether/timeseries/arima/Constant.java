package io.bellwether.timeseries.arima;

/**
 * The level or slope that an ARIMA model works around.
 *
 * @since 0.1.0
 */
public enum Constant {
  /** A mean when nothing is differenced, and nothing otherwise; as R's {@code arima}. */
  DEFAULT,
  /** No mean and no drift: the differenced series has the known mean zero. */
  NONE,
  /**
   * A straight line: a drift, which is the mean change from a period to the next, together with the
   * mean when nothing is differenced. Not for models with two or more differences, which remove any
   * line.
   */
  DRIFT
}
