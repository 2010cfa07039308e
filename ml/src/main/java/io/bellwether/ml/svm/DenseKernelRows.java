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
  public void row(int row, float[] values) {
    double[] features = new double[rows.features()];
    rows.copy(row, features);
    double[] products = new double[DenseRows.TILE];
    for (int t = 0; t < rows.tileCount(); t++) {
      int from = t * DenseRows.TILE;
      int count = Math.min(DenseRows.TILE, rows.size() - from);
      InnerProducts.of(features, rows.tile(t), count, products);
      kernel.apply(products, count, rows.norm(row), rows.norms(t));
      for (int i = 0; i < count; i++) {
        values[from + i] = (float) products[i];
      }
    }
  }

  @Override
  public double diagonal(int row) {
    return kernel.ofSelf(rows.norm(row));
  }

  @Override
  public KernelRows select(int[] chosen) {
    return new DenseKernelRows(kernel, rows.select(chosen));
  }
}
