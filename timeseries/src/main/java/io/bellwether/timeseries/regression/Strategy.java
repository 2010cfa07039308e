package io.bellwether.timeseries.regression;

/**
 * How a regression, which predicts one number, forecasts several periods.
 *
 * @since 0.1.0
 */
public enum Strategy {
  /**
   * One regression of the next period; its forecasts become lags of the periods after it. Any
   * horizon, one fit, all rows. The default. Errors of the first steps are carried on.
   */
  RECURSIVE,
  /**
   * One regression for each step ahead, all from what is known at the end of the history. Nothing
   * is carried on, but there are as many fits as steps, a few rows less for the far ones, and no
   * forecast beyond the horizon that was fitted.
   */
  DIRECT
}
