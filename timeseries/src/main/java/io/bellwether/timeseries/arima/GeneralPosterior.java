package io.bellwether.timeseries.arima;

import io.bellwether.math.CholeskyWorkspace;

/**
 * What the observations say of the presample: its mean and precision given them.
 *
 * <p>With prior covariance Omega and information {@code G = L L'}, let {@code M = I + L' Omega L}.
 * Then {@code |I + Omega G| = |M|}, the posterior covariance is {@code W = L'^-1 (I - M^-1) L^-1}
 * and {@code G - G W G = L M^-1 L'}; neither needs the inverse of Omega, which may be singular, and
 * nothing cancels when Omega is huge, near a unit root.
 *
 * <p>A workspace: no method allocates; not thread-safe.
 */
final class GeneralPosterior extends PresamplePosterior {

  private final PresampleCovariance covariance;
  private final CholeskyWorkspace information;
  private final double[] left;
  private final double[] inverse;
  private final double[] whitened;
  private final double[] shrunk;

  GeneralPosterior(PresampleCovariance covariance, ImpulseGram gram) {
    super(gram, covariance.size());
    this.covariance = covariance;
    information = new CholeskyWorkspace(Math.max(size, 1));
    int cells = size * size;
    left = new double[cells];
    inverse = new double[cells];
    whitened = new double[size];
    shrunk = new double[size];
  }

  @Override
  boolean compute() {
    if (size == 0) {
      return true;
    }
    System.arraycopy(gram.matrix(), 0, information.matrix(), 0, size * size);
    if (!information.factor()) {
      return false;
    }
    double[] l = information.matrix();
    // product = Omega L, of which L is lower triangular
    SmallProducts.timesLower(covariance.matrix(), l, size, product);
    double[] m = shrinkage.matrix();
    SmallProducts.transposedTimes(l, product, size, m);
    return shrink();
  }

  @Override
  void whiten(double[] pull, double[] first, double[] second) {
    if (size == 0) {
      return;
    }
    System.arraycopy(pull, 0, first, 0, size);
    information.solveLower(first);
    System.arraycopy(first, 0, second, 0, size);
    shrinkage.solveLower(second);
    shrinkage.solveUpper(second);
    for (int i = 0; i < size; i++) {
      second[i] = first[i] - second[i];
    }
  }

  @Override
  double mean(double[] pull, double[] mean) {
    if (size == 0) {
      return 0;
    }
    whiten(pull, whitened, mean);
    double prior = 0;
    for (int i = 0; i < size; i++) {
      shrunk[i] = whitened[i] - mean[i];
    }
    information.solveUpper(mean);
    double[] l = information.matrix();
    for (int i = 0; i < size; i++) {
      double nu = 0;
      for (int j = 0; j <= i; j++) {
        nu += l[i * size + j] * shrunk[j];
      }
      prior += nu * mean[i];
    }
    return prior;
  }

  @Override
  void computeGradientParts() {
    if (size == 0) {
      return;
    }
    transpose(information.matrix(), left);
    shrinkage.solveLowerColumns(left);
    SmallProducts.square(left, size, priorWeights);
    if (gram.isIdentity()) {
      return;
    }
    // half of I - M^-1, from which nothing cancels in W
    shrinkage.invertLower(left);
    SmallProducts.square(left, size, inverse);
    for (int i = 0; i < size * size; i++) {
      inverse[i] = -0.5 * inverse[i];
    }
    for (int i = 0; i < size; i++) {
      inverse[i * size + i] += 0.5;
    }
    information.invertLower(left);
    SmallProducts.timesLower(inverse, left, size, product);
    SmallProducts.transposedTimes(left, product, size, gramWeights);
  }

  private void transpose(double[] from, double[] to) {
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        to[i * size + j] = from[j * size + i];
      }
    }
  }
}
