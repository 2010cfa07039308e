package io.bellwether.ml.svm;

import io.bellwether.model.FitException;

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
  public double diagonal(int row) {
    return finite(function.apply(rows[row], rows[row]));
  }

  @Override
  public KernelRows select(int[] chosen) {
    return new FunctionRows(function, take(chosen));
  }

  @Override
  public double[][] features(int[] chosen) {
    return take(chosen);
  }

  private double[][] take(int[] chosen) {
    double[][] taken = new double[chosen.length][];
    for (int i = 0; i < chosen.length; i++) {
      taken[i] = rows[chosen[i]];
    }
    return taken;
  }

  @Override
  public KernelBlock against(double[][] others) {
    return (tile, first, count, values) -> {
      int from = tile * DenseRows.TILE;
      int length = Math.min(DenseRows.TILE, rows.length - from);
      for (int k = 0; k < count; k++) {
        for (int i = 0; i < length; i++) {
          values[k][i] = finite(function.apply(others[first + k], rows[from + i]));
        }
      }
    };
  }

  private static double finite(double value) {
    if (!(Math.abs(value) < Float.MAX_VALUE)) {
      throw new FitException(
          "the kernel function returned " + value + " for a pair of rows",
          "return a finite number for every pair, or scale the features");
    }
    return value;
  }
}
