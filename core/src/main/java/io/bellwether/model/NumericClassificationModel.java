package io.bellwether.model;

import io.bellwether.rows.RowClassing;
import io.bellwether.rows.RowProgram;
import io.bellwether.rows.ScoreFunction;

/**
 * A fitted classification of numeric features, whatever the model: all that it has to tell is their
 * names and the function.
 *
 * @since 0.1.0
 */
public interface NumericClassificationModel extends NumericModel, RowwiseClassificationModel {

  /**
   * Returns the function that was fitted.
   *
   * @return from features to one score a class; refuses missing values with a fault that names the
   *     column, unless the model handles them
   */
  ScoreFunction function();

  @Override
  default RowClassing complete(RowProgram.Builder program) {
    return RowClassing.of(program, featureNames(), function());
  }
}
