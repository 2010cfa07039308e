package io.bellwether.timeseries.arima;

/**
 * Whether {@link AutoArima} considers models with a constant: a mean without differences, a drift
 * with one. With two or more differences there is never one, as it would be a quadratic trend.
 */
public enum ConstantChoice {
  /** The criterion decides. The default. */
  CHOSEN,
  /** All models have one. */
  ALWAYS,
  /** No model has one: forecasts return to zero, or go on without a drift. */
  NEVER
}
