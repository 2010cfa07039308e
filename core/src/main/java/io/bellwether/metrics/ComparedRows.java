package io.bellwether.metrics;

import io.bellwether.data.DataException;
import java.util.Arrays;
import java.util.stream.IntStream;

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
    checkLength("weights", weights.length, actual.length);
    for (int row = 0; row < weights.length; row++) {
      if (!(weights[row] >= 0 && Double.isFinite(weights[row]))) {
        throw fault(row, weights[row], "a weight must be a finite number, 0 or more");
      }
    }
    int[] counted = IntStream.range(0, weights.length).filter(row -> weights[row] > 0).toArray();
    if (counted.length == 0) {
      throw DataException.because("every weight is 0, so that there is nothing to compare").build();
    }
    double[] positive = take(weights, counted);
    return new ComparedRows(
        take(actual, counted), take(predicted, counted), positive, WeightedSums.of(positive));
  }

  private static void check(double[] actual, double[] predicted) {
    checkLength("predicted", predicted.length, actual.length);
    if (actual.length == 0) {
      throw DataException.because("there are no rows to compare; give at least one").build();
    }
    for (int row = 0; row < actual.length; row++) {
      if (!Double.isFinite(actual[row])) {
        throw fault(row, actual[row], "an actual value must be a finite number");
      }
      if (!Double.isFinite(predicted[row])) {
        throw fault(row, predicted[row], "a predicted value must be a finite number");
      }
    }
  }

  private static void checkLength(String name, int length, int wanted) {
    if (length != wanted) {
      throw new IllegalArgumentException(
          name + " has length " + length + ", but actual has length " + wanted);
    }
  }

  private static DataException fault(int row, double value, String problem) {
    return DataException.because(problem).line(row).value(Double.toString(value)).build();
  }

  private static double[] take(double[] values, int[] rows) {
    return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
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
