package io.bellwether.timeseries.arima;

import io.bellwether.math.CholeskyWorkspace;

/**
 * What the observations say of the presample, c: with prior covariance Omega and information G, its
 * posterior covariance is {@code W = (Omega^-1 + G)^-1}.
 *
 * <p>A workspace: no method allocates; not thread-safe.
 */
abstract class PresamplePosterior {

  final ImpulseGram gram;
  final int size;
  final CholeskyWorkspace shrinkage;
  final double[] product;
  final double[] priorWeights;
  final double[] gramWeights;
  private double logDeterminant;

  PresamplePosterior(ImpulseGram gram, int size) {
    this.gram = gram;
    this.size = size;
    shrinkage = new CholeskyWorkspace(Math.max(size, 1));
    product = new double[size * size];
    priorWeights = new double[size * size];
    gramWeights = new double[size * size];
  }

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
  abstract boolean compute();

  /** The logarithm of {@code |I + Omega G|}. */
  final double logDeterminant() {
    return logDeterminant;
  }

  /** Adds the identity to the matrix of {@link #shrinkage} and decomposes it. */
  final boolean shrink() {
    double[] m = shrinkage.matrix();
    for (int i = 0; i < size; i++) {
      m[i * size + i] += 1;
    }
    if (!shrinkage.factor()) {
      return false;
    }
    logDeterminant = shrinkage.logDeterminant();
    return true;
  }

  /**
   * Computes two vectors whose product is {@code h' W h}.
   *
   * @param pull h, not modified
   */
  abstract void whiten(double[] pull, double[] first, double[] second);

  /**
   * Computes the posterior mean of the presample, c.
   *
   * @param pull {@code Z' e}, not modified
   * @param mean receives c
   * @return {@code c' Omega^-1 c}
   */
  abstract double mean(double[] pull, double[] mean);

  /** Computes {@link #priorWeights} and {@link #gramWeights}. */
  abstract void computeGradientParts();

  /** {@code G - G W G}: the gradient of the log-determinant by Omega. */
  final double[] priorWeights() {
    return priorWeights;
  }

  /** Half of W: the gradient of half the log-determinant by G. */
  final double[] gramWeights() {
    return gramWeights;
  }
}
