package io.bellwether.ml.svm;

/**
 * How a linear support vector machine counts errors beyond its margin.
 *
 * @since 0.1.0
 */
public enum SvmLoss {
  /**
   * As they are: hinge loss, or epsilon-insensitive loss. Robust against outliers; the loss of
   * {@code Svr} and {@code Svc}.
   */
  L1,
  /** Squared: smooth and quicker to fit, more sensitive to outliers. */
  L2
}
