package io.bellwether.ml.svm;

import io.bellwether.ml.design.LinearPredictor;
import io.bellwether.rows.ScoreFunction;
import java.util.List;

/**
 * Scores by linear functions: one a class, or one for two classes, which get it with both signs.
 */
final class LinearScores implements ScoreFunction {

  private final List<LinearPredictor> functions;

  LinearScores(List<LinearPredictor> functions) {
    this.functions = List.copyOf(functions);
  }

  @Override
  public int size() {
    return Math.max(2, functions.size());
  }

  @Override
  public void apply(double[][] features, int rows, double[][] scores) {
    if (functions.size() > 1) {
      for (int k = 0; k < scores.length; k++) {
        functions.get(k).apply(features, rows, scores[k]);
      }
      return;
    }
    functions.get(0).apply(features, rows, scores[1]);
    for (int i = 0; i < rows; i++) {
      scores[0][i] = -scores[1][i];
    }
  }
}
