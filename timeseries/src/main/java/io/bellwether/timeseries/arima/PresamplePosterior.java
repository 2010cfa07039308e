package io.bellwether.timeseries.arima;

/**
 * What the observations say of the presample, c: with prior covariance Omega and information G, its
 * posterior covariance is {@code W = (Omega^-1 + G)^-1}.
 *
 * <p>A workspace: no method allocates; not thread-safe.
 */
interface PresamplePosterior {

  /** Chooses the form that suits the model. */
  static PresamplePosterior of(
      PresampleCovariance covariance, ImpulseGram gram, LagPolynomial ar, LagPolynomial ma) {
    return ar.degree() == 0 && ma.degree() > 0
        ? new MovingAveragePosterior(gram, ma)
        : new GeneralPosterior(covariance, gram);
  }

  /**
   * Decomposes for the present covariance and gram matrix.
   *
   * @return false if rounding has left no positive definite matrix
   */
  boolean compute();

  /** The logarithm of {@code |I + Omega G|}. */
  double logDeterminant();

  /**
   * Computes two vectors whose product is {@code h' W h}.
   *
   * @param pull h, not modified
   */
  void whiten(double[] pull, double[] first, double[] second);

  /**
   * Computes the posterior mean of the presample, c.
   *
   * @param pull {@code Z' e}, not modified
   * @param mean receives c
   * @return {@code c' Omega^-1 c}
   */
  double mean(double[] pull, double[] mean);

  /** Computes {@link #priorWeights} and {@link #gramWeights}. */
  void computeGradientParts();

  /** {@code G - G W G}: the gradient of the log-determinant by Omega. */
  double[] priorWeights();

  /** Half of W: the gradient of half the log-determinant by G. */
  double[] gramWeights();
}
