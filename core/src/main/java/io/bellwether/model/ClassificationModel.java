package io.bellwether.model;

import io.bellwether.data.Dataset;
import io.bellwether.metrics.ClassificationMetrics;
import io.bellwether.rows.ClassScorer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fitted classification: gives a row a label, and a score for every class. Immutable, safe for
 * use by many threads, saveable. Columns are found by name; their order, further columns and the
 * target do not matter.
 *
 * @since 0.1.0
 */
public interface ClassificationModel extends TableModel {

  /**
   * Returns the labels that can be predicted.
   *
   * @return the classes, in the order of scores, at least two; unmodifiable. Measures of two
   *     classes call the second positive
   */
  List<String> classes();

  /**
   * Tells what the scores are.
   *
   * @return probabilities or decision scores
   */
  ScoreKind scoreKind();

  /**
   * Scores every row of a table.
   *
   * @param data any rows with the columns of {@link #inputs()}
   * @return scores and labels, row by row
   * @throws IllegalArgumentException if a column is lacking or of the wrong type
   * @throws io.bellwether.data.DataException if a row cannot be scored, such as one with a missing
   *     value that the model does not handle, or an unseen level
   */
  ClassScores scores(Dataset data);

  /**
   * Returns the probability of every class for every row of a table.
   *
   * @param data any rows with the columns of {@link #inputs()}
   * @return probabilities and labels, row by row
   * @throws UnsupportedOperationException if the model has decision scores only; calibrate it then
   * @throws IllegalArgumentException if a column is lacking or of the wrong type
   * @throws io.bellwether.data.DataException if a row cannot be scored
   */
  default ClassScores probabilities(Dataset data) {
    if (scoreKind() != ScoreKind.PROBABILITY) {
      throw new UnsupportedOperationException(
          getClass().getSimpleName()
              + " has decision scores, no probabilities; wrap its specification in a"
              + " CalibratedClassifier to learn them");
    }
    return scores(data);
  }

  /**
   * Gives every row of a table a label.
   *
   * @param data any rows with the columns of {@link #inputs()}
   * @return one of {@link #classes()} a row
   * @throws IllegalArgumentException if a column is lacking or of the wrong type
   * @throws io.bellwether.data.DataException if a row cannot be scored
   */
  default List<String> predict(Dataset data) {
    return scores(data).labels();
  }

  /**
   * Gives one record a label.
   *
   * @param record a value for every column of {@link #inputs()}: a number, boolean (true is 1),
   *     text, enum, date, date-time, or null for missing. Further entries do not matter
   * @return one of {@link #classes()}
   * @throws IllegalArgumentException if an entry is lacking or of the wrong type
   * @throws io.bellwether.data.DataException if the record cannot be scored
   */
  default String predict(Map<String, ? extends @Nullable Object> record) {
    return scorer().setAll(record).predict();
  }

  /**
   * Makes a scorer that classifies one record after the other without allocating.
   *
   * @return a new scorer, for one thread
   */
  ClassScorer scorer();

  /**
   * Predicts for rows whose label is known, and compares. Of two classes the second is positive.
   *
   * @param test rows with the target, ideally none that the model was fitted on
   * @return how good labels and scores are; measures of probabilities are {@code NaN} for models
   *     without. A label that the model does not know counts as one more class, which is never
   *     predicted; with three classes, averages are over classes
   * @throws io.bellwether.data.DataException if a label is missing
   */
  default ClassificationMetrics evaluate(Dataset test) {
    return new ClassJudgement(scores(test), test, target()).metrics();
  }
}
