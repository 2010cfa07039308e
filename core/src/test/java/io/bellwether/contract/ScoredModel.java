package io.bellwether.contract;

import io.bellwether.data.Dataset;
import io.bellwether.model.ClassScores;
import io.bellwether.model.ClassificationModel;
import io.bellwether.model.RegressionModel;
import io.bellwether.model.WrappingModel;
import io.bellwether.rows.ClassScorer;
import io.bellwether.rows.RecordScorer;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The model of {@link ScoredClassifier}.
 *
 * @param model the classification
 */
public record ScoredModel(ClassificationModel model)
    implements WrappingModel<ClassificationModel>, RegressionModel {

  @Override
  public double[] predict(Dataset data) {
    ClassScores scores = model.scores(data);
    double[] numbers = new double[data.rowCount()];
    for (int i = 0; i < numbers.length; i++) {
      int row = i;
      numbers[row] = number(scores.code(row), k -> scores.score(row, k));
    }
    return numbers;
  }

  @Override
  public double predict(Map<String, ? extends @Nullable Object> record) {
    return predict(model.scorer(), record);
  }

  double predict(ClassScorer scorer, Map<String, ? extends @Nullable Object> record) {
    int code = model.classes().indexOf(scorer.setAll(record).predict());
    return number(code, scorer::score);
  }

  /** One number of which every score and the label decide the last bits. */
  private double number(int code, IntToDoubleFunction score) {
    double number = code;
    for (int k = 0; k < model.classes().size(); k++) {
      number = number / 3 + Math.cbrt(score.applyAsDouble(k));
    }
    return number;
  }

  @Override
  public RecordScorer scorer() {
    throw new UnsupportedOperationException("a classification has a ClassScorer");
  }
}
