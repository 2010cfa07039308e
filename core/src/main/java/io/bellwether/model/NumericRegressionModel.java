package io.bellwether.model;

import io.bellwether.data.ColumnType;
import io.bellwether.data.Field;
import io.bellwether.data.Schema;
import io.bellwether.rows.FeatureFunction;
import io.bellwether.rows.RowProgram;
import io.bellwether.rows.RowScoring;
import java.util.List;

/**
 * A fitted regression that is a function of numeric features. Who implements {@link
 * #featureNames()} and {@link #function()} gets all ways of predicting, alone and at the end of a
 * pipeline.
 *
 * @since 0.1.0
 */
public interface NumericRegressionModel extends RowwiseRegressionModel {

  /**
   * Returns the features.
   *
   * @return the names of the columns that {@link #function()} takes, in order
   */
  List<String> featureNames();

  /**
   * Returns the function that was fitted.
   *
   * @return from features to predictions; refuses missing values with a fault that names the
   *     column, unless the model handles them
   */
  FeatureFunction function();

  @Override
  default Schema inputs() {
    return Schema.of(
        featureNames().stream().map(name -> Field.of(name, ColumnType.NUMERIC)).toList());
  }

  @Override
  default int predictorCount() {
    return featureNames().size();
  }

  @Override
  default RowScoring complete(RowProgram.Builder program) {
    return RowScoring.of(program, featureNames(), function());
  }
}
