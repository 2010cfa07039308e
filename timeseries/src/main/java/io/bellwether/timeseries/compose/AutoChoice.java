package io.bellwether.timeseries.compose;

/**
 * What {@link Auto} takes for a series.
 *
 * @since 0.1.0
 */
public enum AutoChoice {
  /** Exponential smoothing, ARIMA, theta and complex smoothing together. */
  COMBINATION,
  /** The same on the series without its seasons, which are too long or too many for the methods. */
  DECOMPOSED_COMBINATION,
  /** A forecaster of intermittent demand. */
  INTERMITTENT,
  /** ARIMA with the covariates as regressors. */
  REGRESSION,
  /** The last value, because there are too few to learn more. */
  LAST_VALUE
}
