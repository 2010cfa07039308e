package io.bellwether.timeseries.arima;

import java.util.Arrays;

/**
 * How the presample reaches into the residuals: the matrix {@code G = Z' Z}, where column i of Z is
 * the impulse response of {@code 1 / theta(B)} delayed by i - 1.
 *
 * <p>The last row takes two passes of the filter; the others follow along the diagonals, because
 * the columns are shifts of one another. Once the impulse response has died away the passes stop,
 * so that the cost does not grow with the length of the series.
 *
 * <p>A workspace: no method allocates; not thread-safe.
 */
final class ImpulseGram {

  /** Responses below are taken as having died away; they would change no digit of a sum. */
  private static final double NEGLIGIBLE = 1e-18;

  /** The impulse response is computed in blocks of at least this length until it has died away. */
  private static final int BLOCK = 256;

  private final LagPolynomial ma;
  private final int length;
  private final int size;

  private final double[] impulse;
  private final double[] backward;
  private final double[] gram;
  private final double[] summed;
  private final double[] forward;
  private final double[] second;
  private final double[] shifted;

  /** The impulse response is zero from here on. */
  private int impulseLength;

  /** The first residuals that the presample reaches. */
  private int reach;

  /**
   * Creates a workspace.
   *
   * @param ma the polynomial theta(B)
   * @param length the number of observations
   * @param size the number of columns of Z, at most the length
   */
  ImpulseGram(LagPolynomial ma, int length, int size) {
    this.ma = ma;
    this.length = length;
    this.size = size;
    int room = ma.degree() == 0 ? size : length;
    impulse = new double[room];
    backward = new double[room];
    forward = new double[room];
    second = new double[room];
    shifted = new double[room];
    gram = new double[size * size];
    summed = new double[size * size];
  }

  double[] matrix() {
    return gram;
  }

  /** The impulse response as far as it is not negligible; a copy. */
  double[] impulse() {
    return Arrays.copyOf(impulse, isIdentity() ? 0 : impulseLength);
  }

  /** Tells whether there is no moving-average part, so that the matrix is the identity. */
  boolean isIdentity() {
    return ma.degree() == 0;
  }

  /** How many of the first residuals the presample reaches. */
  int reach() {
    return reach;
  }

  /** Computes the matrix for the present coefficients. */
  void compute() {
    if (ma.degree() == 0) {
      reach = size;
      Arrays.fill(gram, 0);
      for (int i = 0; i < size; i++) {
        gram[i * size + i] = 1;
      }
      return;
    }
    computeImpulse();
    reach = Math.min(length, size - 1 + impulseLength);
    Arrays.fill(backward, 0, size - 1, 0);
    System.arraycopy(impulse, 0, backward, size - 1, reach - size + 1);
    ma.divideBackward(backward, reach);
    int last = size - 1;
    for (int i = 0; i < size; i++) {
      gram[i * size + last] = backward[i];
      gram[last * size + i] = backward[i];
    }
    for (int i = last - 1; i >= 0; i--) {
      double response = tail(i);
      for (int j = last - 1; j >= i; j--) {
        double value = gram[(i + 1) * size + j + 1] + response * tail(j);
        gram[i * size + j] = value;
        gram[j * size + i] = value;
      }
    }
  }

  private void computeImpulse() {
    int block = Math.min(length, Math.max(BLOCK, 2 * ma.degree()));
    Arrays.fill(impulse, 0, block, 0);
    impulse[0] = 1;
    ma.divide(impulse, block);
    int end = lastAlive(block) + 1;
    while (end > block - ma.degree() && block < length) {
      int next = Math.min(length, 2 * block);
      Arrays.fill(impulse, block, next, 0);
      ma.continueDivision(impulse, block, next);
      block = next;
      end = lastAlive(block) + 1;
    }
    impulseLength = end;
  }

  private int lastAlive(int block) {
    int t = block - 1;
    while (Math.abs(impulse[t]) < NEGLIGIBLE) {
      t--;
    }
    return t;
  }

  /** The last element of column {@code column} (from 0) of Z. */
  private double tail(int column) {
    int at = length - 1 - column;
    return at < impulseLength ? impulse[at] : 0;
  }

  /**
   * Adds the gradient of {@code sum_ij weights_ij G_ij}, by running the computation backwards.
   *
   * @param weights symmetric, by rows
   * @param gradient receives the gradient by the coefficients of theta(B), by lag
   */
  void addGradient(double[] weights, double[] gradient) {
    if (ma.degree() == 0) {
      return;
    }
    Diagonals.accumulate(weights, summed, size);
    int last = size - 1;
    for (int i = 0; i < last; i++) {
      forward[i] = 2 * summed[i * size + last];
    }
    forward[last] = summed[last * size + last];
    Arrays.fill(forward, size, reach, 0);
    ma.divide(forward, reach);
    System.arraycopy(forward, 0, second, 0, reach);
    ma.divideBackward(second, reach);
    for (int k = 0; k < ma.termCount(); k++) {
      int lag = ma.lag(k);
      double sum =
          SmallProducts.dot(forward, 0, backward, lag, reach - lag)
              + SmallProducts.dot(second, last + lag, impulse, 0, reach - last - lag);
      gradient[lag] -= sum;
    }
    if (length - last < impulseLength) {
      addTailGradient(gradient);
    }
  }

  /** The products of last elements, which matter while the impulse response is still alive. */
  private void addTailGradient(double[] gradient) {
    System.arraycopy(impulse, 0, shifted, 0, impulseLength);
    Arrays.fill(shifted, impulseLength, length, 0);
    ma.divide(shifted, length);
    for (int i = 0; i < size - 1; i++) {
      double bar = 0;
      for (int j = 0; j < size - 1; j++) {
        bar += summed[i * size + j] * tail(j);
      }
      int at = length - 1 - i;
      for (int k = 0; k < ma.termCount() && ma.lag(k) <= at; k++) {
        gradient[ma.lag(k)] -= 2 * bar * shifted[at - ma.lag(k)];
      }
    }
  }
}
