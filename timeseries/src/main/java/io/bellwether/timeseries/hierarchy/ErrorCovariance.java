package io.bellwether.timeseries.hierarchy;

/**
 * What trace minimisation takes for the covariance {@code W} of the errors of the base forecasts
 * one period ahead; that of later periods is proportional (Wickramasuriya et al. 2019, section
 * 2.4).
 *
 * @since 0.1.0
 */
public enum ErrorCovariance {
  /**
   * A diagonal: the number of bottom series in each node, as if the errors of these were
   * independent and of one size. Needs no residuals.
   */
  STRUCTURAL,
  /** A diagonal: the mean square of the residuals of each node ("WLS", variance scaling). */
  VARIANCE,
  /**
   * The sample covariance, shrunk towards its diagonal by as much as J. Schäfer and K. Strimmer
   * (2005) estimate to be best: positive definite however many nodes there are.
   */
  SHRINKAGE,
  /** The sample covariance. Needs more residuals of each node than there are aggregates. */
  SAMPLE
}
