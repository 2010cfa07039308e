package io.bellwether.timeseries.arima;

import java.util.Arrays;

/**
 * What the Kalman filter of an ARIMA process knows of its state, for several series at once that
 * are filtered with the same gains (the observations and the regressors).
 *
 * <p>The state has two parts. The first r elements are the ARMA state of w = (1 - B)^d (1 - B^m)^D
 * y in the form of Harvey (1989, section 3.3), whose first element is w(t). The others are values
 * of y that are not known, because they are missing, but are still needed, because they are lags
 * within the reach of the differences: y(t) is w(t) plus the weighted lags, of which the known ones
 * are numbers and the unknown ones elements of the state. Without missing values there are none of
 * those, and the filter is that of the differenced series, with no rounding error from a large
 * state.
 *
 * <p>Unknown values among the first d + D m have no distribution before the first observation:
 * their covariance is P + kappa A A' with kappa going to infinity, the exact diffuse initialisation
 * of C. F. Ansley and R. Kohn (Ann. Statist. 13, 1985) and S. J. Koopman (JASA 92, 1997); J. Durbin
 * and S. J. Koopman, <i>Time Series Analysis by State Space Methods</i>, 2nd ed. 2012, sections 5.2
 * and 5.3. The infinite part is kept as its factor, a {@link DiffuseFactor}.
 *
 * <p>Once the covariance no longer changes and nothing is unknown, only means are updated. A step
 * costs O(size^2) before and O(r) after. The transition is a shift plus one column, never a matrix.
 */
final class FilterState {

  /** Relative change of the covariance below which it has converged: a few units of rounding. */
  private static final double STEADY_TOLERANCE = 2e-15;

  private final DifferenceWeights difference;
  private final int columns;

  /** Length of the ARMA state. */
  private int r;

  private double[] phi = new double[0];

  /** Loading of the innovation: 1, theta_1, ... */
  private double[] load = new double[0];

  /** ARMA state and unknown values together. */
  private int size;

  /** How many elements there is room for; the length of a row of {@link #p}. */
  private int capacity;

  /** Means by column. */
  private double[][] x;

  /** Covariance, upper triangle by rows. */
  private double[] p = new double[0];

  /** Periods of the unknown values, by element. */
  private int[] time = new int[0];

  private final DiffuseFactor diffuse;

  /** Covariance of the state and the value measured, and its variance. */
  private double[] m = new double[0];

  private double f;

  /** Elements of the state that the value to come depends on, and their weights. */
  private int[] used = new int[0];

  private double[] usedWeight = new double[0];
  private int usedCount;

  /** A row of the covariance that is overwritten while it is needed; a gain. */
  private double[] row0 = new double[0];

  private boolean observed;
  private boolean steady;

  FilterState(DifferenceWeights difference, int columns) {
    this.difference = difference;
    this.columns = columns;
    this.x = new double[columns][0];
    this.diffuse = new DiffuseFactor(difference.span());
  }

  /**
   * Goes to the stationary distribution, with no unknown values.
   *
   * @return false if the autoregression is not stationary
   */
  boolean start(double[] ar, double[] ma, StationaryMoments moments, int unknownsExpected) {
    r = Math.max(ar.length, ma.length + 1);
    if (!moments.solve(ar, ma, r)) {
      return false;
    }
    size = r;
    reserve(r + unknownsExpected);
    Arrays.fill(phi, 0, r, 0);
    Arrays.fill(load, 0, r, 0);
    System.arraycopy(ar, 0, phi, 0, ar.length);
    load[0] = 1;
    System.arraycopy(ma, 0, load, 1, ma.length);
    moments.stateCovariance(r, phi, load, p, capacity);
    for (double[] mean : x) {
      Arrays.fill(mean, 0, r, 0);
    }
    diffuse.clear();
    observed = false;
    steady = false;
    return true;
  }

  private void reserve(int wanted) {
    if (wanted <= capacity) {
      return;
    }
    double[] grown = new double[wanted * wanted];
    for (int i = 0; i < size && i < capacity; i++) {
      System.arraycopy(p, i * capacity, grown, i * wanted, Math.min(size, capacity));
    }
    p = grown;
    capacity = wanted;
    phi = Arrays.copyOf(phi, wanted);
    load = Arrays.copyOf(load, wanted);
    time = Arrays.copyOf(time, wanted);
    m = Arrays.copyOf(m, wanted);
    used = Arrays.copyOf(used, wanted);
    usedWeight = Arrays.copyOf(usedWeight, wanted);
    row0 = Arrays.copyOf(row0, wanted);
    for (int c = 0; c < columns; c++) {
      x[c] = Arrays.copyOf(x[c], wanted);
    }
  }

  /** Returns an independent copy. */
  FilterState copy() {
    FilterState that = new FilterState(difference, columns);
    that.r = r;
    that.size = size;
    that.reserve(capacity);
    System.arraycopy(p, 0, that.p, 0, p.length);
    System.arraycopy(phi, 0, that.phi, 0, r);
    System.arraycopy(load, 0, that.load, 0, r);
    System.arraycopy(time, 0, that.time, 0, size);
    for (int c = 0; c < columns; c++) {
      System.arraycopy(x[c], 0, that.x[c], 0, size);
    }
    that.diffuse.copyFrom(diffuse);
    return that;
  }

  /** Appends an unknown value that has no distribution yet. */
  void appendDiffuse(int period) {
    int i = append(period);
    for (int j = 0; j <= i; j++) {
      p[j * capacity + i] = 0;
    }
    for (double[] mean : x) {
      mean[i] = 0;
    }
    diffuse.appendUnknown();
  }

  private int append(int period) {
    if (size == capacity) {
      reserve(2 * capacity);
    }
    time[size] = period;
    return size++;
  }

  /** Prepares the mean and variance of the value of a period, apart from its known lags. */
  void measure(int period) {
    if (steady) {
      return; // m and f stay what they are
    }
    used[0] = 0;
    usedWeight[0] = 1;
    usedCount = 1;
    for (int i = r; i < size; i++) {
      double weight = difference.weight(period - time[i]);
      if (weight != 0) {
        used[usedCount] = i;
        usedWeight[usedCount++] = weight;
      }
    }
    for (int i = 0; i < size; i++) {
      double sum = 0;
      for (int k = 0; k < usedCount; k++) {
        int u = used[k];
        sum += usedWeight[k] * (i < u ? p[i * capacity + u] : p[u * capacity + i]);
      }
      m[i] = sum;
    }
    f = 0;
    diffuse.beginMeasure();
    for (int k = 0; k < usedCount; k++) {
      f += usedWeight[k] * m[used[k]];
      if (used[k] >= r) {
        diffuse.measure(used[k] - r, usedWeight[k]);
      }
    }
  }

  /** Returns the mean of the value measured, without its known lags. */
  double mean(int column) {
    double sum = 0;
    for (int k = 0; k < usedCount; k++) {
      sum += usedWeight[k] * x[column][used[k]];
    }
    return sum;
  }

  /** Returns the variance of the value measured: its finite part if it is diffuse. */
  double variance() {
    return f;
  }

  /** Returns the infinite part of the variance of the value measured, 0 if it is finite. */
  double diffuseVariance() {
    return diffuse.variance();
  }

  /** Takes in the value measured, that has a finite variance. */
  void observe(double[] innovation) {
    for (int c = 0; c < columns; c++) {
      double step = innovation[c] / f;
      for (int i = 0; i < size; i++) {
        x[c][i] += m[i] * step;
      }
    }
    observed = true;
    if (size > r) {
      for (int i = 0; i < size; i++) {
        double gain = m[i] / f;
        for (int j = i; j < size; j++) {
          p[i * capacity + j] -= gain * m[j];
        }
      }
    }
  }

  /**
   * Takes in the value measured, that resolves one direction of the diffuse part: Durbin and
   * Koopman (2012), 5.2.2 with the gain K = A A' Z / Z' A A' Z; P becomes (I - K Z') P (I - K Z')'.
   */
  void observeDiffuse(double[] innovation) {
    double square = diffuse.variance();
    for (int i = 0; i < size; i++) {
      row0[i] = i < r ? 0 : diffuse.covariance(i - r) / square;
    }
    for (int i = 0; i < size; i++) {
      double gain = row0[i];
      for (int c = 0; c < columns; c++) {
        x[c][i] += gain * innovation[c];
      }
      for (int j = i; j < size; j++) {
        p[i * capacity + j] += gain * row0[j] * f - gain * m[j] - m[i] * row0[j];
      }
    }
    diffuse.resolve();
    observed = false;
  }

  /** Passes over the value measured, which is not known; keeps it as an element of the state. */
  void keep(int period, double[] knownLags) {
    int i = append(period);
    for (int c = 0; c < columns; c++) {
      double mean = 0;
      for (int k = 0; k < usedCount; k++) {
        mean += usedWeight[k] * x[c][used[k]];
      }
      x[c][i] = knownLags[c] + mean;
    }
    for (int j = 0; j < i; j++) {
      p[j * capacity + i] = m[j];
    }
    p[i * capacity + i] = f;
    diffuse.appendMeasured();
    pass();
  }

  /** Passes over the value measured, which is not known, and forgets it. */
  void pass() {
    observed = false;
    steady = false;
  }

  /** Goes on to the next period. */
  void advance() {
    for (double[] mean : x) {
      double first = mean[0];
      for (int i = 0; i < r; i++) {
        mean[i] = phi[i] * first + (i + 1 < r ? mean[i + 1] : 0);
      }
    }
    if (!steady) {
      if (observed && size == r) {
        advanceKnown();
      } else {
        advanceUnknown();
      }
    }
    observed = false;
  }

  /** After an observation w(t) is known: its row of P is 0, the rest moves up the diagonal. */
  private void advanceKnown() {
    double change = 0;
    double largest = 0;
    for (int i = 0; i < r; i++) {
      double gain = i + 1 < r ? m[i + 1] / f : 0;
      int row = i * capacity;
      for (int j = i; j < r; j++) {
        double next = load[i] * load[j];
        if (j + 1 < r) {
          next += p[row + capacity + j + 1] - gain * m[j + 1];
        }
        change = Math.max(change, Math.abs(next - p[row + j]));
        p[row + j] = next;
      }
      largest = Math.max(largest, p[row + i]);
    }
    steady = change <= STEADY_TOLERANCE * largest;
    if (steady) {
      usedCount = 1;
      used[0] = 0;
      usedWeight[0] = 1;
      System.arraycopy(p, 0, m, 0, r);
      f = p[0];
    }
  }

  private void advanceUnknown() {
    System.arraycopy(p, 0, row0, 0, size);
    for (int i = 0; i < r; i++) {
      int row = i * capacity;
      double up = i + 1 < r ? row0[i + 1] : 0;
      for (int j = i; j < r; j++) {
        double next = phi[i] * phi[j] * row0[0] + load[i] * load[j] + phi[j] * up;
        if (j + 1 < r) {
          next += p[row + capacity + j + 1] + phi[i] * row0[j + 1];
        }
        p[row + j] = next;
      }
      for (int j = r; j < size; j++) {
        p[row + j] = phi[i] * row0[j] + (i + 1 < r ? p[row + capacity + j] : 0);
      }
    }
  }

  /** Forgets the unknown values of the periods before. */
  void forgetBefore(int period) {
    while (size > r && time[r] < period) {
      forget(r);
    }
  }

  /** Takes an unknown value out of the state. */
  void forget(int index) {
    size--;
    diffuse.remove(index - r);
    for (int i = 0; i < size; i++) {
      int from = i < index ? i : i + 1;
      for (int j = Math.max(i, index); j < size; j++) {
        p[i * capacity + j] = p[from * capacity + j + 1];
      }
      if (from > i) {
        time[i] = time[from];
        for (double[] mean : x) {
          mean[i] = mean[from];
        }
      }
    }
  }

  /** Returns the index of the first unknown value, which is the length of the ARMA state. */
  int firstUnknown() {
    return r;
  }

  int size() {
    return size;
  }

  /** Returns the period of an unknown value. */
  int period(int index) {
    return time[index];
  }

  double elementMean(int column, int index) {
    return x[column][index];
  }

  double covariance(int i, int j) {
    return p[Math.min(i, j) * capacity + Math.max(i, j)];
  }

  /** Tells whether nothing observed so far says where an unknown value lies. */
  boolean isUnresolved(int index) {
    return diffuse.isUnresolved(index - r);
  }
}
