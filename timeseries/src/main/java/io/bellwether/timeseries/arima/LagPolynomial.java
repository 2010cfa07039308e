package io.bellwether.timeseries.arima;

import java.util.Arrays;

/**
 * A polynomial {@code 1 + sum a_k B^k} of the lag operator B that is the product of an ordinary and
 * a seasonal factor, with few terms and a high degree. Filters series with it and with its inverse.
 *
 * <p>Values before the start of a series are taken as zero. A workspace: {@link #set} gives it new
 * coefficients; not thread-safe.
 */
final class LagPolynomial {

  private final int sign;
  private final int ordinary;
  private final int seasonal;
  private final int season;

  /** The lags with a term, ascending, and their coefficients. */
  private final int[] lags;

  private final double[] terms;

  /** All coefficients by lag; index 0 is 1. */
  private final double[] dense;

  /**
   * Creates a polynomial equal to 1.
   *
   * @param sign -1 if the factors are written {@code 1 - sum c_i B^i}, as those of an
   *     autoregression are; 1 for {@code 1 + sum c_i B^i}
   * @param ordinary the degree of the ordinary factor
   * @param seasonal the degree of the seasonal factor, in seasons
   * @param season the length of a season
   */
  LagPolynomial(int sign, int ordinary, int seasonal, int season) {
    this.sign = sign;
    this.ordinary = ordinary;
    this.seasonal = seasonal;
    this.season = season;
    boolean[] used = new boolean[ordinary + seasonal * season + 1];
    for (int k = 0; k <= seasonal; k++) {
      for (int i = 0; i <= ordinary; i++) {
        used[i + k * season] = true;
      }
    }
    int count = 0;
    int[] found = new int[used.length];
    for (int lag = 1; lag < used.length; lag++) {
      if (used[lag]) {
        found[count++] = lag;
      }
    }
    lags = Arrays.copyOf(found, count);
    terms = new double[count];
    dense = new double[used.length];
    dense[0] = 1;
  }

  /** Sets the coefficients of both factors. */
  void set(double[] ordinaryFactor, double[] seasonalFactor) {
    Arrays.fill(dense, 1, dense.length, 0);
    for (int k = 0; k <= seasonal; k++) {
      double outer = k == 0 ? 1 : sign * seasonalFactor[k - 1];
      for (int i = 0; i <= ordinary; i++) {
        if (i + k > 0) {
          dense[i + k * season] += outer * (i == 0 ? 1 : sign * ordinaryFactor[i - 1]);
        }
      }
    }
    for (int j = 0; j < lags.length; j++) {
      terms[j] = dense[lags[j]];
    }
  }

  /**
   * Turns a gradient by the coefficients of the product into one by those of the factors.
   *
   * @param byLag the gradient by {@link #coefficient(int)}, indexed by lag
   * @param ordinaryGradient receives the gradient by the ordinary factor
   * @param seasonalGradient receives the gradient by the seasonal factor
   */
  void chain(
      double[] byLag,
      double[] ordinaryFactor,
      double[] seasonalFactor,
      double[] ordinaryGradient,
      double[] seasonalGradient) {
    for (int i = 1; i <= ordinary; i++) {
      double sum = byLag[i];
      for (int k = 1; k <= seasonal; k++) {
        sum += sign * seasonalFactor[k - 1] * byLag[i + k * season];
      }
      ordinaryGradient[i - 1] = sign * sum;
    }
    for (int k = 1; k <= seasonal; k++) {
      double sum = byLag[k * season];
      for (int i = 1; i <= ordinary; i++) {
        sum += sign * ordinaryFactor[i - 1] * byLag[i + k * season];
      }
      seasonalGradient[k - 1] = sign * sum;
    }
  }

  int degree() {
    return dense.length - 1;
  }

  /** A copy of the coefficients of lags 1 to the degree. */
  double[] tail() {
    return Arrays.copyOfRange(dense, 1, dense.length);
  }

  int termCount() {
    return lags.length;
  }

  int lag(int term) {
    return lags[term];
  }

  double term(int term) {
    return terms[term];
  }

  /** The coefficient of a lag up to the degree; 1 for lag 0. */
  double coefficient(int lag) {
    return dense[lag];
  }

  /** Computes {@code out = a(B) in}; the arrays must differ. */
  void multiply(double[] in, double[] out, int length) {
    System.arraycopy(in, 0, out, 0, length);
    for (int j = 0; j < lags.length; j++) {
      int lag = lags[j];
      double a = terms[j];
      for (int t = lag; t < length; t++) {
        out[t] += a * in[t - lag];
      }
    }
  }

  /** Computes {@code x = a(B)^-1 x} in place. */
  void divide(double[] x, int length) {
    int head = Math.min(degree(), length);
    for (int t = 1; t < head; t++) {
      double value = x[t];
      for (int j = 0; j < lags.length && lags[j] <= t; j++) {
        value -= terms[j] * x[t - lags[j]];
      }
      x[t] = value;
    }
    continueDivision(x, head, length);
  }

  /** Continues {@link #divide} from a period that has all its lags before it. */
  void continueDivision(double[] x, int from, int length) {
    switch (lags.length) {
      case 0 -> {}
      case 1 -> divideOne(x, from, length);
      case 2 -> divideTwo(x, from, length);
      case 3 -> divideThree(x, from, length);
      default -> divideMany(x, from, length);
    }
  }

  private void divideOne(double[] x, int from, int length) {
    double a = terms[0];
    int lag = lags[0];
    for (int t = from; t < length; t++) {
      x[t] -= a * x[t - lag];
    }
  }

  private void divideTwo(double[] x, int from, int length) {
    double a = terms[0];
    double b = terms[1];
    int lagA = lags[0];
    int lagB = lags[1];
    for (int t = from; t < length; t++) {
      x[t] = x[t] - b * x[t - lagB] - a * x[t - lagA];
    }
  }

  private void divideThree(double[] x, int from, int length) {
    double a = terms[0];
    double b = terms[1];
    double c = terms[2];
    int lagA = lags[0];
    int lagB = lags[1];
    int lagC = lags[2];
    for (int t = from; t < length; t++) {
      x[t] = x[t] - c * x[t - lagC] - b * x[t - lagB] - a * x[t - lagA];
    }
  }

  private void divideMany(double[] x, int from, int length) {
    int last = lags.length - 1;
    for (int t = from; t < length; t++) {
      double value = x[t];
      for (int j = last; j >= 0; j--) {
        value -= terms[j] * x[t - lags[j]];
      }
      x[t] = value;
    }
  }

  /** Computes {@code x = (a(B)')^-1 x} in place: the same recursion from the end to the start. */
  void divideBackward(double[] x, int length) {
    int head = Math.max(length - degree(), 0);
    for (int t = length - 2; t >= head; t--) {
      double value = x[t];
      for (int j = 0; j < lags.length && t + lags[j] < length; j++) {
        value -= terms[j] * x[t + lags[j]];
      }
      x[t] = value;
    }
    if (lags.length == 1) {
      backwardOne(x, Math.min(head, length));
    } else if (lags.length == 2) {
      backwardTwo(x, Math.min(head, length));
    } else {
      backwardMany(x, Math.min(head, length));
    }
  }

  private void backwardOne(double[] x, int length) {
    double a = terms[0];
    int lag = lags[0];
    for (int t = length - 1; t >= 0; t--) {
      x[t] -= a * x[t + lag];
    }
  }

  private void backwardTwo(double[] x, int length) {
    double a = terms[0];
    double b = terms[1];
    int lagA = lags[0];
    int lagB = lags[1];
    for (int t = length - 1; t >= 0; t--) {
      x[t] = x[t] - b * x[t + lagB] - a * x[t + lagA];
    }
  }

  private void backwardMany(double[] x, int length) {
    int last = lags.length - 1;
    for (int t = length - 1; t >= 0; t--) {
      double value = x[t];
      for (int j = last; j >= 0; j--) {
        value -= terms[j] * x[t + lags[j]];
      }
      x[t] = value;
    }
  }

  /** Adds {@code scale * sum_t weights[t] x[t - lag]} to {@code gradient[lag]} for every term. */
  void addLagged(double[] weights, double[] x, int length, double scale, double[] gradient) {
    for (int lag : lags) {
      gradient[lag] += scale * SmallProducts.dot(weights, lag, x, 0, length - lag);
    }
  }
}
