package io.bellwether.timeseries.arima;

/**
 * Exact second moments of a stationary ARMA process with innovations of variance 1: the
 * autocovariances, and the covariance of the state of its Kalman filter.
 *
 * <p>The autocovariance generating function theta(z) theta(1/z) / (phi(z) phi(1/z)) is written as
 * g(z) / phi(z) + g(1/z) / phi(1/z) (G. Tunnicliffe Wilson, "Some efficient computational
 * procedures for high order ARMA models", J. Statist. Comput. Simul. 8, 1979): the polynomial g
 * follows from a recursion that lowers the degree of phi step by step as the test of Schur and Cohn
 * does, in O(max(p, q)^2). With phi_k(z) = phi_{k-1}(z) + c_k z^k phi_{k-1}(1/z), an equation
 * phi_k(1/z) g(z) + phi_k(z) g(1/z) = b(z) becomes the same equation for phi_{k-1} and G, where G_j
 * = g_j + c_k g_{k-j} and G_k = b_k is known. Then gamma(0) = 2 g_0, and gamma(h) is the
 * coefficient of z^h in g(z) / phi(z).
 *
 * <p>The plain way is a Lyapunov equation with O(r^2) unknowns for a state of length r (J. Gardner,
 * A. C. Harvey and G. D. A. Phillips, "Algorithm AS 154", Applied Statistics 29, 1980), slow for
 * seasonal models and known to lose digits near the unit circle.
 *
 * <p>Owns its workspace, which grows and never shrinks; not for use by several threads.
 */
final class StationaryMoments {

  private double[] phi = new double[0];
  private double[] theta = new double[0];

  /** Partial autocorrelations of the autoregression, with the sign of the polynomial. */
  private double[] partial = new double[0];

  private double[] work = new double[0];
  private double[] g = new double[0];
  private double[] gamma = new double[0];
  private double[] psi = new double[0];

  /**
   * Computes gamma(0..maxLag) and psi(0..maxLag).
   *
   * @param ar coefficients of the autoregression, lag 1 first
   * @param ma coefficients of the moving average, lag 1 first
   * @param maxLag the last lag wanted
   * @return whether the autoregression is stationary; if not, nothing was computed
   */
  boolean solve(double[] ar, double[] ma, int maxLag) {
    int degree = Math.max(ar.length, ma.length);
    reserve(Math.max(degree, maxLag) + 1);
    load(ar, ma, degree);
    if (!stepDown(ar, degree)) {
      return false;
    }
    stepUp(degree);
    gamma[0] = 2 * g[0];
    psi[0] = 1;
    double[] c = work;
    c[0] = g[0];
    for (int h = 1; h <= maxLag; h++) {
      double sum = h <= degree ? g[h] : 0;
      double weight = h <= ma.length ? ma[h - 1] : 0;
      for (int i = 1; i <= ar.length && i <= h; i++) {
        sum += ar[i - 1] * c[h - i];
        weight += ar[i - 1] * psi[h - i];
      }
      c[h] = sum;
      gamma[h] = sum;
      psi[h] = weight;
    }
    return true;
  }

  /** Returns the covariance of x(t) and x(t - lag). */
  double autocovariance(int lag) {
    return gamma[lag];
  }

  /** Returns the covariance of x(t) and e(t - lag). */
  double psi(int lag) {
    return psi[lag];
  }

  private void reserve(int size) {
    if (phi.length < size) {
      phi = new double[size];
      theta = new double[size];
      partial = new double[size];
      work = new double[size];
      g = new double[size];
      gamma = new double[size];
      psi = new double[size];
    }
  }

  /** Sets g to the right side b(z) = theta(z) theta(1/z), by lag, and phi to its polynomial. */
  private void load(double[] ar, double[] ma, int degree) {
    for (int j = 0; j <= degree; j++) {
      phi[j] = j == 0 ? 1 : j <= ar.length ? -ar[j - 1] : 0;
      theta[j] = j == 0 ? 1 : j <= ma.length ? ma[j - 1] : 0;
    }
    for (int lag = 0; lag <= degree; lag++) {
      double sum = 0;
      for (int i = 0; i + lag <= ma.length; i++) {
        sum += theta[i] * theta[i + lag];
      }
      g[lag] = sum;
    }
  }

  /** Lowers phi to degree 0; g[k] stays the highest coefficient of the equation of degree k. */
  private boolean stepDown(double[] ar, int degree) {
    for (int k = degree; k >= 1; k--) {
      double c = k <= ar.length ? phi[k] : 0;
      if (!(Math.abs(c) < 1)) {
        return false;
      }
      partial[k] = c;
      if (c != 0) {
        double scale = (1 - c) * (1 + c);
        for (int i = 1, j = k - 1; i <= j; i++, j--) {
          double low = phi[i];
          double high = phi[j];
          phi[i] = (low - c * high) / scale;
          phi[j] = (high - c * low) / scale;
        }
      }
      for (int j = 1; j < k; j++) {
        g[k - j] -= g[k] * phi[j];
      }
    }
    return true;
  }

  private void stepUp(int degree) {
    g[0] /= 2;
    for (int k = 1; k <= degree; k++) {
      double c = partial[k];
      if (c != 0) {
        double scale = (1 - c) * (1 + c);
        for (int i = 0, j = k; i <= j; i++, j--) {
          double low = g[i];
          double high = g[j];
          g[i] = (low - c * high) / scale;
          g[j] = (high - c * low) / scale;
        }
      }
    }
  }

  /**
   * Writes the covariance of the filter's state, whose element i is the sum over {@code j >= i} of
   * phi_j x(t-1+i-j) + theta_{j-1} e(t+i-j) (A. C. Harvey, <i>Forecasting, Structural Time Series
   * Models and the Kalman Filter</i>, 1989, section 3.3). The first row comes from the
   * autocovariances; as element i is phi_i x(t-1) + element i+1 at t-1 + theta_{i-1} e(t), the rest
   * follows from the last diagonal backwards.
   *
   * @param r the length of the state; {@link #solve} was called with maxLag r or more
   * @param ar phi_1..phi_r
   * @param load 1, theta_1..theta_{r-1}
   * @param p where to write: the upper triangle, by rows
   * @param stride the length of a row of p
   */
  void stateCovariance(int r, double[] ar, double[] load, double[] p, int stride) {
    for (int i = 0; i < r; i++) {
      double sum = 0;
      for (int j = i; j < r; j++) {
        sum += ar[j] * gamma[1 + j - i] + load[j] * psi[j - i];
      }
      p[i] = sum;
    }
    for (int j = 0; j < r; j++) {
      partial[j] = p[j]; // the first row, kept while it is used
    }
    for (int i = r - 1; i >= 1; i--) {
      for (int j = r - 1; j >= i; j--) {
        double sum = ar[i] * ar[j] * gamma[0] + load[i] * load[j];
        if (j + 1 < r) {
          sum += p[(i + 1) * stride + j + 1] + ar[i] * partial[j + 1] + ar[j] * partial[i + 1];
        } else if (i + 1 < r) {
          sum += ar[j] * partial[i + 1];
        }
        p[i * stride + j] = sum;
      }
    }
  }
}
