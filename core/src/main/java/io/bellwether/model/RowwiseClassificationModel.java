package io.bellwether.model;

import io.bellwether.data.Dataset;
import io.bellwether.rows.ClassScorer;
import io.bellwether.rows.LabelRule;
import io.bellwether.rows.RowClassing;
import io.bellwether.rows.RowProgram;

/**
 * A fitted classification that looks at one row at a time. Who implements {@link #complete} gets
 * all ways of predicting, alone and at the end of a pipeline.
 *
 * @since 0.1.0
 */
public interface RowwiseClassificationModel extends ClassificationModel {

  /**
   * Ends a program in this model.
   *
   * @param program a program whose columns at this point include those of {@link #inputs()}
   * @return everything from a raw row to scores; refuses values that the model cannot work on with
   *     a {@link io.bellwether.rows.RowFault} that names the column
   * @throws IllegalArgumentException if a column is lacking or of the wrong type
   */
  RowClassing complete(RowProgram.Builder program);

  /**
   * Tells whether {@link #complete} can be called: not where a model wraps another that needs more
   * than one row.
   *
   * @return true unless said otherwise
   */
  default boolean isRowwise() {
    return true;
  }

  /**
   * Tells how scores become labels.
   *
   * @return the class with the largest score unless said otherwise
   */
  default LabelRule rule() {
    return LabelRule.largest();
  }

  @Override
  default ClassScores scores(Dataset data) {
    double[][] scores = complete(RowProgram.over(inputs())).score(data);
    return ClassScores.of(classes(), scores, scoreKind(), rule());
  }

  @Override
  default ClassScorer scorer() {
    return complete(RowProgram.over(inputs())).scorer(classes(), rule());
  }
}
