package io.bellwether.timeseries.backtest;

/**
 * What {@link DieboldMariano} is to find out.
 *
 * @since 0.1.0
 */
public enum Alternative {
  /** One of the two forecasts is better, no matter which. */
  TWO_SIDED,
  /** The first one is better: its losses are smaller. R's {@code less}. */
  FIRST_IS_BETTER,
  /** The second one is better: its losses are smaller. R's {@code greater}. */
  SECOND_IS_BETTER
}
