package io.bellwether.ml.svm;

/**
 * Whether a classification by support vectors also learns probabilities.
 *
 * @since 0.1.0
 */
public enum Probabilities {
  /** Decision scores only: the cheapest fit. */
  NONE,
  /**
   * Platt's sigmoid of decision values that were found by cross-validation in five folds, and
   * pairwise coupling of more than two classes. Takes about five times as long to fit.
   */
  PLATT
}
