package io.bellwether.ml.penalized;

import io.bellwether.math.SymmetricEigen;

/** The eigenvalues of a ridge system: after them, every lambda costs next to nothing. */
final class RidgeSpectrum {

  private final RidgeSystem system;
  private final SymmetricEigen eigen;
  private final double[] values;
  private final double[] weights;

  RidgeSpectrum(RidgeSystem system) {
    this.system = system;
    eigen = system.eigen();
    values = eigen.values();
    weights = new double[values.length];
    for (int k = 0; k < values.length; k++) {
      values[k] = Math.max(0, values[k]);
      weights[k] = NaiveState.dot(eigen.vector(k), system.rightSide());
    }
  }

  /** The solution x of the system. */
  double[] solution(double lambda) {
    double[] x = new double[values.length];
    for (int k = 0; k < values.length; k++) {
      double[] vector = eigen.vector(k);
      double factor = weights[k] / (values[k] + lambda);
      for (int i = 0; i < x.length; i++) {
        x[i] = Math.fma(factor, vector[i], x[i]);
      }
    }
    return x;
  }

  double degreesOfFreedom(double lambda) {
    double sum = 0;
    for (double value : values) {
      sum += value / (value + lambda);
    }
    return sum;
  }

  int size() {
    return values.length;
  }

  double value(int k) {
    return values[k];
  }

  /** Rows in the directions of the eigenvectors; see {@link RidgeSystem#rotate}. */
  void rotate(int from, int count, double[][] target) {
    system.rotate(eigen, from, count, target);
  }
}
