package io.bellwether.ml.svm;

/**
 * Whether a solver sets rows aside whose coefficients seem to stay at a bound.
 *
 * @since 0.1.0
 */
public enum Shrinking {
  /** Rows are set aside, and looked at again before the end. The solution is the same. */
  ON,
  /** All rows are looked at in every step. */
  OFF
}
