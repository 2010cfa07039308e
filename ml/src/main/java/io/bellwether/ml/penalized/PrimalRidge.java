package io.bellwether.ml.penalized;

import io.bellwether.math.SymmetricEigen;
import io.bellwether.ml.design.LinearPredictor;
import java.util.Arrays;

/** As many equations as features. */
final class PrimalRidge extends RidgeSystem {

  private final ScaledTable table;
  private final double nullSumOfSquares;

  PrimalRidge(ScaledMoments moments, ScaledTable table) {
    super(moments.gram(), moments.products());
    this.table = table;
    this.nullSumOfSquares = moments.nullSumOfSquares();
  }

  @Override
  double[] coefficients(double[] x) {
    return x;
  }

  @Override
  double residualSumOfSquares(double[] x) {
    double[] gradients = remainder(x, 0);
    double explained = NaiveState.dot(x, rightSide()) + NaiveState.dot(x, gradients);
    return Math.max(0, nullSumOfSquares - explained);
  }

  @Override
  double largestProduct() {
    return Arrays.stream(rightSide()).map(Math::abs).max().orElse(0);
  }

  @Override
  void rotate(SymmetricEigen eigen, int from, int count, double[][] target) {
    double[][] vectors = new double[target.length][];
    for (int k = 0; k < target.length; k++) {
      vectors[k] = eigen.vector(k);
      Arrays.fill(target[k], 0, count, 0);
    }
    double[] column = new double[count];
    for (int j = 0; j < table.features(); j++) {
      table.load(j, from, count, column);
      for (int k = 0; k < target.length; k++) {
        LinearPredictor.addProduct(vectors[k][j], column, target[k], count);
      }
    }
  }
}
