package io.bellwether.ml.penalized;

/**
 * Which lambda to take from a curve of prediction errors.
 *
 * @since 0.1.0
 */
public enum LambdaRule {
  /** The one with the smallest error ({@code lambda.min} of glmnet); of equals, the largest. */
  MINIMUM,
  /**
   * The largest whose error is within one standard error of the smallest ({@code lambda.1se} of
   * glmnet): the simplest model that cannot be told from the best (Hastie, Tibshirani and Friedman
   * 2009, section 7.10).
   */
  ONE_STANDARD_ERROR
}
