package io.bellwether.timeseries;

import io.bellwether.report.Significant;

/**
 * A model fitted by maximum likelihood. The information criteria compare models of one family on
 * one series; the smallest is the best.
 *
 * @since 0.1.0
 */
public interface LikelihoodModel extends ForecastModel {

  /**
   * Returns what the estimation reached.
   *
   * @return log-likelihood, variance and counts
   */
  Likelihood likelihood();

  /**
   * Returns the log-likelihood of the fit.
   *
   * @return of the series, transformed if the model transforms; constants included
   */
  default double logLikelihood() {
    return likelihood().logLikelihood();
  }

  /**
   * Returns the innovation variance.
   *
   * @return the estimate, on the scale of the model
   */
  default double sigma2() {
    return likelihood().sigma2();
  }

  /**
   * Returns how many observations the likelihood counts.
   *
   * @return those that are not missing, less those lost to differences
   */
  default int observations() {
    return likelihood().observations();
  }

  /**
   * Returns how many numbers were estimated.
   *
   * @return coefficients, initial states and the innovation variance; not what was given
   */
  default int parameterCount() {
    return likelihood().parameters();
  }

  /**
   * Returns Akaike's criterion.
   *
   * @return {@code -2 log-likelihood + 2 k} for k estimated numbers
   */
  default double aic() {
    return -2 * logLikelihood() + 2.0 * parameterCount();
  }

  /**
   * Returns Akaike's criterion corrected for short series.
   *
   * @return {@code aic + 2 k (k + 1) / (n - k - 1)}; infinite if n is not above k + 1
   */
  default double aicc() {
    double k = parameterCount();
    double left = observations() - k - 1;
    return left > 0 ? aic() + 2 * k * (k + 1) / left : Double.POSITIVE_INFINITY;
  }

  /**
   * Returns the Bayesian criterion of Schwarz.
   *
   * @return {@code -2 log-likelihood + k log n}
   */
  default double bic() {
    return -2 * logLikelihood() + parameterCount() * Math.log(observations());
  }

  /**
   * Writes the model for people.
   *
   * @return likelihood and criteria, in two lines; models put what is their own before them
   */
  @Override
  default String summary() {
    return "log-likelihood "
        + Significant.of(logLikelihood(), 8)
        + " of "
        + observations()
        + " observations\nAIC "
        + Significant.of(aic(), 7)
        + ", AICc "
        + Significant.of(aicc(), 7)
        + ", BIC "
        + Significant.of(bic(), 7);
  }
}
