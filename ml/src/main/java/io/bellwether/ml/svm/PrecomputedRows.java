package io.bellwether.ml.svm;

import java.util.Arrays;

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
    Arrays.setAll(all, i -> i);
    return new PrecomputedRows(matrix, all);
  }

  @Override
  public int size() {
    return chosen.length;
  }

  @Override
  public double diagonal(int row) {
    return matrix.value(chosen[row], chosen[row]);
  }

  @Override
  public KernelRows select(int[] rows) {
    return new PrecomputedRows(matrix, Arrays.stream(rows).map(i -> chosen[i]).toArray());
  }

  @Override
  public double[][] features(int[] rows) {
    double[][] features = new double[rows.length][matrix.features()];
    for (int i = 0; i < rows.length; i++) {
      matrix.copy(chosen[rows[i]], features[i]);
    }
    return features;
  }

  @Override
  public KernelBlock against(double[][] others) {
    return (tile, first, count, values) -> {
      int from = tile * DenseRows.TILE;
      int length = Math.min(DenseRows.TILE, chosen.length - from);
      for (int k = 0; k < count; k++) {
        for (int i = 0; i < length; i++) {
          values[k][i] = others[first + k][chosen[from + i]];
        }
      }
    };
  }
}
