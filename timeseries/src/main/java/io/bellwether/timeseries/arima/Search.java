package io.bellwether.timeseries.arima;

/**
 * How {@link AutoArima} goes through the orders.
 *
 * @since 0.1.0
 */
public enum Search {
  /**
   * From four simple models to better and better neighbours, until none is better (Hyndman and
   * Khandakar 2008, section 3.2): some twenty models. The default.
   */
  STEPWISE,
  /**
   * Every combination of orders within the limits, simple ones first: some two hundred models for a
   * seasonal series. Its best is never worse than that of the stepwise search within the same
   * limits; the candidates are fitted in parallel, if the context has an executor.
   */
  EXHAUSTIVE
}
