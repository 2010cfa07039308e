package io.bellwether.ml.linear;

/**
 * What to do when some feature is a linear combination of others.
 *
 * @since 0.1.0
 */
public enum Collinearity {
  /** Refuse to fit, naming each such feature and the combination. */
  FAIL,
  /**
   * Leave such features out: their coefficient is {@code NaN}, predictions do without them, and a
   * warning names the combination.
   */
  DROP
}
