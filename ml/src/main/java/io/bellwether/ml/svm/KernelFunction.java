package io.bellwether.ml.svm;

/**
 * A similarity of two rows that a user defines. It must be symmetric and should be positive
 * semi-definite; where it is not, the fit still ends, at a point that need not be the best one.
 * Must be safe to call from several threads.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface KernelFunction {

  /**
   * Compares two rows.
   *
   * @param x the features of one row, in the order of the model's features; not to be modified or
   *     kept
   * @param y the features of the other row; not to be modified or kept
   * @return how similar they are; finite
   */
  double apply(double[] x, double[] y);
}
