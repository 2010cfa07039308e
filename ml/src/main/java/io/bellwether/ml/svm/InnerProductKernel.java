package io.bellwether.ml.svm;

import java.util.Arrays;

/**
 * A kernel that is a function of the inner product and the norms of two rows. Values of a whole
 * tile are calculated in three passages, so that each is a loop that the compiler turns into vector
 * instructions.
 */
abstract sealed class InnerProductKernel extends Kernel
    permits LinearKernel, RbfKernel, AffineKernel {

  /**
   * Sets what inner products are added to.
   *
   * @param values receives the start values; modified
   * @param norm the squared norm of the one row
   * @param norms the squared norms of the others
   */
  void begin(double[] values, double norm, double[] norms) {
    Arrays.fill(values, 0, DenseRows.TILE, 0);
  }

  /**
   * Turns the sums of start values and inner products into values of the kernel, in place.
   *
   * @param values the sums; modified
   * @param count how many
   */
  abstract void finish(double[] values, int count);

  /** Returns the kernel of a row with itself. */
  double ofSelf(double norm) {
    double[] value = {norm};
    finish(value, 1);
    return value[0];
  }

  @Override
  KernelRows rows(DenseRows rows) {
    return new DenseKernelRows(this, rows);
  }
}
