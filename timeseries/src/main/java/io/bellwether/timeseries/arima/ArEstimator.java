package io.bellwether.timeseries.arima;

/**
 * One way to estimate autoregressions of several orders from one series, which it was made with.
 * Calls come from one thread.
 */
interface ArEstimator {

  /** Returns the highest order that this way can estimate from the series, at least 0. */
  int highest();

  /** Returns the innovation variance before corrections; {@code NaN} if there is no estimate. */
  double variance(int order);

  /** Returns minus twice the log-likelihood of an order, but for a constant. */
  double deviance(int order);

  /**
   * Estimates an order.
   *
   * @throws io.bellwether.model.FitException if the series does not determine the coefficients
   */
  ArEstimate estimate(int order);
}
