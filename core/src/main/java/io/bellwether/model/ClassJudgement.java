package io.bellwether.model;

import io.bellwether.data.Dataset;
import io.bellwether.metrics.ClassificationMetrics;
import java.util.Arrays;
import java.util.List;

/** Compares what a classification says of rows with their labels. */
final class ClassJudgement {

  private final ClassScores scores;
  private final ClassLabels actual;

  ClassJudgement(ClassScores scores, Dataset test, String target) {
    this.scores = scores;
    this.actual = ClassLabels.of(test, target, scores.classes());
  }

  ClassificationMetrics metrics() {
    List<String> classes = actual.classes();
    double[][] byRow = byRow(classes.size());
    ClassificationMetrics metrics =
        scores.kind() == ScoreKind.PROBABILITY
            ? ClassificationMetrics.of(classes, actual.codes(), byRow)
            : ClassificationMetrics.ofScores(classes, actual.codes(), byRow);
    return metrics.withPredicted(scores.codes());
  }

  /** One array a row; labels that the model does not know have the least score of all. */
  private double[][] byRow(int classes) {
    double[][] byClass = scores.byClass();
    double least = scores.kind() == ScoreKind.PROBABILITY ? 0 : belowAll(byClass);
    double[][] byRow = new double[scores.size()][classes];
    for (int row = 0; row < byRow.length; row++) {
      for (int k = 0; k < classes; k++) {
        byRow[row][k] = k < byClass.length ? byClass[k][row] : least;
      }
    }
    return byRow;
  }

  private static double belowAll(double[][] byClass) {
    return Arrays.stream(byClass).flatMapToDouble(Arrays::stream).min().orElse(0) - 1;
  }
}
