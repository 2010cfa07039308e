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
final class GeneralPosterior implements PresamplePosterior {

  private final PresampleCovariance covariance;
  private final ImpulseGram gram;
  private final int size;
  private final CholeskyWorkspace information;
  private final CholeskyWorkspace shrinkage;
  private final double[] left;
  private final double[] product;
  private final double[] inverse;
  private final double[] priorWeights;
  private final double[] gramWeights;
  private final double[] whitened;
  private final double[] shrunk;
  private double logDeterminant;

  GeneralPosterior(PresampleCovariance covariance, ImpulseGram gram) {
    this.covariance = covariance;
    this.gram = gram;
    size = covariance.size();
    information = new CholeskyWorkspace(Math.max(size, 1));
    shrinkage = new CholeskyWorkspace(Math.max(size, 1));
    int cells = size * size;
    left = new double[cells];
    product = new double[cells];
    inverse = new double[cells];
    priorWeights = new double[cells];
    gramWeights = new double[cells];
    whitened = new double[size];
    shrunk = new double[size];
  }

  @Override
  public boolean compute() {
    if (size == 0) {
      logDeterminant = 0;
      return true;
    }
    System.arraycopy(gram.matrix(), 0, information.matrix(), 0, size * size);
    if (!information.factor()) {
      return false;
    }
    double[] l = information.matrix();
    // product = Omega L, of which L is lower triangular
    multiplyByLower(covariance.matrix(), l, product);
    double[] m = shrinkage.matrix();
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int k = i; k < size; k++) {
          sum += l[k * size + i] * product[k * size + j];
        }
        m[i * size + j] = i == j ? 1 + sum : sum;
      }
    }
    if (!shrinkage.factor()) {
      return false;
    }
    logDeterminant = shrinkage.logDeterminant();
    return true;
  }

  private void multiplyByLower(double[] a, double[] lower, double[] out) {
    for (int i = 0; i < size; i++) {
      int row = i * size;
      for (int j = 0; j < size; j++) {
        out[row + j] = 0;
      }
      for (int k = 0; k < size; k++) {
        double factor = a[row + k];
        int from = k * size;
        for (int j = 0; j <= k; j++) {
          out[row + j] += factor * lower[from + j];
        }
      }
    }
  }

  @Override
  public double logDeterminant() {
    return logDeterminant;
  }

  @Override
  public void whiten(double[] pull, double[] first, double[] second) {
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
  public double mean(double[] pull, double[] mean) {
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
  public void computeGradientParts() {
    if (size == 0) {
      return;
    }
    double[] l = information.matrix();
    shrinkage.invertLower(left);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int k = i; k < size; k++) {
          sum += left[k * size + i] * left[k * size + j];
        }
        inverse[i * size + j] = sum;
        inverse[j * size + i] = sum;
      }
    }
    multiplyByLowerTransposed(inverse, l, product);
    multiplyLower(l, product, priorWeights);
    if (gram.isIdentity()) {
      return;
    }
    for (int i = 0; i < size * size; i++) {
      inverse[i] = -0.5 * inverse[i];
    }
    for (int i = 0; i < size; i++) {
      inverse[i * size + i] += 0.5;
    }
    information.invertLower(left);
    multiplyByLower(inverse, left, product);
    multiplyByTransposedLower(left, product, gramWeights);
  }

  /** Computes {@code out = a lower'}. */
  private void multiplyByLowerTransposed(double[] a, double[] lower, double[] out) {
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        double sum = 0;
        for (int k = 0; k <= j; k++) {
          sum += a[i * size + k] * lower[j * size + k];
        }
        out[i * size + j] = sum;
      }
    }
  }

  /** Computes the symmetric product {@code out = lower b}. */
  private void multiplyLower(double[] lower, double[] b, double[] out) {
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int k = 0; k <= i; k++) {
          sum += lower[i * size + k] * b[k * size + j];
        }
        out[i * size + j] = sum;
        out[j * size + i] = sum;
      }
    }
  }

  /** Computes the symmetric product {@code out = lower' b}. */
  private void multiplyByTransposedLower(double[] lower, double[] b, double[] out) {
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int k = i; k < size; k++) {
          sum += lower[k * size + i] * b[k * size + j];
        }
        out[i * size + j] = sum;
        out[j * size + i] = sum;
      }
    }
  }

  @Override
  public double[] priorWeights() {
    return priorWeights;
  }

  @Override
  public double[] gramWeights() {
    return gramWeights;
  }
}
