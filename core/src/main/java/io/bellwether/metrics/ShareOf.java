package io.bellwether.metrics;

/**
 * What the cells of a {@link ConfusionMatrix} are divided by.
 *
 * @since 0.1.0
 */
public enum ShareOf {
  /** The rows of the same actual label: the diagonal is the recall of each class. */
  ACTUAL,
  /** The rows of the same predicted label: the diagonal is the precision of each class. */
  PREDICTED,
  /** All rows: the diagonal adds up to the accuracy. */
  ALL
}
