package io.bellwether.timeseries.smoothing;

/**
 * How the figure of a season is estimated.
 *
 * @since 0.1.0
 */
public enum SeasonalIndices {
  /** Means of what the moving average leaves, as in classical decomposition. */
  CLASSICAL,
  /**
   * The same, shrunk towards no season by the share of their spread that is noise (James and Stein;
   * D. Miller, D. Williams, Shrinkage estimators of time series seasonal factors and their effect
   * on forecasting accuracy, Int. J. Forecasting 19 (2003)).
   */
  SHRUNK
}
