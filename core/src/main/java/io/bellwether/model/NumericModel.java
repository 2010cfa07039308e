package io.bellwether.model;

import io.bellwether.data.ColumnType;
import io.bellwether.data.Field;
import io.bellwether.data.Schema;
import java.util.List;

/**
 * What a {@link NumericRegressionModel} and a {@link NumericClassificationModel} have in common:
 * their inputs are numeric features.
 *
 * @since 0.1.0
 */
public interface NumericModel extends TableModel {

  /**
   * Returns the features.
   *
   * @return the names of the columns that the fitted function takes, in order
   */
  List<String> featureNames();

  @Override
  default Schema inputs() {
    return Schema.of(
        featureNames().stream().map(name -> Field.of(name, ColumnType.NUMERIC)).toList());
  }

  @Override
  default int predictorCount() {
    return featureNames().size();
  }
}
