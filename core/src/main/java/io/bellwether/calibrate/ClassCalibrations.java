package io.bellwether.calibrate;

import io.bellwether.model.ClassScores;
import io.bellwether.model.ScoreKind;
import io.bellwether.rows.ScoreOperation;
import java.util.ArrayList;
import java.util.List;

/**
 * From the scores of all classes to probabilities. Two classes have one function, of what speaks
 * for the second; more have one each, whose values are divided by their sum.
 */
final class ClassCalibrations implements ScoreOperation {

  private final List<ProbabilityCalibration> functions;
  private final ScoreKind kind;

  ClassCalibrations(List<? extends ProbabilityCalibration> functions, int classes, ScoreKind kind) {
    this.functions = List.copyOf(functions);
    this.kind = kind;
    int wanted = classes == 2 ? 1 : classes;
    if (this.functions.size() != wanted) {
      throw new IllegalArgumentException(
          this.functions.size() + " calibrations for " + classes + " classes");
    }
  }

  static ClassCalibrations learn(
      CalibrationMethod method, ClassScores scores, int[] actual, double[] weights) {
    double[][] byClass = scores.byClass();
    List<ProbabilityCalibration> functions = new ArrayList<>();
    boolean two = byClass.length == 2;
    for (int label = two ? 1 : 0; label < byClass.length; label++) {
      boolean[] positive = new boolean[actual.length];
      double[] evidence = new double[actual.length];
      for (int row = 0; row < actual.length; row++) {
        positive[row] = actual[row] == label;
        evidence[row] =
            evidence(method == CalibrationMethod.PLATT, scores.kind(), byClass, label, row);
      }
      functions.add(method.fit(evidence, positive, weights));
    }
    return new ClassCalibrations(functions, byClass.length, scores.kind());
  }

  List<ProbabilityCalibration> functions() {
    return functions;
  }

  /** What speaks for a class: of two decision scores the difference; of a probability its odds. */
  private static double evidence(
      boolean logOdds, ScoreKind kind, double[][] scores, int label, int row) {
    double score = scores[label][row];
    if (kind == ScoreKind.DECISION) {
      return scores.length == 2 ? score - scores[1 - label][row] : score;
    }
    return logOdds ? logOdds(score) : score;
  }

  /** Of 0 and 1 those of the nearest that a double tells from them. */
  private static double logOdds(double probability) {
    double least = Math.ulp(1.0);
    double inside = Math.min(1 - least, Math.max(least, probability));
    return Math.log(inside) - Math.log1p(-inside);
  }

  private double probability(
      ProbabilityCalibration function, double[][] scores, int label, int row) {
    boolean logOdds = function instanceof PlattScaling;
    return function.probability(evidence(logOdds, kind, scores, label, row));
  }

  @Override
  public void apply(double[][] scores, int rows) {
    double[] values = new double[scores.length];
    for (int row = 0; row < rows; row++) {
      if (scores.length == 2) {
        double second = probability(functions.get(0), scores, 1, row);
        scores[1][row] = second;
        scores[0][row] = 1 - second;
      } else {
        double sum = 0;
        for (int label = 0; label < values.length; label++) {
          values[label] = probability(functions.get(label), scores, label, row);
          sum += values[label];
        }
        for (int label = 0; label < values.length; label++) {
          scores[label][row] = sum > 0 ? values[label] / sum : 1.0 / values.length;
        }
      }
    }
  }

  @Override
  public String toString() {
    return functions.toString();
  }
}
