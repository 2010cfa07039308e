package io.bellwether.metrics;

/**
 * How the measures of single classes, each against the rest, become one number.
 *
 * <p>With equally frequent classes all three are much alike. With a rare class {@link #MACRO} is
 * the one that sees whether it is recognised.
 *
 * @since 0.1.0
 */
public enum Averaging {
  /**
   * Pools the decisions of all classes and measures once. For labels, where every row has exactly
   * one, precision, recall and F1 are all the accuracy.
   */
  MICRO,
  /** The plain mean over classes: a rare class counts as much as a frequent one. */
  MACRO,
  /** The mean over classes, each weighted by its actual rows. */
  WEIGHTED
}
