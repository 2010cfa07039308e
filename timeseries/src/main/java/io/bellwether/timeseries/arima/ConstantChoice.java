package io.bellwether.timeseries.arima;

/**
 * Whether {@link AutoArima} considers models with a constant: a mean without differences, a drift
 * with one. With two or more differences there is never one, as it would be a quadratic trend.
 *
 * @since 0.1.0
 */
public enum ConstantChoice {
  /**
   * A series without a season that is differenced once has a drift without asking, as yearly sales
   * nearly always go somewhere and a few years are too few to prove it; in all other cases the
   * criterion decides. The default.
   */
  AUTOMATIC,
  /** The criterion decides, as in the paper of Hyndman and Khandakar. */
  CHOSEN,
  /** All models have one. */
  ALWAYS,
  /** No model has one: forecasts return to zero, or go on without a drift. */
  NEVER
}
