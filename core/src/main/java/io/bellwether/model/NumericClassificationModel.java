package io.bellwether.model;

import io.bellwether.data.ColumnType;
import io.bellwether.data.Field;
import io.bellwether.data.Schema;
import io.bellwether.rows.RowClassing;
import io.bellwether.rows.RowProgram;
import io.bellwether.rows.ScoreFunction;
import java.util.List;

/**
 * A fitted classification of numeric features, whatever the model: all that it has to tell is their
 * names and the function.
 *
 * @since 0.1.0
 */
public interface NumericClassificationModel extends RowwiseClassificationModel {

  /**
   * Returns the features.
   *
   * @return the names of the columns that {@link #function()} takes, in order
   */
  List<String> featureNames();

  /**
   * Returns the function that was fitted.
   *
   * @return from features to one score a class; refuses missing values with a fault that names the
   *     column, unless the model handles them
   */
  ScoreFunction function();

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
  default RowClassing complete(RowProgram.Builder program) {
    return RowClassing.of(program, featureNames(), function());
  }
}
