package io.bellwether.timeseries.arima;

/**
 * How the coefficients of an {@link AutoRegression} are estimated.
 *
 * @since 0.1.0
 */
public enum ArMethod {
  /**
   * From the sample autocovariances with divisor n, by the Levinson-Durbin recursion. Always
   * stationary; draws strong dependence towards zero in short series, because the autocovariances
   * of distant values are of few pairs. The default, as in R's {@code ar}. The innovation variance
   * has divisor {@code n - p - 1} instead of n.
   */
  YULE_WALKER,
  /**
   * From the errors of forecasts and backcasts together, order by order (Burg 1975). Always
   * stationary; better than Yule-Walker for strong dependence, such as sharp cycles. The innovation
   * variance is that of the Levinson-Durbin recursion with these partial autocorrelations.
   */
  BURG,
  /**
   * By regression on the lagged values, with an intercept if the mean is included. May come out not
   * stationary. The innovation variance is the mean of the squared residuals, of which there are
   * {@code n - p}.
   */
  LEAST_SQUARES,
  /**
   * The coefficients and the mean that make the series most likely, by the exact Gaussian
   * likelihood of {@link Arima}. Always stationary; the best for short series with strong
   * dependence, and the dearest: each order is a search. The innovation variance is the maximum
   * likelihood estimate, with divisor n.
   */
  MAXIMUM_LIKELIHOOD
}
