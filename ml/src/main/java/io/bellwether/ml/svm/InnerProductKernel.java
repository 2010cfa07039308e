package io.bellwether.ml.svm;

/** A kernel that is a function of the inner product and the norms of two rows. */
abstract sealed class InnerProductKernel extends Kernel
    permits LinearKernel, RbfKernel, PolynomialKernel, SigmoidKernel {

  /**
   * Turns inner products of one row with others into values of the kernel, in place.
   *
   * @param values inner products; modified
   * @param count how many
   * @param norm the squared norm of the one row
   * @param norms the squared norms of the others
   */
  abstract void apply(double[] values, int count, double norm, double[] norms);

  /** Returns the kernel of a row with itself. */
  abstract double ofSelf(double norm);

  @Override
  KernelRows rows(DenseRows rows) {
    return new DenseKernelRows(this, rows);
  }
}
