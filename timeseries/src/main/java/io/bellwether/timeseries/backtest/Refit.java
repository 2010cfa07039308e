package io.bellwether.timeseries.backtest;

/**
 * Whether a backtest estimates the models anew as time goes on.
 *
 * @since 0.1.0
 */
public enum Refit {
  /** Fits at each origin: what somebody would have done who fits before every forecast. */
  EACH_ORIGIN,
  /**
   * Fits at the first origin and appends the later observations, parameters unchanged: cheaper, and
   * a test of how well parameters keep.
   */
  ONCE
}
