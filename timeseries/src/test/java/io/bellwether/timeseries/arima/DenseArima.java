package io.bellwether.timeseries.arima;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The distribution of a short ARIMA series written out as full matrices, with nothing recursive in
 * time: the reference for the Kalman filter. The first d + D m values are the unknown start, the
 * others are a linear function of the start and of the stationary differences.
 */
final class DenseArima {

  /** Weights of the start and of the differences in each value. */
  private final double[][] start;

  private final double[][] noise;
  private final double[][] gamma;
  private final double[] y;
  private final int span;

  DenseArima(double[] y, double[] phi, double[] theta, double[] difference) {
    this.y = y.clone();
    this.span = difference.length - 1;
    int n = y.length;
    this.start = new double[n][span];
    this.noise = new double[n][n - span];
    for (int t = 0; t < n; t++) {
      if (t < span) {
        start[t][t] = 1;
        continue;
      }
      noise[t][t - span] = 1;
      for (int j = 1; j <= span; j++) {
        addTo(start[t], start[t - j], -difference[j]);
        addTo(noise[t], noise[t - j], -difference[j]);
      }
    }
    double[] g = autocovariances(phi, theta, n);
    this.gamma = new double[n - span][n - span];
    for (int i = 0; i < n - span; i++) {
      for (int j = 0; j < n - span; j++) {
        gamma[i][j] = g[Math.abs(i - j)];
      }
    }
  }

  /** Coefficients of (1 - B)^d (1 - B^m)^D, 1 first. */
  static double[] difference(int d, int seasonalD, int m) {
    double[] c = {1};
    for (int i = 0; i < d + seasonalD; i++) {
      int lag = i < d ? 1 : m;
      double[] next = Arrays.copyOf(c, c.length + lag);
      for (int j = 0; j < c.length; j++) {
        next[j + lag] -= c[j];
      }
      c = next;
    }
    return c;
  }

  /** Brockwell and Davis (1991), the third method of section 3.3: linear equations. */
  static double[] autocovariances(double[] phi, double[] theta, int n) {
    int r = Math.max(phi.length, theta.length);
    double[] psi = new double[r + 1];
    for (int k = 0; k <= r; k++) {
      psi[k] = coefficient(theta, k);
      for (int i = 1; i <= Math.min(k, phi.length); i++) {
        psi[k] += phi[i - 1] * psi[k - i];
      }
    }
    double[][] a = new double[r + 1][r + 1];
    double[][] b = new double[r + 1][1];
    for (int k = 0; k <= r; k++) {
      a[k][k] += 1;
      for (int i = 1; i <= phi.length; i++) {
        a[k][Math.abs(k - i)] -= phi[i - 1];
      }
      for (int j = k; j <= r; j++) {
        b[k][0] += coefficient(theta, j) * psi[j - k];
      }
    }
    double[][] first = solve(a, b);
    double[] g = new double[Math.max(n, r + 1)];
    for (int k = 0; k < g.length; k++) {
      if (k <= r) {
        g[k] = first[k][0];
      } else {
        for (int i = 1; i <= phi.length; i++) {
          g[k] += phi[i - 1] * g[k - i];
        }
      }
    }
    return g;
  }

  private static double coefficient(double[] theta, int k) {
    return k == 0 ? 1 : k <= theta.length ? theta[k - 1] : 0;
  }

  private static void addTo(double[] sum, double[] x, double factor) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += factor * x[i];
    }
  }

  /** Gaussian elimination with partial pivoting; a and b are used up. */
  static double[][] solve(double[][] a, double[][] b) {
    int n = a.length;
    for (int k = 0; k < n; k++) {
      int pivot = k;
      for (int i = k + 1; i < n; i++) {
        pivot = Math.abs(a[i][k]) > Math.abs(a[pivot][k]) ? i : pivot;
      }
      swap(a, k, pivot);
      swap(b, k, pivot);
      for (int i = 0; i < n; i++) {
        double factor = i == k ? 0 : a[i][k] / a[k][k];
        if (factor != 0) {
          addTo(a[i], a[k], -factor);
          addTo(b[i], b[k], -factor);
        }
      }
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < b[i].length; j++) {
        b[i][j] /= a[i][i];
      }
    }
    return b;
  }

  private static void swap(double[][] a, int i, int j) {
    double[] held = a[i];
    a[i] = a[j];
    a[j] = held;
  }

  /** What the likelihood consists of. */
  static final class Sums {
    final int observations;
    final double logDeterminant;
    final double[][] crossProducts;

    private Sums(int observations, double logDeterminant, double[][] crossProducts) {
      this.observations = observations;
      this.logDeterminant = logDeterminant;
      this.crossProducts = crossProducts;
    }
  }

  /**
   * Removes the start from the observations: each one whose start weights depend on those of the
   * observations before loses that combination of them, so that the rest has a proper density.
   */
  Sums sums(double[][] columns) {
    List<Integer> basis = new ArrayList<>();
    List<double[]> contrasts = new ArrayList<>();
    for (int t = 0; t < y.length; t++) {
      if (Double.isNaN(y[t])) {
        continue;
      }
      double[] combination = combination(basis, start[t]);
      if (combination == null) {
        basis.add(t);
      } else {
        double[] contrast = new double[y.length];
        contrast[t] = 1;
        for (int i = 0; i < basis.size(); i++) {
          contrast[basis.get(i)] = -combination[i];
        }
        contrasts.add(contrast);
      }
    }
    return density(contrasts, columns);
  }

  /** The weights that make a row of the rows of the basis; null if there are none. */
  private double[] combination(List<Integer> basis, double[] row) {
    int k = basis.size();
    if (k == 0) {
      return Arrays.stream(row).allMatch(v -> v == 0) ? new double[0] : null;
    }
    double[][] a = new double[k][k];
    double[][] b = new double[k][1];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        // as many as there are starting values: a square system, whose digits need not be squared
        a[i][j] =
            k == span ? start[basis.get(j)][i] : dot(start[basis.get(i)], start[basis.get(j)]);
      }
      b[i][0] = k == span ? row[i] : dot(start[basis.get(i)], row);
    }
    double[][] solved = solve(a, b);
    double[] rest = row.clone();
    double[] weights = new double[k];
    for (int i = 0; i < k; i++) {
      weights[i] = solved[i][0];
      addTo(rest, start[basis.get(i)], -weights[i]);
    }
    return Math.sqrt(dot(rest, rest)) > 1e-7 ? null : weights;
  }

  private Sums density(List<double[]> contrasts, double[][] columns) {
    int n = contrasts.size();
    double[][] root = new double[n][];
    double[][] u = new double[n][columns.length];
    for (int i = 0; i < n; i++) {
      root[i] = new double[y.length - span];
      for (int t = 0; t < y.length; t++) {
        addTo(root[i], noise[t], contrasts.get(i)[t]);
        for (int c = 0; c < columns.length && contrasts.get(i)[t] != 0; c++) {
          u[i][c] += contrasts.get(i)[t] * columns[c][t];
        }
      }
    }
    double[][] v = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        v[i][j] = quadratic(root[i], root[j]);
      }
    }
    double log = 0;
    for (int k = 0; k < n; k++) { // Cholesky, with u turned along
      double pivot = Math.sqrt(v[k][k]);
      log += 2 * Math.log(pivot);
      for (int c = 0; c < columns.length; c++) {
        u[k][c] /= pivot;
      }
      for (int i = k + 1; i < n; i++) {
        v[i][k] /= pivot;
        addTo(u[i], u[k], -v[i][k]);
      }
      for (int i = k + 1; i < n; i++) {
        for (int j = k + 1; j <= i; j++) {
          v[i][j] -= v[i][k] * v[j][k];
        }
      }
    }
    double[][] products = new double[columns.length][columns.length];
    for (double[] row : u) {
      for (int c = 0; c < row.length; c++) {
        addTo(products[c], row, row[c]);
      }
    }
    return new Sums(n, log, products);
  }

  private double quadratic(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] == 0 ? 0 : a[i] * dot(gamma[i], b);
    }
    return sum;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** Means and joint covariance of the missing values given the others. */
  static final class Conditional {
    final double[] means;
    final double[][] covariance;

    private Conditional(double[] means, double[][] covariance) {
      this.means = means;
      this.covariance = covariance;
    }
  }

  /**
   * Start and differences are the unknowns, with a flat prior for the start and Gamma^-1 as the
   * precision of the differences; observations are linear constraints. Mean and covariance come
   * from the inverse of the matrix [Q A'; A 0] of the constrained problem.
   */
  Conditional missing() {
    int n = y.length;
    int[] seen = periods(true);
    int[] unseen = periods(false);
    double[][] identity = new double[n - span][n - span];
    for (int i = 0; i < n - span; i++) {
      identity[i][i] = 1;
    }
    double[][] precision = solve(copy(gamma), identity);
    int size = n + seen.length;
    double[][] kkt = new double[size][size];
    for (int i = span; i < n; i++) {
      System.arraycopy(precision[i - span], 0, kkt[i], span, n - span);
    }
    for (int k = 0; k < seen.length; k++) {
      double[] row = row(seen[k]);
      for (int j = 0; j < n; j++) {
        kkt[n + k][j] = row[j];
        kkt[j][n + k] = row[j];
      }
    }
    double[][] right = new double[size][size + 1];
    for (int i = 0; i < size; i++) {
      right[i][i] = 1;
      right[i][size] = i < n ? 0 : y[seen[i - n]];
    }
    double[][] inverse = solve(kkt, right);
    double[] means = new double[unseen.length];
    double[][] covariance = new double[unseen.length][unseen.length];
    for (int a = 0; a < unseen.length; a++) {
      double[] row = row(unseen[a]);
      for (int i = 0; i < n; i++) {
        means[a] += row[i] * inverse[i][size];
        for (int b = 0; b < unseen.length; b++) {
          covariance[a][b] += row[i] * dot(row(unseen[b]), Arrays.copyOf(inverse[i], n));
        }
      }
    }
    return new Conditional(means, covariance);
  }

  private double[] row(int t) {
    double[] row = Arrays.copyOf(start[t], y.length);
    System.arraycopy(noise[t], 0, row, span, y.length - span);
    return row;
  }

  private int[] periods(boolean present) {
    return java.util.stream.IntStream.range(0, y.length)
        .filter(t -> Double.isNaN(y[t]) != present)
        .toArray();
  }

  private static double[][] copy(double[][] a) {
    return Arrays.stream(a).map(double[]::clone).toArray(double[][]::new);
  }
}
