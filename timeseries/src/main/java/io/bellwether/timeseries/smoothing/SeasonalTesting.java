package io.bellwether.timeseries.smoothing;

/**
 * What the test for a season looks at.
 *
 * @since 0.1.0
 */
public enum SeasonalTesting {
  /** The autocorrelation of the values at the seasonal lag, as in the literature on theta. */
  VALUES,
  /**
   * That of the values or that of their changes: a strong trend drowns the season in the values,
   * but not in the changes.
   */
  VALUES_OR_CHANGES
}
