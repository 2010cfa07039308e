package io.bellwether.timeseries.compose;

/**
 * Whether forecasts are in whole units.
 *
 * @since 0.1.0
 */
public enum Rounding {
  /** As they are. */
  NONE,
  /**
   * Quantiles are rounded up to the next whole unit, so that a stock or an order keeps at least the
   * promised chance to suffice; simulated futures to the nearest, so that their mean stays. Point
   * forecasts are means and keep their fraction: of an item that sells once in four months, 0.25 a
   * month is right, and 0 or 1 are not.
   */
  WHOLE_UNITS
}
