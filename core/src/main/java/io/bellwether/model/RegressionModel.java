package io.bellwether.model;

import io.bellwether.data.Dataset;
import io.bellwether.metrics.RegressionMetrics;
import io.bellwether.rows.RecordScorer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fitted regression: predicts a number for a row. Immutable, safe for use by many threads,
 * saveable. Columns are found by name; their order, further columns and the target do not matter.
 *
 * @since 0.1.0
 */
public interface RegressionModel extends TableModel {

  /**
   * Predicts for every row of a table.
   *
   * @param data any rows with the columns of {@link #inputs()}
   * @return one prediction a row, in the units of the target
   * @throws IllegalArgumentException if a column is lacking or of the wrong type
   * @throws io.bellwether.data.DataException if a row cannot be predicted for, such as one with a
   *     missing value that the model does not handle, or an unseen level
   */
  double[] predict(Dataset data);

  /**
   * Predicts for one record.
   *
   * @param record a value for every column of {@link #inputs()}: a number, boolean (true is 1),
   *     text, enum, date, date-time, or null for missing. Further entries do not matter
   * @return the prediction
   * @throws IllegalArgumentException if an entry is lacking or of the wrong type
   * @throws io.bellwether.data.DataException if the record cannot be predicted for
   */
  default double predict(Map<String, ? extends @Nullable Object> record) {
    return scorer().setAll(record).predict();
  }

  /**
   * Makes a scorer that predicts for one record after the other without allocating.
   *
   * @return a new scorer, for one thread
   */
  RecordScorer scorer();

  /**
   * Predicts for rows whose target is known, and compares.
   *
   * @param test rows with the target, ideally none that the model was fitted on
   * @return how good the predictions are
   * @throws io.bellwether.data.DataException if a target is missing
   */
  default RegressionMetrics evaluate(Dataset test) {
    double[] actual = Targets.numbers(test, target());
    return RegressionMetrics.of(actual, predict(test)).withPredictors(predictorCount());
  }
}
