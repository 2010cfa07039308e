package io.bellwether.preprocess;

/**
 * What a {@link OneHotEncoder} does with a level that was not in the training rows.
 *
 * @since 0.1.0
 */
public enum UnseenLevels {
  /** Refuses the row, with row, column and level in the error. */
  FAIL,
  /**
   * Sets all indicators of the column to 0. Where a reference level is dropped, the row then looks
   * like one of that level.
   */
  ALL_ZERO
}
