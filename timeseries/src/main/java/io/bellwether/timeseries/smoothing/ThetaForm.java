package io.bellwether.timeseries.smoothing;

/**
 * How a theta model extrapolates its trend.
 *
 * @since 0.1.0
 */
public enum ThetaForm {
  /**
   * Simple exponential smoothing with a drift of {@code 1 - 1/theta} times the slope of the
   * regression line, half of it for the classical theta of 2 (R. Hyndman, B. Billah, Unmasking the
   * Theta method, Int. J. Forecasting 19 (2003), equation 6); the smoothing is estimated without
   * the drift, as R's {@code thetaf} does.
   */
  SES_WITH_DRIFT,
  /**
   * One regression line through the whole history: the standard and the optimised theta model of
   * Fiorucci et al. (2016), equations 7 to 11.
   */
  STATIC,
  /**
   * A regression line that is drawn anew with each value: the dynamic theta models of Fiorucci et
   * al. (2016), equations 12 to 17.
   */
  DYNAMIC
}
