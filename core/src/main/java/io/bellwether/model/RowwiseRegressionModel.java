package io.bellwether.model;

import io.bellwether.data.Dataset;
import io.bellwether.rows.RecordScorer;
import io.bellwether.rows.RowProgram;
import io.bellwether.rows.RowScoring;

/**
 * A fitted regression that looks at one row at a time. Who implements {@link #complete} gets all
 * ways of predicting, alone and at the end of a pipeline.
 *
 * @since 0.1.0
 */
public interface RowwiseRegressionModel extends RegressionModel {

  /**
   * Ends a program in this model.
   *
   * @param program a program whose columns at this point include those of {@link #inputs()}
   * @return everything from a raw row to a prediction; refuses values that the model cannot work on
   *     with a {@link io.bellwether.rows.RowFault} that names the column
   * @throws IllegalArgumentException if a column is lacking or of the wrong type
   */
  RowScoring complete(RowProgram.Builder program);

  @Override
  default double[] predict(Dataset data) {
    return complete(RowProgram.over(inputs())).score(data);
  }

  @Override
  default RecordScorer scorer() {
    return complete(RowProgram.over(inputs())).scorer();
  }
}
