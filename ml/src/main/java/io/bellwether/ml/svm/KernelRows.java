package io.bellwether.ml.svm;

/** The matrix of kernel values between training rows, calculated row by row. Thread-safe. */
interface KernelRows {

  /** Returns the number of rows, and of columns. */
  int size();

  /**
   * Calculates one row of the matrix.
   *
   * @param row which one
   * @param values receives the kernel of that row with every row; modified
   */
  void row(int row, float[] values);

  /** Returns the kernel of a row with itself. */
  double diagonal(int row);

  /**
   * Returns the matrix of some of the rows.
   *
   * @param rows which ones, in the order they shall have
   * @return a smaller matrix
   */
  KernelRows select(int[] rows);
}
