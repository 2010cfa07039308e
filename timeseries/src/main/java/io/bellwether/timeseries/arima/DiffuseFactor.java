package io.bellwether.timeseries.arima;

import java.util.Arrays;

/**
 * The factor A of the infinite part kappa A A' of the covariance of unknown values: one row for
 * each unknown value, one column for each degree of freedom that no observation has resolved yet.
 *
 * <p>Elements begin as 0 and 1 and stay of that order, so that whether an observation resolves one
 * of the unknowns is decided on A itself instead of on differences of squares.
 */
final class DiffuseFactor {

  /** What is below this fraction of the largest element ever is rounding error. */
  private static final double TOLERANCE = 1e-9;

  /** Room for a row: as many degrees of freedom as there are starting values. */
  private final int width;

  /** A by rows. */
  private double[] a = new double[0];

  private int rows;
  private int columns;
  private double largest = 1;

  /** A' times the weights of the value measured. */
  private final double[] z;

  DiffuseFactor(int width) {
    this.width = width;
    this.z = new double[width];
  }

  void clear() {
    rows = 0;
    columns = 0;
    largest = 1;
  }

  void copyFrom(DiffuseFactor that) {
    a = that.a.clone();
    rows = that.rows;
    columns = that.columns;
    largest = that.largest;
  }

  private int appendRow() {
    int start = rows++ * width;
    if (a.length < start + width) {
      a = Arrays.copyOf(a, Math.max(2 * start, width));
    }
    return start;
  }

  /** Appends a value of which nothing is known. */
  void appendUnknown() {
    int row = appendRow();
    Arrays.fill(a, row, row + width, 0);
    a[row + columns++] = 1;
  }

  /** Appends the value measured. */
  void appendMeasured() {
    int row = appendRow();
    for (int j = 0; j < columns; j++) {
      a[row + j] = z[j];
      largest = Math.max(largest, Math.abs(z[j]));
    }
  }

  void remove(int index) {
    System.arraycopy(a, (index + 1) * width, a, index * width, (rows - index - 1) * width);
    rows--;
  }

  /** Begins the measurement of a value. */
  void beginMeasure() {
    Arrays.fill(z, 0, columns, 0);
  }

  /** Adds an unknown value to the value measured. */
  void measure(int index, double weight) {
    for (int j = 0; j < columns; j++) {
      z[j] += weight * a[index * width + j];
    }
  }

  /** Returns the infinite part of the variance of the value measured; 0 if it is finite. */
  double variance() {
    double square = 0;
    for (int j = 0; j < columns; j++) {
      square += z[j] * z[j];
    }
    double limit = TOLERANCE * largest;
    return square > limit * limit ? square : 0;
  }

  /** Returns the infinite part of the covariance of an unknown value and the one measured. */
  double covariance(int index) {
    double sum = 0;
    for (int j = 0; j < columns; j++) {
      sum += a[index * width + j] * z[j];
    }
    return sum;
  }

  /**
   * Takes in that the value measured is known: a Householder reflection of the rows turns z into
   * the first axis, and the first column goes. Uses z up.
   */
  void resolve() {
    z[0] += Math.copySign(Math.sqrt(variance()), z[0]);
    double norm = 0;
    for (int j = 0; j < columns; j++) {
      norm += z[j] * z[j];
    }
    for (int i = 0; i < rows; i++) {
      double factor = 2 * covariance(i) / norm;
      int row = i * width;
      for (int j = 1; j < columns; j++) {
        a[row + j - 1] = a[row + j] - factor * z[j];
      }
    }
    columns--;
  }

  /** Tells whether nothing observed so far says where an unknown value lies. */
  boolean isUnresolved(int index) {
    for (int j = 0; j < columns; j++) {
      if (Math.abs(a[index * width + j]) > TOLERANCE * largest) {
        return true;
      }
    }
    return false;
  }
}
