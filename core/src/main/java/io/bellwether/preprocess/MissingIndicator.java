package io.bellwether.preprocess;

/**
 * Whether an {@link Imputer} leaves a trace of what was missing.
 *
 * @since 0.1.0
 */
public enum MissingIndicator {
  /** No trace: a filled value looks like any other. */
  NONE,
  /**
   * Adds a column {@code price_missing}, 1 where {@code price} was missing and 0 elsewhere, for
   * every column that had missing values in the training rows. Lets a model learn that being
   * missing means something.
   */
  ADD
}
