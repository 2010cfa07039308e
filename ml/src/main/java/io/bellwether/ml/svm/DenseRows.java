package io.bellwether.ml.svm;

import java.util.Arrays;

/**
 * Rows of features in contiguous memory: tiles of {@link #TILE} rows, in each tile one array a
 * feature. The layout is that of the blocks in which predictions arrive, and lets the compiler work
 * on many rows at once. Immutable.
 */
final class DenseRows {

  /** Rows of a tile: a tile of 28 features is 29 KB, which stays in the first-level cache. */
  static final int TILE = 128;

  private final int size;
  private final int features;
  private final double[][][] tiles;
  private final double[][] norms;

  /** The same row by row, from which single rows are read. */
  private final double[] rowMajor;

  private DenseRows(int size, int features, double[] rowMajor) {
    this.size = size;
    this.features = features;
    this.rowMajor = rowMajor;
    this.tiles = new double[(size + TILE - 1) / TILE][features][TILE];
    for (int i = 0; i < size; i++) {
      double[][] tile = tiles[i / TILE];
      for (int f = 0; f < features; f++) {
        tile[f][i % TILE] = rowMajor[i * features + f];
      }
    }
    this.norms = new double[tiles.length][];
    for (int t = 0; t < tiles.length; t++) {
      norms[t] = new double[TILE];
      InnerProducts.norms(tiles[t], norms[t]);
    }
  }

  /**
   * Stores rows.
   *
   * @param rowMajor row after row; copied
   * @param size the number of rows
   * @param features the number of features
   */
  static DenseRows of(double[] rowMajor, int size, int features) {
    return new DenseRows(size, features, Arrays.copyOf(rowMajor, size * features));
  }

  /** Returns some of the rows, in the order given. */
  DenseRows select(int[] rows) {
    double[] chosen = new double[rows.length * features];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rowMajor, rows[i] * features, chosen, i * features, features);
    }
    return new DenseRows(rows.length, features, chosen);
  }

  int size() {
    return size;
  }

  int features() {
    return features;
  }

  double value(int row, int feature) {
    return rowMajor[row * features + feature];
  }

  /** Copies the features of a row. */
  void copy(int row, double[] values) {
    System.arraycopy(rowMajor, row * features, values, 0, features);
  }

  int tileCount() {
    return tiles.length;
  }

  /** Returns a tile, one array of {@link #TILE} values a feature; not to be modified. */
  double[][] tile(int tile) {
    return tiles[tile];
  }

  /** Returns the squared norms of the rows of a tile; not to be modified. */
  double[] norms(int tile) {
    return norms[tile];
  }

  /** Returns the squared norm of a row. */
  double norm(int row) {
    return norms[row / TILE][row % TILE];
  }

  /**
   * Returns 1 / (p v) for p features, v being the variance of all values taken together (as
   * scikit-learn's 'scale'); 1 where there is no variance.
   */
  double scaleGamma() {
    double sum = 0;
    long count = (long) size * features;
    for (int i = 0; i < size; i++) {
      for (int f = 0; f < features; f++) {
        sum += value(i, f);
      }
    }
    double mean = sum / count;
    double squares = 0;
    for (int i = 0; i < size; i++) {
      for (int f = 0; f < features; f++) {
        double deviation = value(i, f) - mean;
        squares += deviation * deviation;
      }
    }
    double gamma = count / (features * squares);
    return gamma > 0 && gamma < Double.POSITIVE_INFINITY ? gamma : 1;
  }
}
