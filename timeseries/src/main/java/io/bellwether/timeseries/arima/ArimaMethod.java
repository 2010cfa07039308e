package io.bellwether.timeseries.arima;

/**
 * How the coefficients of an ARIMA model are estimated.
 *
 * @since 0.1.0
 */
public enum ArimaMethod {
  /** Exact Gaussian maximum likelihood, by several starts where there may be several maxima. */
  MAXIMUM_LIKELIHOOD,
  /**
   * The least sum of squared innovations, with those before the first full set of lags taken as
   * zero: quicker, and worse for short series and moving averages close to the unit circle. Needs a
   * series without missing values.
   */
  CONDITIONAL_SUM_OF_SQUARES
}
