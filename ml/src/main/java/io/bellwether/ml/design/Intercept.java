package io.bellwether.ml.design;

/**
 * Whether a linear model has a constant term.
 *
 * @since 0.1.0
 */
public enum Intercept {
  /** The model has a constant term, estimated with the coefficients. */
  INCLUDED,
  /** The model goes through the origin; R2 and F then compare with a prediction of zero. */
  NONE
}
