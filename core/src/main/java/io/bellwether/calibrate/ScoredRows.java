package io.bellwether.calibrate;

import io.bellwether.data.DataException;
import io.bellwether.model.FitException;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Scores with the truth beside them, found fit to learn from; rows of weight 0 left out. */
final class ScoredRows {

  private final double[] scores;
  private final boolean[] positive;
  private final double[] weights;

  private ScoredRows(double[] scores, boolean[] positive, double[] weights) {
    this.scores = scores;
    this.positive = positive;
    this.weights = weights;
  }

  static ScoredRows of(double[] scores, boolean[] positive, double[] weights) {
    checkLength("positive", positive.length, scores.length);
    checkLength("weights", weights.length, scores.length);
    for (int row = 0; row < scores.length; row++) {
      if (!Double.isFinite(scores[row])) {
        throw fault(row, scores[row], "a score must be a finite number");
      }
      if (!(weights[row] >= 0 && Double.isFinite(weights[row]))) {
        throw fault(row, weights[row], "a weight must be a finite number, 0 or more");
      }
    }
    int[] rows = IntStream.range(0, scores.length).filter(row -> weights[row] > 0).toArray();
    boolean[] kept = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      kept[i] = positive[rows[i]];
    }
    return new ScoredRows(take(scores, rows), kept, take(weights, rows)).requireBothSides();
  }

  static double[] equalWeights(int rows) {
    double[] weights = new double[rows];
    Arrays.fill(weights, 1);
    return weights;
  }

  private static void checkLength(String name, int length, int wanted) {
    if (length != wanted) {
      throw new IllegalArgumentException(
          name + " has length " + length + ", but scores has length " + wanted);
    }
  }

  private static DataException fault(int row, double value, String problem) {
    return DataException.because(problem).line(row).value(Double.toString(value)).build();
  }

  private static double[] take(double[] values, int[] rows) {
    return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
  }

  private ScoredRows requireBothSides() {
    int positives = 0;
    for (boolean one : positive) {
      positives += one ? 1 : 0;
    }
    if (positives == 0 || positives == positive.length) {
      throw new FitException(
          "a calibration needs rows of the class and rows of others, but of "
              + positive.length
              + " rows "
              + positives
              + " are of the class",
          "give scores of both sides");
    }
    return this;
  }

  int count() {
    return scores.length;
  }

  double score(int row) {
    return scores[row];
  }

  boolean isPositive(int row) {
    return positive[row];
  }

  double weight(int row) {
    return weights[row];
  }

  /** The row numbers by rising score; of equal scores in their order. */
  int[] byScore() {
    return IntStream.range(0, scores.length)
        .boxed()
        .sorted((a, b) -> Double.compare(scores[a] + 0.0, scores[b] + 0.0))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
