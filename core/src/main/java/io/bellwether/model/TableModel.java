package io.bellwether.model;

import io.bellwether.data.Schema;
import io.bellwether.persist.Saveable;

/**
 * What a {@link RegressionModel} and a {@link ClassificationModel} have in common: a column was
 * learned from the others. Immutable, safe for use by many threads, saveable.
 *
 * @since 0.1.0
 */
public interface TableModel extends Saveable {

  /**
   * Returns the column that was learned.
   *
   * @return the name of the target
   */
  String target();

  /**
   * Returns the columns that a prediction needs.
   *
   * @return names and types, with the levels known from training; without the target
   */
  Schema inputs();

  /**
   * Tells how the fit went.
   *
   * @return status, iterations, objective and warnings
   */
  FitReport report();

  /**
   * Writes the model for people.
   *
   * @return several lines, if the model has more to say than its {@code toString}
   */
  default String summary() {
    return toString();
  }

  /**
   * Returns how many predictors the model has estimated coefficients or the like for, which
   * adjusted measures of fit count.
   *
   * @return the number of predictors after all preprocessing, the intercept not counted
   */
  default int predictorCount() {
    return inputs().fields().size();
  }
}
