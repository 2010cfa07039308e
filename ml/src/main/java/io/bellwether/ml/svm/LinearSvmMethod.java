package io.bellwether.ml.svm;

/**
 * How the problem of a linear support vector machine is solved; both end at the same solution.
 *
 * @since 0.1.0
 */
public enum LinearSvmMethod {
  /**
   * Newton's method on smoothed losses that are sharpened step by step (Rockafellar 1976; Li, Sun
   * and Toh 2018). Accurate for every {@code c} and any scaling of features; the method where there
   * are many more rows than features. A step takes time in proportion to rows times features, and
   * to the cube of the features or of the rows, whichever are fewer.
   */
  NEWTON,
  /**
   * Dual coordinate descent (Hsieh et al. 2008; Ho and Lin 2012). The method where there are
   * thousands of features and {@code c} is small; slow to converge where {@code c} times the
   * squared length of rows is large. Needs a penalised intercept, or none.
   */
  COORDINATE_DESCENT
}
