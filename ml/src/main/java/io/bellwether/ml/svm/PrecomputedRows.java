package io.bellwether.ml.svm;

/** A kernel whose values are the features. */
final class PrecomputedRows implements KernelRows {

  private final DenseRows matrix;

  /** Which rows, and columns, of the matrix there are. */
  private final int[] chosen;

  private PrecomputedRows(DenseRows matrix, int[] chosen) {
    this.matrix = matrix;
    this.chosen = chosen;
  }

  static PrecomputedRows of(DenseRows matrix) {
    int[] all = new int[matrix.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = i;
    }
    return new PrecomputedRows(matrix, all);
  }

  @Override
  public int size() {
    return chosen.length;
  }

  @Override
  public void row(int row, float[] values) {
    for (int i = 0; i < chosen.length; i++) {
      values[i] = (float) matrix.value(chosen[row], chosen[i]);
    }
  }

  @Override
  public double diagonal(int row) {
    return matrix.value(chosen[row], chosen[row]);
  }

  @Override
  public KernelRows select(int[] rows) {
    int[] kept = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      kept[i] = chosen[rows[i]];
    }
    return new PrecomputedRows(matrix, kept);
  }
}
