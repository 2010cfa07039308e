package io.bellwether.preprocess;

/**
 * What a {@link OneHotEncoder} does with a missing label.
 *
 * @since 0.1.0
 */
public enum MissingLabels {
  /** Refuses the row, with row and column in the error. */
  FAIL,
  /**
   * Takes missing for a level of its own, named {@code missing} and last in the order of levels. If
   * no training row was missing, a later missing label is an unseen level.
   */
  OWN_LEVEL,
  /**
   * Sets all indicators of the column to 0. Where a reference level is dropped, the row then looks
   * like one of that level.
   */
  ALL_ZERO
}
