package io.bellwether.math;

/**
 * When a least squares solution is improved with residuals in doubled precision (about 31 decimal
 * digits).
 *
 * @see LeastSquares
 * @since 0.1.0
 */
public enum Refinement {
  /**
   * Where it matters or costs nothing, the default: when the expected relative error of the plain
   * solution is above 1e-14, or when the problem is small. An {@linkplain LeastSquaresAccumulator
   * accumulator} cannot see its rows again and so always keeps what refinement needs.
   */
  AUTO,
  /** Always. */
  ALWAYS,
  /** Never: orthogonal factorisation in plain double precision. */
  NEVER
}
