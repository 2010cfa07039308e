package io.bellwether.timeseries.catalogue;

/**
 * What a run keeps of each series besides the forecast.
 *
 * @since 0.1.0
 */
public enum Kept {
  /** The fitted models, with their histories: for diagnosis, updates, totals. Many bytes each. */
  MODELS,
  /**
   * The errors of the forecasts one period ahead within the history, in the units of the series:
   * for reconciliation. 8 bytes a value.
   */
  RESIDUALS
}
