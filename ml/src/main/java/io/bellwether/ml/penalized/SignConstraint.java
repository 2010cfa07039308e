package io.bellwether.ml.penalized;

/**
 * Which coefficients are allowed.
 *
 * @since 0.1.0
 */
public enum SignConstraint {
  /** Coefficients of either sign. */
  NONE,
  /** No coefficient below zero: where more of a feature cannot mean less of the target. */
  NON_NEGATIVE
}
