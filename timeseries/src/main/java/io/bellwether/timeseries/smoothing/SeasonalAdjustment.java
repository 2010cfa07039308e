package io.bellwether.timeseries.smoothing;

/**
 * Whether and how a season is taken out of a series before a model without season is fitted.
 *
 * @since 0.1.0
 */
public enum SeasonalAdjustment {
  /**
   * If a test finds a season, multiplicative where all values are positive, otherwise additive. The
   * default.
   */
  AUTO,
  /** Never. */
  NONE,
  /** Always, by differences to the trend, if the history has two seasons. */
  ADDITIVE,
  /** Always, by ratios to the trend, if the history has two seasons; needs positive values. */
  MULTIPLICATIVE
}
