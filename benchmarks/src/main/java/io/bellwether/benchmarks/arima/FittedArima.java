package io.bellwether.benchmarks.arima;

/** A model that a library has fitted. */
public interface FittedArima {

  /**
   * Returns the log-likelihood at the estimates, as the library itself computes it.
   *
   * @return the log-likelihood of the differenced series
   */
  double logLikelihood();

  /**
   * Returns the estimates.
   *
   * @return the ARMA coefficients
   */
  ArmaCoefficients coefficients();

  /**
   * Forecasts, with standard errors or intervals, as the library does it.
   *
   * @param horizon how many periods ahead
   * @return the means
   */
  double[] forecast(int horizon);
}
