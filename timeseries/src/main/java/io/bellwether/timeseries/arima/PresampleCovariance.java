package io.bellwether.timeseries.arima;

import io.bellwether.math.LuWorkspace;
import java.util.Arrays;

/**
 * The covariance of what an ARMA process owes to the time before its first observation, for unit
 * innovation variance.
 *
 * <p>With {@code x_t = sum phi_i x_(t-i) + e_t + sum theta_j e_(t-j)}, the presample contributes
 *
 * <pre>
 * c_t = sum_(i >= t) phi_i x_(t-i) + sum_(j >= t) theta_j e_(t-j),   t = 1 .. r = max(p, q)
 * </pre>
 *
 * to the first r observations. Its covariance has the first row {@code cov(c_1, c_j)}, which the
 * autocovariances of x and the psi weights give, and the rest follows along the diagonals, because
 * the state {@code c} moves on by {@code c'_j = c_(j+1) + phi_j c_1 + (phi_j + theta_j) e}
 * (stationarity: both have one covariance). Autocovariances by the linear system of Brockwell and
 * Davis, Time Series: Theory and Methods, 2nd ed. 1991, section 3.3.
 *
 * <p>A workspace: no method allocates; not thread-safe.
 */
final class PresampleCovariance {

  private final LagPolynomial ar;
  private final LagPolynomial ma;
  private final int p;
  private final int q;
  private final int size;

  /** The arrays below are indexed by lag; what lies beyond p or q is zero. */
  private final double[] phi;

  private final double[] theta;
  private final double[] psi;
  private final double[] gamma;
  private final double[] firstRow;
  private final double[] matrix;
  private final LuWorkspace system;
  private final LuWorkspace transposed;

  private final double[] summed;
  private final double[] byPhi;
  private final double[] byGain;
  private final double[] byNext;
  private final double[] firstRowBar;
  private final double[] psiBar;
  private final double[] gammaBar;
  private final double[] phiBar;
  private final double[] thetaBar;

  /**
   * Creates a workspace.
   *
   * @param ar the polynomial {@code 1 - sum phi_i B^i}
   * @param ma the polynomial {@code 1 + sum theta_j B^j}
   */
  PresampleCovariance(LagPolynomial ar, LagPolynomial ma) {
    this.ar = ar;
    this.ma = ma;
    p = ar.degree();
    q = ma.degree();
    size = Math.max(p, q);
    phi = new double[size + 1];
    theta = new double[size + 1];
    psi = new double[q + 1];
    gamma = new double[p + 1];
    firstRow = new double[size + 2];
    matrix = new double[size * size];
    system = new LuWorkspace(p + 1);
    transposed = new LuWorkspace(p + 1);
    summed = new double[size * size];
    byPhi = new double[size + 1];
    byGain = new double[size + 1];
    byNext = new double[size + 1];
    firstRowBar = new double[size + 2];
    psiBar = new double[q + 1];
    gammaBar = new double[p + 1];
    phiBar = new double[size + 1];
    thetaBar = new double[size + 1];
  }

  /** The number of rows, r. */
  int size() {
    return size;
  }

  /** The covariance by rows: the workspace's own array. */
  double[] matrix() {
    return matrix;
  }

  /** The variance of the process, for unit innovation variance; valid if p > 0. */
  double variance() {
    return gamma[0];
  }

  /**
   * Computes the covariance for the present coefficients of the polynomials.
   *
   * @return false if the process has no finite variance to working precision
   */
  boolean compute() {
    for (int k = 1; k <= size; k++) {
      phi[k] = k <= p ? -ar.coefficient(k) : 0;
      theta[k] = k <= q ? ma.coefficient(k) : 0;
    }
    computePsi();
    if (p > 0 && !computeGamma()) {
      return false;
    }
    computeFirstRow();
    computeRest();
    return true;
  }

  private void computePsi() {
    psi[0] = 1;
    for (int k = 1; k <= q; k++) {
      double sum = theta[k];
      for (int j = 0; j < ar.termCount() && ar.lag(j) <= k; j++) {
        sum -= ar.term(j) * psi[k - ar.lag(j)];
      }
      psi[k] = sum;
    }
  }

  /** Solves {@code gamma_k - sum phi_i gamma_|k-i| = sum_(j >= k) theta_j psi_(j-k)}, k = 0..p. */
  private boolean computeGamma() {
    fillSystem(system.matrix(), false);
    for (int k = 0; k <= p; k++) {
      double sum = k == 0 ? 1 : 0;
      for (int j = 0; j < ma.termCount(); j++) {
        if (ma.lag(j) >= k) {
          sum += ma.term(j) * psi[ma.lag(j) - k];
        }
      }
      gamma[k] = sum;
    }
    if (!system.factor()) {
      return false;
    }
    system.solve(gamma);
    return gamma[0] > 0 && gamma[0] <= Double.MAX_VALUE;
  }

  private void fillSystem(double[] a, boolean transpose) {
    Arrays.fill(a, 0);
    for (int k = 0; k <= p; k++) {
      a[k * (p + 1) + k] += 1;
      for (int j = 0; j < ar.termCount(); j++) {
        int column = Math.abs(k - ar.lag(j));
        a[transpose ? column * (p + 1) + k : k * (p + 1) + column] += ar.term(j);
      }
    }
  }

  private void computeFirstRow() {
    Arrays.fill(firstRow, 0);
    for (int i = 0; i < ar.termCount(); i++) {
      int lag = ar.lag(i);
      for (int j = 1; j <= lag; j++) {
        firstRow[j] -= ar.term(i) * gamma[lag - j + 1];
      }
    }
    for (int k = 0; k < ma.termCount(); k++) {
      int lag = ma.lag(k);
      for (int j = 1; j <= lag; j++) {
        firstRow[j] += ma.term(k) * psi[lag - j + 1];
      }
    }
  }

  private void computeRest() {
    double variance = firstRow[1];
    for (int i = size; i >= 1; i--) {
      double gain = phi[i] + theta[i];
      for (int j = size; j >= i; j--) {
        double value =
            phi[i] * (phi[j] * variance + firstRow[j + 1])
                + phi[j] * firstRow[i + 1]
                + gain * (phi[j] + theta[j]);
        if (j < size) {
          value += matrix[i * size + j];
        }
        matrix[(i - 1) * size + j - 1] = value;
        matrix[(j - 1) * size + i - 1] = value;
      }
    }
  }

  /**
   * Adds the gradient of {@code sum_ij weights_ij covariance_ij} by the coefficients of both
   * polynomials, by running the computation backwards.
   *
   * @param weights symmetric, by rows
   * @param arGradient receives the gradient by the coefficients {@code -phi}, by lag
   * @param maGradient receives the gradient by the coefficients {@code theta}, by lag
   */
  void addGradient(double[] weights, double[] arGradient, double[] maGradient) {
    Diagonals.accumulate(weights, summed, size);
    backThroughDiagonals();
    backThroughFirstRow();
    if (p > 0) {
      backThroughGamma();
    }
    backThroughPsi();
    for (int k = 1; k <= p; k++) {
      arGradient[k] -= phiBar[k];
    }
    for (int k = 1; k <= q; k++) {
      maGradient[k] += thetaBar[k];
    }
  }

  private void backThroughDiagonals() {
    for (int i = 1; i <= size; i++) {
      int row = (i - 1) * size - 1;
      double sumPhi = 0;
      for (int k = 0; k < ar.termCount(); k++) {
        sumPhi -= summed[row + ar.lag(k)] * ar.term(k);
      }
      double sumTheta = 0;
      for (int k = 0; k < ma.termCount(); k++) {
        sumTheta += summed[row + ma.lag(k)] * ma.term(k);
      }
      double sumNext = 0;
      if (p > 0) {
        for (int j = 1; j < size; j++) {
          sumNext += summed[row + j] * firstRow[j + 1];
        }
      }
      byPhi[i] = sumPhi;
      byGain[i] = sumPhi + sumTheta;
      byNext[i] = sumNext;
    }
    double variance = firstRow[1];
    double varianceBar = 0;
    for (int k = 0; k < ar.termCount(); k++) {
      varianceBar -= ar.term(k) * byPhi[ar.lag(k)];
    }
    firstRowBar[1] = varianceBar;
    for (int i = 1; i <= size; i++) {
      firstRowBar[i + 1] = 2 * byPhi[i];
      phiBar[i] = 2 * (variance * byPhi[i] + byNext[i] + byGain[i]);
      thetaBar[i] = 2 * byGain[i];
    }
  }

  private void backThroughFirstRow() {
    Arrays.fill(gammaBar, 0);
    Arrays.fill(psiBar, 0);
    for (int i = 0; i < ar.termCount(); i++) {
      int lag = ar.lag(i);
      for (int j = 1; j <= lag; j++) {
        phiBar[lag] += firstRowBar[j] * gamma[lag - j + 1];
        gammaBar[lag - j + 1] -= firstRowBar[j] * ar.term(i);
      }
    }
    for (int k = 0; k < ma.termCount(); k++) {
      int lag = ma.lag(k);
      for (int j = 1; j <= lag; j++) {
        thetaBar[lag] += firstRowBar[j] * psi[lag - j + 1];
        psiBar[lag - j + 1] += firstRowBar[j] * ma.term(k);
      }
    }
  }

  private void backThroughGamma() {
    fillSystem(transposed.matrix(), true);
    if (!transposed.factor()) {
      return;
    }
    transposed.solve(gammaBar);
    for (int i = 0; i < ar.termCount(); i++) {
      int lag = ar.lag(i);
      double sum = 0;
      for (int k = 0; k <= p; k++) {
        sum += gammaBar[k] * gamma[Math.abs(k - lag)];
      }
      phiBar[lag] += sum;
    }
    for (int j = 0; j < ma.termCount(); j++) {
      int lag = ma.lag(j);
      double sum = 0;
      for (int k = 0; k <= Math.min(lag, p); k++) {
        sum += gammaBar[k] * psi[lag - k];
        psiBar[lag - k] += gammaBar[k] * ma.term(j);
      }
      thetaBar[lag] += sum;
    }
    // psi_0 = 1 stands for theta_0 psi_0 in row 0: a constant
  }

  private void backThroughPsi() {
    for (int k = q; k >= 1; k--) {
      thetaBar[k] += psiBar[k];
      for (int j = 0; j < ar.termCount() && ar.lag(j) <= k; j++) {
        int lag = ar.lag(j);
        phiBar[lag] += psiBar[k] * psi[k - lag];
        psiBar[k - lag] -= psiBar[k] * ar.term(j);
      }
    }
  }
}
