package io.bellwether.ml.svm;

/**
 * Weighted sums of the kernel between support vectors and the rows to predict for, one or more sums
 * on the same support vectors. The sums of a row do not depend on which rows come with it.
 * Immutable, thread-safe.
 */
final class KernelExpansion {

  /** Rows that share a passage over the support vectors; their sums fit the cache. */
  private static final int BATCH = 32;

  private final KernelRows vectors;

  /** Coefficients by sum and tile. */
  private final double[][][] coefficients;

  private KernelExpansion(KernelRows vectors, double[][][] coefficients) {
    this.vectors = vectors;
    this.coefficients = coefficients;
  }

  /**
   * Makes the sums.
   *
   * @param kernel with all numbers known
   * @param vectors the support vectors
   * @param coefficients one array a sum, of one coefficient a support vector; copied
   */
  static KernelExpansion of(Kernel kernel, DenseRows vectors, double[]... coefficients) {
    int tiles = (vectors.size() + DenseRows.TILE - 1) / DenseRows.TILE;
    double[][][] tiled = new double[coefficients.length][tiles][DenseRows.TILE];
    for (int k = 0; k < coefficients.length; k++) {
      for (int v = 0; v < vectors.size(); v++) {
        tiled[k][v / DenseRows.TILE][v % DenseRows.TILE] = coefficients[k][v];
      }
    }
    return new KernelExpansion(kernel.rows(vectors), tiled);
  }

  /**
   * Adds the sums for a block of rows.
   *
   * @param features one array a feature, each at least {@code rows} long; not modified
   * @param rows the number of rows
   * @param sums one array a sum, to which the sums are added; modified
   */
  void addTo(double[][] features, int rows, double[][] sums) {
    for (int from = 0; from < rows; from += BATCH) {
      addBatch(features, from, Math.min(BATCH, rows - from), sums);
    }
  }

  private void addBatch(double[][] features, int from, int count, double[][] sums) {
    double[][] batch = new double[count][features.length];
    for (int i = 0; i < count; i++) {
      for (int f = 0; f < features.length; f++) {
        batch[i][f] = features[f][from + i];
      }
    }
    double[][][] lanes = new double[sums.length][count][DenseRows.TILE];
    addLanes(vectors.against(batch), count, lanes);
    for (int k = 0; k < sums.length; k++) {
      for (int i = 0; i < count; i++) {
        sums[k][from + i] += sum(lanes[k][i]);
      }
    }
  }

  private void addLanes(KernelBlock block, int count, double[][][] lanes) {
    double[][] values = new double[KernelBlock.TOGETHER][DenseRows.TILE];
    for (int t = 0; t < (vectors.size() + DenseRows.TILE - 1) / DenseRows.TILE; t++) {
      for (int i = 0; i < count; i += KernelBlock.TOGETHER) {
        int together = Math.min(KernelBlock.TOGETHER, count - i);
        block.tile(t, i, together, values);
        for (int k = 0; k < lanes.length; k++) {
          for (int r = 0; r < together; r++) {
            addProducts(coefficients[k][t], values[r], lanes[k][i + r]);
          }
        }
      }
    }
  }

  private static void addProducts(double[] factors, double[] values, double[] sums) {
    for (int i = 0; i < DenseRows.TILE; i++) {
      sums[i] = Math.fma(factors[i], values[i], sums[i]);
    }
  }

  private static double sum(double[] lanes) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    for (int i = 0; i < DenseRows.TILE; i += 4) {
      s0 += lanes[i];
      s1 += lanes[i + 1];
      s2 += lanes[i + 2];
      s3 += lanes[i + 3];
    }
    return (s0 + s1) + (s2 + s3);
  }
}
