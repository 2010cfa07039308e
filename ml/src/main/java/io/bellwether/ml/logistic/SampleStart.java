package io.bellwether.ml.logistic;

import io.bellwether.model.FitContext;

/** Starts the search where it ends for part of the rows, which saves passes over all of them. */
final class SampleStart {

  private static final int LARGEST_STRIDE = 8;
  private static final int FEWEST_ROWS = 512;
  private static final int ROWS_PER_PARAMETER = 8;
  private static final double TOLERANCE = 0.1;
  private static final int ITERATIONS = 10;

  private SampleStart() {}

  /** Every so-manieth row is enough for a start; 1 if all are needed. */
  static int stride(int rows, int parameters) {
    int needed = Math.max(FEWEST_ROWS, ROWS_PER_PARAMETER * parameters);
    return Math.max(1, Math.min(LARGEST_STRIDE, rows / needed));
  }

  /**
   * Fits roughly.
   *
   * @param sample the objective of part of the rows, with a little quadratic penalty, so that it
   *     has a minimum
   * @param start where to begin
   * @return the minimum, or the start if that came to nothing
   */
  static double[] of(PenalizedLikelihood sample, double[] start, FitContext context) {
    NewtonSearch search = new NewtonSearch(sample, TOLERANCE, ITERATIONS, context);
    search.from(start);
    return Double.isFinite(search.value()) ? search.parameters() : start;
  }
}
