package io.bellwether.ml.svm;

/** The matrix of kernel values between rows, calculated in blocks. Immutable and thread-safe. */
interface KernelRows {

  /** Returns the number of rows, and of columns. */
  int size();

  /** Returns the kernel of a row with itself. */
  double diagonal(int row);

  /**
   * Returns the matrix of some of the rows.
   *
   * @param rows which ones, in the order they shall have
   */
  KernelRows select(int[] rows);

  /**
   * Returns the features of some of the rows.
   *
   * @param rows which ones
   * @return one array a row, not to be modified
   */
  double[][] features(int[] rows);

  /**
   * Prepares the calculation of the kernel between other rows and all of these.
   *
   * @param others the features of the other rows, row by row; not modified
   */
  KernelBlock against(double[][] others);
}
