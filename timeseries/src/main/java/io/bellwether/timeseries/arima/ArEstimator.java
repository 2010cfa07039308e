package io.bellwether.timeseries.arima;

import io.bellwether.model.FitReport;
import io.bellwether.model.FitStatus;
import java.util.List;

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

  /**
   * Says how the estimate of an order was come by.
   *
   * @param sigma2 the objective
   * @param warnings what else there is to say
   */
  default FitReport report(int order, double sigma2, List<String> warnings) {
    return new FitReport(FitStatus.EXACT, 0, 0, sigma2, warnings);
  }
}
