package io.bellwether.ml.logistic;

import io.bellwether.ml.design.LinearPredictor;
import io.bellwether.rows.ScoreFunction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The probabilities of classes: exponentials of linear predictors, divided by their sum. */
final class SoftmaxFunction implements ScoreFunction {

  /** By class; none for a class whose predictor is zero. */
  private final List<@Nullable LinearPredictor> predictors;

  private SoftmaxFunction(List<@Nullable LinearPredictor> predictors) {
    this.predictors = predictors;
  }

  static SoftmaxFunction of(LogisticEstimates estimates) {
    List<String> labels = estimates.labels();
    List<@Nullable LinearPredictor> predictors = new ArrayList<>();
    for (String name : estimates.classes()) {
      int group = labels.indexOf(name);
      predictors.add(group < 0 ? null : predictor(estimates, group));
    }
    return new SoftmaxFunction(predictors);
  }

  private static LinearPredictor predictor(LogisticEstimates estimates, int group) {
    int from = group * estimates.columns();
    int first = estimates.hasIntercept() ? 1 : 0;
    double[] all = estimates.coefficients();
    double[] factors = Arrays.copyOfRange(all, from + first, from + estimates.columns());
    return new LinearPredictor(estimates.features(), first == 1 ? all[from] : 0, factors);
  }

  @Override
  public int size() {
    return predictors.size();
  }

  @Override
  public void apply(double[][] features, int rows, double[][] scores) {
    for (int k = 0; k < scores.length; k++) {
      LinearPredictor predictor = predictors.get(k);
      if (predictor == null) {
        Arrays.fill(scores[k], 0, rows, 0);
      } else {
        predictor.apply(features, rows, scores[k]);
      }
    }
    for (int i = 0; i < rows; i++) {
      normalize(scores, i);
    }
  }

  private static void normalize(double[][] scores, int row) {
    double largest = scores[0][row];
    for (double[] score : scores) {
      largest = Math.max(largest, score[row]);
    }
    double sum = 0;
    for (double[] score : scores) {
      score[row] = score[row] == largest ? 1 : Math.exp(score[row] - largest);
      sum += score[row];
    }
    for (double[] score : scores) {
      score[row] /= sum;
    }
  }
}
