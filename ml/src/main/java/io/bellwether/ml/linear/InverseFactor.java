package io.bellwether.ml.linear;

import io.bellwether.ml.design.LinearPredictor;
import java.util.Arrays;

/**
 * The factor T of (X'WX)<sup>-1</sup> = T T', upper triangular: what variances of sums of
 * coefficients come from without cancellation. Rows and columns of dropped features are zero.
 */
final class InverseFactor {

  private final double[][] factor;

  InverseFactor(double[][] factor) {
    this.factor = factor;
  }

  int size() {
    return factor.length;
  }

  /** The elements by rows, the upper triangle only. */
  double[] packed() {
    double[] packed = new double[factor.length * (factor.length + 1) / 2];
    int at = 0;
    for (int j = 0; j < factor.length; j++) {
      for (int k = j; k < factor.length; k++) {
        packed[at++] = factor[j][k];
      }
    }
    return packed;
  }

  static InverseFactor ofPacked(double[] packed, int size) {
    if (packed.length != size * (size + 1) / 2) {
      throw new IllegalArgumentException(packed.length + " elements for a factor of size " + size);
    }
    double[][] factor = new double[size][size];
    int at = 0;
    for (int j = 0; j < size; j++) {
      for (int k = j; k < size; k++) {
        factor[j][k] = packed[at++];
      }
    }
    return new InverseFactor(factor);
  }

  /** Calculates z = T'x for a block of rows: {@code z[k][i]}. */
  void project(double[][] design, int rows, double[][] z) {
    for (int k = 0; k < factor.length; k++) {
      Arrays.fill(z[k], 0, rows, 0);
      for (int j = 0; j <= k; j++) {
        if (factor[j][k] != 0) {
          LinearPredictor.addProduct(factor[j][k], design[j], z[k], rows);
        }
      }
    }
  }

  /** Calculates x'(X'WX)<sup>-1</sup>x = z'z for a block of projected rows. */
  static void squaredNorms(double[][] z, int rows, double[] norms) {
    Arrays.fill(norms, 0, rows, 0);
    for (double[] zk : z) {
      for (int i = 0; i < rows; i++) {
        norms[i] = Math.fma(zk[i], zk[i], norms[i]);
      }
    }
  }

  /** One element of T T'. */
  double product(int j, int k) {
    double sum = 0;
    for (int i = Math.max(j, k); i < factor.length; i++) {
      sum = Math.fma(factor[j][i], factor[k][i], sum);
    }
    return sum;
  }

  /**
   * The inverse of T over the rows and columns that were not dropped: upper triangular, by rows.
   */
  double[][] inverse(int[] kept) {
    double[][] inverse = new double[kept.length][kept.length];
    for (int c = 0; c < kept.length; c++) {
      inverse[c][c] = 1 / factor[kept[c]][kept[c]];
      for (int r = c - 1; r >= 0; r--) {
        double sum = 0;
        for (int i = r + 1; i <= c; i++) {
          sum = Math.fma(factor[kept[r]][kept[i]], inverse[i][c], sum);
        }
        inverse[r][c] = -sum / factor[kept[r]][kept[r]];
      }
    }
    return inverse;
  }
}
