package io.bellwether.timeseries.arima;

import java.util.Arrays;

/**
 * The posterior of the presample of a pure moving average, whose prior covariance is {@code T T'}
 * with {@code T[i][k] = theta_(i + k - 1)}: symmetric and sparse, like the polynomial.
 *
 * <p>With {@code M = I + T G T = L L'}: {@code |I + Omega G| = |M|} and {@code W = T M^-1 T}, so
 * that one decomposition does.
 */
final class MovingAveragePosterior extends PresamplePosterior {

  private final LagPolynomial ma;
  private final double[] half;
  private final double[] scaled;
  private final double[] solved;

  MovingAveragePosterior(ImpulseGram gram, LagPolynomial ma) {
    super(gram, ma.degree());
    this.ma = ma;
    half = new double[size * size];
    scaled = new double[size];
    solved = new double[size];
  }

  @Override
  boolean compute() {
    multiplyRows(gram.matrix(), product);
    double[] m = shrinkage.matrix();
    multiplyColumns(product, m);
    return shrink();
  }

  /** Computes {@code out = T a}. */
  private void multiplyRows(double[] a, double[] out) {
    Arrays.fill(out, 0);
    for (int term = 0; term < ma.termCount(); term++) {
      int lag = ma.lag(term);
      double theta = ma.term(term);
      for (int i = 0; i < lag; i++) {
        int to = i * size;
        int from = (lag - 1 - i) * size;
        for (int j = 0; j < size; j++) {
          out[to + j] += theta * a[from + j];
        }
      }
    }
  }

  /** Computes {@code out = a T}. */
  private void multiplyColumns(double[] a, double[] out) {
    Arrays.fill(out, 0);
    for (int row = 0; row < size * size; row += size) {
      for (int term = 0; term < ma.termCount(); term++) {
        int last = row + ma.lag(term) - 1;
        double theta = ma.term(term);
        for (int i = row; i <= last; i++) {
          out[i] += theta * a[row + last - i];
        }
      }
    }
  }

  private void multiply(double[] x, double[] out) {
    Arrays.fill(out, 0);
    for (int term = 0; term < ma.termCount(); term++) {
      int lag = ma.lag(term);
      double theta = ma.term(term);
      for (int i = 0; i < lag; i++) {
        out[i] += theta * x[lag - 1 - i];
      }
    }
  }

  @Override
  void whiten(double[] pull, double[] first, double[] second) {
    multiply(pull, first);
    System.arraycopy(first, 0, second, 0, size);
    shrinkage.solveLower(second);
    shrinkage.solveUpper(second);
  }

  @Override
  double mean(double[] pull, double[] mean) {
    whiten(pull, scaled, solved);
    multiply(solved, mean);
    double prior = 0;
    for (double each : solved) {
      prior += each * each;
    }
    return prior;
  }

  @Override
  void computeGradientParts() {
    System.arraycopy(product, 0, half, 0, half.length);
    shrinkage.solveLowerColumns(half);
    SmallProducts.square(half, size, priorWeights);
    double[] g = gram.matrix();
    for (int i = 0; i < priorWeights.length; i++) {
      priorWeights[i] = g[i] - priorWeights[i];
    }
    Arrays.fill(half, 0);
    for (int term = 0; term < ma.termCount(); term++) {
      int lag = ma.lag(term);
      for (int i = 0; i < lag; i++) {
        half[i * size + lag - 1 - i] = ma.term(term);
      }
    }
    shrinkage.solveLowerColumns(half);
    SmallProducts.square(half, size, gramWeights);
    for (int i = 0; i < gramWeights.length; i++) {
      gramWeights[i] *= 0.5;
    }
  }
}
