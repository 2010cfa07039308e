package io.bellwether.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Actual and predicted labels that have been found fit to compare, rows of weight 0 left out. */
final class ClassifiedRows {

  /** How far from 1 the probabilities of a row may add up: what single precision leaves. */
  static final double SUM_TOLERANCE = 1e-6;

  /** What the numbers of a row mean. */
  enum Scores {
    NONE,
    DECISIONS,
    PROBABILITIES
  }

  private final ClassNames classes;
  private final int[] actual;
  private final int[] predicted;
  private final Scores kind;
  private final double[][] scores;
  private final double[] weights;

  private ClassifiedRows(
      ClassNames classes,
      int[] actual,
      int[] predicted,
      Scores kind,
      double[][] scores,
      double[] weights) {
    this.classes = classes;
    this.actual = actual;
    this.predicted = predicted;
    this.kind = kind;
    this.scores = scores;
    this.weights = weights;
  }

  static ClassifiedRows ofLabels(List<String> classes, int[] actual, int[] predicted) {
    ClassNames names = new ClassNames(classes);
    names.checkCodes(actual, "actual");
    RowWeights.checkLength("predicted", predicted.length, actual.length);
    names.checkCodes(predicted, "predicted");
    RowWeights.checkAny(actual.length);
    return new ClassifiedRows(
        names, actual.clone(), predicted.clone(), Scores.NONE, new double[0][], new double[0]);
  }

  static ClassifiedRows ofScores(
      List<String> classes, int[] actual, Scores kind, double[][] scores) {
    ClassNames names = new ClassNames(classes);
    names.checkCodes(actual, "actual");
    String name = kind == Scores.PROBABILITIES ? "probabilities" : "scores";
    RowWeights.checkLength(name, scores.length, actual.length);
    RowWeights.checkAny(actual.length);
    double[][] byClass = new double[names.size()][actual.length];
    int[] predicted = new int[actual.length];
    for (int row = 0; row < actual.length; row++) {
      checkScores(row, scores[row], names.size(), kind);
      for (int label = 0; label < byClass.length; label++) {
        byClass[label][row] = scores[row][label];
        predicted[row] = scores[row][label] > scores[row][predicted[row]] ? label : predicted[row];
      }
    }
    return new ClassifiedRows(names, actual.clone(), predicted, kind, byClass, new double[0]);
  }

  private static void checkScores(int row, double[] values, int classes, Scores kind) {
    if (values.length != classes) {
      throw new IllegalArgumentException(
          "row "
              + row
              + " has "
              + values.length
              + " scores, but there are "
              + classes
              + " classes");
    }
    double sum = 0;
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw RowWeights.fault(row, value, "a score must be a finite number");
      }
      if (kind == Scores.PROBABILITIES && !(value >= 0 && value <= 1 + SUM_TOLERANCE)) {
        throw RowWeights.fault(
            row, value, "a probability must be from 0 to 1; for other scores use ofScores");
      }
      sum += value;
    }
    if (kind == Scores.PROBABILITIES && !(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
      throw RowWeights.fault(
          row, sum, "the probabilities of a row must add up to 1; for other scores use ofScores");
    }
  }

  /** The same rows, some counting more than others; those of weight 0 are left out. */
  ClassifiedRows weighted(double[] newWeights) {
    int[] rows = RowWeights.counted(newWeights, actual.length);
    double[][] kept = new double[scores.length][];
    Arrays.setAll(kept, label -> RowWeights.take(scores[label], rows));
    return new ClassifiedRows(
        classes,
        Arrays.stream(rows).map(row -> actual[row]).toArray(),
        Arrays.stream(rows).map(row -> predicted[row]).toArray(),
        kind,
        kept,
        RowWeights.take(newWeights, rows));
  }

  /** The same scores with labels decided otherwise. */
  ClassifiedRows withPredicted(int[] newPredicted) {
    RowWeights.checkLength("predicted", newPredicted.length, actual.length);
    classes.checkCodes(newPredicted, "predicted");
    return new ClassifiedRows(classes, actual, newPredicted.clone(), kind, scores, weights);
  }

  int count() {
    return actual.length;
  }

  ClassNames classes() {
    return classes;
  }

  /** Not to be modified, as the arrays below: nobody else sees them. */
  int[] actual() {
    return actual;
  }

  int[] predicted() {
    return predicted;
  }

  Scores kind() {
    return kind;
  }

  /** The scores of a class, one a row; only if there are any. */
  double[] scores(int label) {
    return scores[label];
  }

  double weight(int row) {
    return weights.length == 0 ? 1 : weights[row];
  }

  boolean isWeighted() {
    return weights.length > 0;
  }

  /** The mean over rows of a number each, by weight, in doubled precision and row order. */
  double mean(double[] numbers) {
    WeightedSums sums =
        isWeighted() ? WeightedSums.of(weights) : WeightedSums.equal(numbers.length);
    return sums.sum(numbers) / sums.total();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ClassifiedRows rows
        && classes.equals(rows.classes)
        && kind == rows.kind
        && Arrays.equals(actual, rows.actual)
        && Arrays.equals(predicted, rows.predicted)
        && Arrays.deepEquals(scores, rows.scores)
        && Arrays.equals(weights, rows.weights);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        classes,
        kind,
        Arrays.hashCode(actual),
        Arrays.hashCode(predicted),
        Arrays.deepHashCode(scores),
        Arrays.hashCode(weights));
  }
}
