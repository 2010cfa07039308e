package io.bellwether.timeseries;

/**
 * Where the surprises of simulated futures come from.
 *
 * @since 0.1.0
 */
public enum Innovations {
  /** Normally distributed with the variance of the model. */
  NORMAL,
  /**
   * Drawn with replacement from the model's own residuals, so that skewness and heavy tails stay.
   */
  BOOTSTRAP
}
