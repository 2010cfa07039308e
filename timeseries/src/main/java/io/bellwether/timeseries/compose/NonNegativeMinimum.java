package io.bellwether.timeseries.compose;

import io.bellwether.math.Cholesky;
import java.util.stream.IntStream;

/**
 * The minimum of {@code v'Hv / 2 - b'v} over {@code v >= 0} for a positive definite H: the active
 * set method of C. L. Lawson and R. J. Hanson, Solving Least Squares Problems, Prentice-Hall 1974,
 * algorithm NNLS (23.10), on the normal equations, because there are few unknowns.
 */
final class NonNegativeMinimum {

  private final double[][] h;
  private final double[] b;
  private final double[] v;
  private final boolean[] free;

  private NonNegativeMinimum(double[][] h, double[] b) {
    this.h = h;
    this.b = b;
    v = new double[b.length];
    free = new boolean[b.length];
  }

  static double[] of(double[][] h, double[] b) {
    NonNegativeMinimum search = new NonNegativeMinimum(h, b);
    // each step frees one unknown and lowers the function: the cap is for rounding alone
    for (int step = 0; step < 10 * b.length; step++) {
      int next = search.steepest();
      if (next < 0) {
        break;
      }
      search.free[next] = true;
      search.solve();
    }
    return search.v;
  }

  /** The unknown at 0 whose growth lowers the function most; -1 at the minimum. */
  private int steepest() {
    int best = -1;
    double steepest = 0;
    for (int i = 0; i < v.length; i++) {
      if (!free[i]) {
        double slope = b[i];
        double size = Math.abs(b[i]);
        for (int j = 0; j < v.length; j++) {
          slope -= h[i][j] * v[j];
          size += Math.abs(h[i][j] * v[j]);
        }
        if (slope > steepest && slope > 1e-13 * size) {
          steepest = slope;
          best = i;
        }
      }
    }
    return best;
  }

  /** Goes to the minimum over the free unknowns, giving up each that would turn negative. */
  private void solve() {
    while (true) {
      int[] places = IntStream.range(0, v.length).filter(i -> free[i]).toArray();
      double[] target = minimum(places);
      int blocking = -1;
      double reach = 1;
      for (int p = 0; p < places.length; p++) {
        double value = v[places[p]];
        if (!(target[p] > 0)) {
          double ratio = value > 0 ? value / (value - target[p]) : 0;
          if (blocking < 0 || ratio < reach) {
            reach = ratio;
            blocking = places[p];
          }
        }
      }
      for (int p = 0; p < places.length; p++) {
        double value = v[places[p]];
        v[places[p]] = blocking < 0 ? target[p] : Math.max(0, value + reach * (target[p] - value));
      }
      if (blocking < 0) {
        return;
      }
      v[blocking] = 0;
      free[blocking] = false;
    }
  }

  private double[] minimum(int[] places) {
    double[][] part = new double[places.length][places.length];
    double[] right = new double[places.length];
    for (int p = 0; p < places.length; p++) {
      right[p] = b[places[p]];
      for (int q = 0; q < places.length; q++) {
        part[p][q] = h[places[p]][places[q]];
      }
    }
    return places.length == 0 ? right : Cholesky.of(part).solve(right);
  }
}
