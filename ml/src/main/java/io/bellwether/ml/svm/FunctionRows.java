package io.bellwether.ml.svm;

/** A kernel that a user defined, between training rows. */
final class FunctionRows implements KernelRows {

  private final KernelFunction function;
  private final double[][] rows;

  private FunctionRows(KernelFunction function, double[][] rows) {
    this.function = function;
    this.rows = rows;
  }

  static FunctionRows of(KernelFunction function, DenseRows dense) {
    double[][] rows = new double[dense.size()][dense.features()];
    for (int i = 0; i < rows.length; i++) {
      dense.copy(i, rows[i]);
    }
    return new FunctionRows(function, rows);
  }

  @Override
  public int size() {
    return rows.length;
  }

  @Override
  public void row(int row, float[] values) {
    for (int i = 0; i < rows.length; i++) {
      values[i] = (float) function.apply(rows[row], rows[i]);
    }
  }

  @Override
  public double diagonal(int row) {
    return function.apply(rows[row], rows[row]);
  }

  @Override
  public KernelRows select(int[] chosen) {
    double[][] kept = new double[chosen.length][];
    for (int i = 0; i < chosen.length; i++) {
      kept[i] = rows[chosen[i]];
    }
    return new FunctionRows(function, kept);
  }
}
