package io.bellwether.model;

/**
 * How a fit ended.
 *
 * @since 0.1.0
 */
public enum FitStatus {
  /** A direct method gave the solution; nothing was iterated to a tolerance. */
  EXACT,
  /** An iteration reached its tolerance. */
  CONVERGED,
  /** An iteration stopped at its cap before it reached its tolerance. */
  ITERATION_LIMIT,
  /** A solution was found, but rounding or bad conditioning makes it doubtful; see the warnings. */
  NUMERICAL_TROUBLE
}
