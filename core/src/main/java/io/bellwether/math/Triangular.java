package io.bellwether.math;

/** Solutions with a small upper triangular matrix, by rows. */
final class Triangular {

  private Triangular() {}

  /** Solves R x = b; b becomes x. */
  static void solveUpper(double[][] r, double[] b) {
    for (int i = r.length - 1; i >= 0; i--) {
      double[] row = r[i];
      double s = b[i];
      for (int j = i + 1; j < r.length; j++) {
        s -= row[j] * b[j];
      }
      b[i] = s / row[i];
    }
  }

  /** Solves R' x = b; b becomes x. */
  static void solveUpperTransposed(double[][] r, double[] b) {
    for (int i = 0; i < r.length; i++) {
      double[] row = r[i];
      double x = b[i] / row[i];
      b[i] = x;
      for (int j = i + 1; j < r.length; j++) {
        b[j] -= row[j] * x;
      }
    }
  }
}
