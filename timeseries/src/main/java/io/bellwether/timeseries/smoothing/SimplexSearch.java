package io.bellwether.timeseries.smoothing;

import java.util.function.ToDoubleFunction;

/**
 * Minimises a function of a few numbers without derivatives, also at the edge of a region outside
 * of which it is infinite: the simplex of J. Nelder and R. Mead (A simplex method for function
 * minimization, Computer Journal 7, 1965) with their coefficients 1, 2, 1/2 and 1/2. Deterministic;
 * not thread-safe.
 */
final class SimplexSearch {

  private final ToDoubleFunction<double[]> function;
  private final double tolerance;
  private final int maxIterations;
  private double[][] corners = new double[0][];
  private double[] values = new double[0];
  private int iterations;

  /**
   * Creates a search.
   *
   * @param function what to minimise
   * @param tolerance ends when the values at the corners agree to this, relative to the least
   * @param maxIterations the most steps
   */
  SimplexSearch(ToDoubleFunction<double[]> function, double tolerance, int maxIterations) {
    this.function = function;
    this.tolerance = tolerance;
    this.maxIterations = maxIterations;
  }

  /** Searches from a point with a finite value, with first steps of this size; returns the best. */
  double[] minimise(double[] start, double step) {
    int size = start.length;
    corners = new double[size + 1][];
    values = new double[size + 1];
    for (int i = 0; i <= size; i++) {
      corners[i] = start.clone();
      if (i > 0) {
        corners[i][i - 1] += step;
      }
      values[i] = function.applyAsDouble(corners[i]);
      if (values[i] == Double.POSITIVE_INFINITY) {
        corners[i][i - 1] -= 2 * step;
        values[i] = function.applyAsDouble(corners[i]);
      }
    }
    sort();
    while (iterations < maxIterations && values[size] - values[0] > tolerance * values[0]) {
      iterations++;
      move(size);
      sort();
    }
    return corners[0];
  }

  private void move(int size) {
    double[] worst = corners[size];
    double[] reflected = along(worst, size, -1);
    double atReflected = function.applyAsDouble(reflected);
    if (atReflected < values[0]) {
      double[] expanded = along(worst, size, -2);
      double atExpanded = function.applyAsDouble(expanded);
      if (atExpanded < atReflected) {
        replace(size, expanded, atExpanded);
      } else {
        replace(size, reflected, atReflected);
      }
    } else if (atReflected < values[size - 1]) {
      replace(size, reflected, atReflected);
    } else {
      double[] contracted = along(worst, size, atReflected < values[size] ? -0.5 : 0.5);
      double atContracted = function.applyAsDouble(contracted);
      if (atContracted < Math.min(atReflected, values[size])) {
        replace(size, contracted, atContracted);
      } else {
        shrink(size);
      }
    }
  }

  /** The point at a multiple of the way from the centre of all but the worst to the worst. */
  private double[] along(double[] worst, int size, double factor) {
    double[] point = new double[size];
    for (int k = 0; k < size; k++) {
      double centre = 0;
      for (int i = 0; i < size; i++) {
        centre += corners[i][k];
      }
      centre /= size;
      point[k] = centre + factor * (worst[k] - centre);
    }
    return point;
  }

  private void replace(int index, double[] corner, double value) {
    corners[index] = corner;
    values[index] = value;
  }

  private void shrink(int size) {
    for (int i = 1; i <= size; i++) {
      for (int k = 0; k < size; k++) {
        corners[i][k] = (corners[0][k] + corners[i][k]) / 2;
      }
      values[i] = function.applyAsDouble(corners[i]);
    }
  }

  /** Sorts by insertion: stable, and nearly sorted already. */
  private void sort() {
    for (int i = 1; i < values.length; i++) {
      for (int j = i; j > 0 && values[j] < values[j - 1]; j--) {
        double value = values[j];
        values[j] = values[j - 1];
        values[j - 1] = value;
        double[] corner = corners[j];
        corners[j] = corners[j - 1];
        corners[j - 1] = corner;
      }
    }
  }

  /** Returns the least value. */
  double value() {
    return values[0];
  }

  int iterations() {
    return iterations;
  }

  /** Tells whether the corners agree. */
  boolean isConverged() {
    return values[values.length - 1] - values[0] <= tolerance * values[0];
  }
}
