package io.bellwether.ml.recommend;

/**
 * Where a recommendation comes from.
 *
 * @since 0.1.0
 */
public enum Origin {
  /** From the model itself. */
  MODEL,
  /** From what the model falls back to when it has no answer, or too few, of its own. */
  FALLBACK
}
