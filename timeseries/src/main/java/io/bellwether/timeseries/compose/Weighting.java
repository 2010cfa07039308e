package io.bellwether.timeseries.compose;

/**
 * Where the weights of an {@link Ensemble} are from.
 *
 * @since 0.1.0
 */
public enum Weighting {
  /** From the specification: equal unless given. */
  FIXED,
  /** A backtest inside the history: in inverse proportion to the mean absolute error. */
  INVERSE_ERROR,
  /**
   * A backtest inside the history: in inverse proportion to the mean squared error (J. M. Bates and
   * C. W. J. Granger, "The combination of forecasts", Operational Research Quarterly 20 (1969)
   * 451-468, eq. 5.1). Trusts the best more than {@link #INVERSE_ERROR} does.
   */
  INVERSE_SQUARED_ERROR,
  /**
   * A backtest inside the history: the weights, not negative and with sum 1, whose combination
   * would have had the least squared error (L. Breiman, "Stacked regressions", Machine Learning 24
   * (1996) 49-64). Needs more forecasts than the others to beat equal weights.
   */
  STACKING
}
