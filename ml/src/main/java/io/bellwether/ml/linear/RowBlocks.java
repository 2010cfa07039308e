package io.bellwether.ml.linear;

import io.bellwether.math.TallMatrix;

/** Walks over the rows of a design in blocks that fit the cache. */
final class RowBlocks {

  static final int ROWS = 512;

  private RowBlocks() {}

  /** Works on one block. */
  @FunctionalInterface
  interface Work {

    /**
     * Works on rows {@code from .. from + rows - 1}.
     *
     * @param design one array a column of the design, with the values of these rows
     */
    void on(double[][] design, int from, int rows);
  }

  static void forEach(TallMatrix design, Work work) {
    double[][] block = new double[design.columns()][Math.min(ROWS, design.rows())];
    for (int from = 0; from < design.rows(); from += ROWS) {
      int rows = Math.min(ROWS, design.rows() - from);
      for (int j = 0; j < block.length; j++) {
        design.copy(j, from, rows, block[j], 0);
      }
      work.on(block, from, rows);
    }
  }
}
