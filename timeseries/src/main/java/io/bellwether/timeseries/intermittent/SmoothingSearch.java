package io.bellwether.timeseries.intermittent;

import io.bellwether.model.FitContext;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * Finds the smoothing parameters with the least error: the best point of a grid, then steps along
 * the axes that are halved where none is better (R. Hooke, T. Jeeves, Direct search, JACM 8
 * (1961)). Errors of intermittent demand have kinks and several minima, which a gradient does not
 * survive.
 */
final class SmoothingSearch {

  /** Below a hundredth a series of usual length never leaves its starting value. */
  static final double LOWER = 0.01;

  /**
   * Above a half a forecast is the last demand more than all before, which for sporadic demand is
   * noise.
   */
  static final double UPPER = 0.5;

  private static final int GRID = 8;
  private static final double SMALLEST_STEP = 1e-4;

  private final ToDoubleFunction<double[]> error;
  private double[] best = new double[0];
  private double least = Double.POSITIVE_INFINITY;
  private int evaluations;
  private int iterations;

  private SmoothingSearch(ToDoubleFunction<double[]> error) {
    this.error = error;
  }

  /** Searches in one or two dimensions. */
  static SmoothingSearch minimise(
      ToDoubleFunction<double[]> error, int dimensions, FitContext context) {
    SmoothingSearch search = new SmoothingSearch(error);
    search.grid(new double[dimensions], 0);
    double step = (UPPER - LOWER) / GRID / 2;
    while (step > SMALLEST_STEP) {
      context.checkCancelled();
      search.iterations++;
      step = search.improve(step) ? step : step / 2;
    }
    return search;
  }

  private void grid(double[] point, int dimension) {
    if (dimension == point.length) {
      take(point);
      return;
    }
    for (int i = 0; i <= GRID; i++) {
      point[dimension] = LOWER + (UPPER - LOWER) * i / GRID;
      grid(point, dimension + 1);
    }
  }

  private boolean improve(double step) {
    double[] from = best.clone();
    boolean improved = false;
    for (int i = 0; i < from.length; i++) {
      for (double move : new double[] {-step, step}) {
        double[] point = best.clone();
        point[i] = Math.min(UPPER, Math.max(LOWER, from[i] + move));
        improved |= take(point);
      }
    }
    return improved;
  }

  private boolean take(double[] point) {
    evaluations++;
    double value = error.applyAsDouble(point);
    if (value < least || best.length == 0) {
      least = value;
      best = Arrays.copyOf(point, point.length);
      return true;
    }
    return false;
  }

  double[] point() {
    return best;
  }

  int evaluations() {
    return evaluations;
  }

  int iterations() {
    return iterations;
  }

  /** Checks a smoothing parameter. */
  static double check(double smoothing, String what) {
    if (!(smoothing > 0 && smoothing <= 1)) {
      throw new IllegalArgumentException(what + " must lie in (0, 1], not " + smoothing);
    }
    return smoothing;
  }
}
