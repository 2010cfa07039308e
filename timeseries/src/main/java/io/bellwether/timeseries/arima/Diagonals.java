package io.bellwether.timeseries.arima;

/** Sums along the diagonals of square matrices, which reverse a recursion along diagonals. */
final class Diagonals {

  private Diagonals() {}

  /** Computes {@code out[i][j] = in[i][j] + out[i-1][j-1]}; the arrays may be the same. */
  static void accumulate(double[] in, double[] out, int size) {
    System.arraycopy(in, 0, out, 0, size * size);
    for (int i = 1; i < size; i++) {
      int row = i * size;
      int above = row - size - 1;
      for (int j = 1; j < size; j++) {
        out[row + j] += out[above + j];
      }
    }
  }
}
