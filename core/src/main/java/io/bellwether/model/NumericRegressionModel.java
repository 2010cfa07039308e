package io.bellwether.model;

import io.bellwether.rows.FeatureFunction;
import io.bellwether.rows.RowProgram;
import io.bellwether.rows.RowScoring;

/**
 * A fitted regression that is a function of numeric features. Who implements {@link
 * #featureNames()} and {@link #function()} gets all ways of predicting, alone and at the end of a
 * pipeline.
 *
 * @since 0.1.0
 */
public interface NumericRegressionModel extends NumericModel, RowwiseRegressionModel {

  /**
   * Returns the function that was fitted.
   *
   * @return from features to predictions; refuses missing values with a fault that names the
   *     column, unless the model handles them
   */
  FeatureFunction function();

  @Override
  default RowScoring complete(RowProgram.Builder program) {
    return RowScoring.of(program, featureNames(), function());
  }
}
