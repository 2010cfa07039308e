package io.bellwether.ml.glm;

/**
 * Where the dispersion &phi; of a generalised linear model, which scales all variances, is from.
 *
 * @since 0.1.0
 */
public enum Dispersion {
  /**
   * 1 for Poisson, binomial and negative binomial targets, whose variance follows from the mean;
   * Pearson's estimate for the others.
   */
  BY_FAMILY,
  /**
   * Pearson's estimate for all: the weighted sum of squared Pearson residuals by the residual
   * degrees of freedom. With Poisson or binomial targets that is quasi-likelihood: the same
   * coefficients, with standard errors that allow for a larger variance.
   */
  PEARSON,
  /** 1 for all; with a gamma target that is an exponential one. */
  ONE
}
