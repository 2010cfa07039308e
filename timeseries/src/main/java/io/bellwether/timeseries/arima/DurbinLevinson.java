package io.bellwether.timeseries.arima;

/**
 * The one-to-one map between the coefficients of a stationary autoregression {@code x_t = sum phi_i
 * x_(t-i) + e_t} and its partial autocorrelations, each in (-1, 1): the Durbin-Levinson recursion
 * (J. F. Monahan, A note on enforcing stationarity in autoregressive-moving average models,
 * Biometrika 71, 1984), forwards, backwards and for gradients.
 *
 * <p>A workspace for one degree; not thread-safe.
 */
final class DurbinLevinson {

  private final int degree;

  /** Row k - 1 holds the coefficients of the autoregression of order k. */
  private final double[][] levels;

  private final double[] bar;
  private final double[] next;

  DurbinLevinson(int degree) {
    this.degree = degree;
    levels = new double[degree][degree];
    bar = new double[degree];
    next = new double[degree];
  }

  /** Computes the coefficients from partial autocorrelations. */
  void toCoefficients(double[] partial, double[] coefficients) {
    for (int k = 0; k < degree; k++) {
      levels[k][k] = partial[k];
      for (int j = 0; j < k; j++) {
        levels[k][j] = levels[k - 1][j] - partial[k] * levels[k - 1][k - 1 - j];
      }
    }
    if (degree > 0) {
      System.arraycopy(levels[degree - 1], 0, coefficients, 0, degree);
    }
  }

  /**
   * Computes partial autocorrelations from coefficients.
   *
   * @return true if all lie within (-1, 1), that is, if the autoregression is stationary
   */
  boolean fromCoefficients(double[] coefficients, double[] partial) {
    System.arraycopy(coefficients, 0, bar, 0, degree);
    for (int k = degree - 1; k >= 0; k--) {
      double r = bar[k];
      partial[k] = r;
      if (!(Math.abs(r) < 1)) {
        return false;
      }
      for (int j = 0; j < k; j++) {
        next[j] = (bar[j] + r * bar[k - 1 - j]) / (1 - r * r);
      }
      System.arraycopy(next, 0, bar, 0, k);
    }
    return true;
  }

  /**
   * Turns a gradient by the coefficients into one by the partial autocorrelations that {@link
   * #toCoefficients} was called with last.
   */
  void chain(double[] byCoefficients, double[] byPartial) {
    System.arraycopy(byCoefficients, 0, bar, 0, degree);
    for (int k = degree - 1; k >= 0; k--) {
      double sum = bar[k];
      double r = levels[k][k];
      for (int j = 0; j < k; j++) {
        sum -= bar[j] * levels[k - 1][k - 1 - j];
        next[j] = bar[j] - r * bar[k - 1 - j];
      }
      byPartial[k] = sum;
      System.arraycopy(next, 0, bar, 0, k);
    }
  }
}
