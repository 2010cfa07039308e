package io.bellwether.metrics;

import io.bellwether.math.DoubleDouble;
import io.bellwether.math.Summation;

/** Sums over rows, each times its weight, in doubled precision and row order. */
interface WeightedSums {

  /** The sum of the weights. */
  double total();

  /** The sum of the values, each times its weight. */
  double sum(double[] values);

  /** The sum of the squares, each times its weight. */
  double squares(double[] values);

  static WeightedSums equal(int rows) {
    return new WeightedSums() {
      @Override
      public double total() {
        return rows;
      }

      @Override
      public double sum(double[] values) {
        return Summation.sum(values);
      }

      @Override
      public double squares(double[] values) {
        return Summation.sumOfSquares(values);
      }
    };
  }

  static WeightedSums of(double[] weights) {
    double total = Summation.sum(weights);
    return new WeightedSums() {
      @Override
      public double total() {
        return total;
      }

      @Override
      public double sum(double[] values) {
        return Summation.dot(weights, values);
      }

      @Override
      public double squares(double[] values) {
        DoubleDouble sum = new DoubleDouble();
        for (int i = 0; i < values.length; i++) {
          sum.addProduct(weights[i] * values[i], values[i]);
        }
        return sum.value();
      }
    };
  }
}
