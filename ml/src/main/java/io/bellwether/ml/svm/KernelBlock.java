package io.bellwether.ml.svm;

/** Some rows of a kernel matrix, calculated tile by tile. Immutable and thread-safe. */
interface KernelBlock {

  /** How many rows are best calculated together. */
  int TOGETHER = 4;

  /**
   * Calculates the kernel between rows of the block and one tile of columns.
   *
   * @param tile which tile: columns from {@code tile * DenseRows.TILE} on
   * @param first the first row of the block
   * @param count how many rows, at most {@link #TOGETHER}
   * @param values one array of {@link DenseRows#TILE} values a row, from index 0; modified. Beyond
   *     the last column values mean nothing
   */
  void tile(int tile, int first, int count, double[][] values);
}
