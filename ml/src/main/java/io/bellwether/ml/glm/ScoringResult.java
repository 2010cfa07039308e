package io.bellwether.ml.glm;

import io.bellwether.math.LeastSquaresSolution;

/** Where Fisher scoring ended. Neither modified nor shown to users. */
final class ScoringResult {

  /** How it ended. */
  enum End {
    /** The last step was small. */
    CONVERGED,
    /** Means run to the edge of their range. */
    DIVERGED,
    /** No part of a step made the deviance smaller. */
    STUCK,
    /** The steps were used up. */
    LIMIT
  }

  private final End end;
  private final GlmPoint point;
  private final WorkingProblem problem;
  private final LeastSquaresSolution solution;
  private final double[] direction;
  private final int iterations;
  private final int evaluations;

  ScoringResult(
      End end,
      GlmPoint point,
      WorkingProblem problem,
      LeastSquaresSolution solution,
      double[] direction,
      int iterations,
      int evaluations) {
    this.end = end;
    this.point = point;
    this.problem = problem;
    this.solution = solution;
    this.direction = direction;
    this.iterations = iterations;
    this.evaluations = evaluations;
  }

  End end() {
    return end;
  }

  GlmPoint point() {
    return point;
  }

  /** The weights and working residuals at the point. */
  WorkingProblem problem() {
    return problem;
  }

  /** The least squares solution at the point, for covariances. */
  LeastSquaresSolution solution() {
    return solution;
  }

  /** The last step. */
  double[] direction() {
    return direction;
  }

  int iterations() {
    return iterations;
  }

  int evaluations() {
    return evaluations;
  }
}
