package io.bellwether.ml.svm;

/** A kernel of inner products between dense rows. */
final class DenseKernelRows implements KernelRows {

  private final InnerProductKernel kernel;
  private final DenseRows rows;

  DenseKernelRows(InnerProductKernel kernel, DenseRows rows) {
    this.kernel = kernel;
    this.rows = rows;
  }

  @Override
  public int size() {
    return rows.size();
  }

  @Override
  public double diagonal(int row) {
    return kernel.ofSelf(rows.norm(row));
  }

  @Override
  public KernelRows select(int[] chosen) {
    return new DenseKernelRows(kernel, rows.select(chosen));
  }

  @Override
  public double[][] features(int[] chosen) {
    double[][] features = new double[chosen.length][rows.features()];
    for (int i = 0; i < chosen.length; i++) {
      rows.copy(chosen[i], features[i]);
    }
    return features;
  }

  @Override
  public KernelBlock against(double[][] others) {
    double[] norms = new double[others.length];
    for (int i = 0; i < others.length; i++) {
      norms[i] = InnerProducts.norm(others[i]);
    }
    return (tile, first, count, values) -> tile(others, norms, tile, first, count, values);
  }

  private void tile(
      double[][] others, double[] norms, int tile, int first, int count, double[][] values) {
    double[][] columns = rows.tile(tile);
    for (int k = 0; k < count; k++) {
      kernel.begin(values[k], norms[first + k], rows.norms(tile));
    }
    if (count == KernelBlock.TOGETHER) {
      InnerProducts.addFour(others, first, columns, values);
    } else {
      for (int k = 0; k < count; k++) {
        InnerProducts.addOne(others[first + k], columns, values[k]);
      }
    }
    for (int k = 0; k < count; k++) {
      kernel.finish(values[k], DenseRows.TILE);
    }
  }
}
