package io.bellwether.metrics;

import java.util.Arrays;

/** Actual and predicted values that have been found fit to compare, rows of weight 0 left out. */
final class ComparedRows {

  private final double[] actual;
  private final double[] predicted;
  private final double[] weights;
  private final WeightedSums sums;

  private ComparedRows(double[] actual, double[] predicted, double[] weights, WeightedSums sums) {
    this.actual = actual;
    this.predicted = predicted;
    this.weights = weights;
    this.sums = sums;
  }

  static ComparedRows of(double[] actual, double[] predicted) {
    check(actual, predicted);
    return new ComparedRows(actual, predicted, new double[0], WeightedSums.equal(actual.length));
  }

  static ComparedRows of(double[] actual, double[] predicted, double[] weights) {
    check(actual, predicted);
    int[] counted = RowWeights.counted(weights, actual.length);
    double[] positive = RowWeights.take(weights, counted);
    return new ComparedRows(
        RowWeights.take(actual, counted),
        RowWeights.take(predicted, counted),
        positive,
        WeightedSums.of(positive));
  }

  private static void check(double[] actual, double[] predicted) {
    RowWeights.checkLength("predicted", predicted.length, actual.length);
    RowWeights.checkAny(actual.length);
    for (int row = 0; row < actual.length; row++) {
      if (!Double.isFinite(actual[row])) {
        throw RowWeights.fault(row, actual[row], "an actual value must be a finite number");
      }
      if (!Double.isFinite(predicted[row])) {
        throw RowWeights.fault(row, predicted[row], "a predicted value must be a finite number");
      }
    }
  }

  /** Not to be modified, as the arrays below: nobody else sees them. */
  double[] actual() {
    return actual;
  }

  double[] predicted() {
    return predicted;
  }

  /** The positive weights; empty when all rows count the same. */
  double[] weights() {
    return weights;
  }

  WeightedSums sums() {
    return sums;
  }

  /** Predicted less actual, a new array. */
  double[] errors() {
    double[] errors = new double[actual.length];
    Arrays.setAll(errors, row -> predicted[row] - actual[row]);
    return errors;
  }
}
