package io.bellwether.model;

import io.bellwether.data.Dataset;
import java.util.Optional;
import java.util.Set;

/**
 * What a {@link Regressor} and a {@link Classifier} have in common: the specification of what to
 * learn from the rows of a table, not yet of which. An immutable value with {@code equals} and a
 * readable {@code toString}; {@code fit} returns a new model. Thread-safe.
 *
 * @param <M> the type of the fitted model
 * @since 0.1.0
 */
public interface Estimator<M extends TableModel> {

  /**
   * Fits a model.
   *
   * @param train the rows to learn from, not modified. All columns but the target and {@link
   *     #auxiliaryColumns()} are features
   * @param target the column to predict
   * @param context seed, executor, progress and cancellation
   * @return a fitted model
   * @throws IllegalArgumentException if a column is lacking or of the wrong type
   * @throws io.bellwether.data.DataException if a value cannot be used, such as a missing target
   * @throws FitException if the rows do not suffice to estimate the model, such as rows of one
   *     class
   * @throws java.util.concurrent.CancellationException if the work was stopped
   */
  M fit(Dataset train, String target, FitContext context);

  /**
   * Fits a model with the default {@link FitContext}.
   *
   * @param train the rows to learn from
   * @param target the column to predict
   * @return a fitted model
   */
  default M fit(Dataset train, String target) {
    return fit(train, target, FitContext.create());
  }

  /**
   * Returns the column that says how much each training row counts.
   *
   * @return the name of a column; empty when all rows count alike, as by default
   */
  default Optional<String> weights() {
    return Optional.empty();
  }

  /**
   * Names the columns that the model reads as they are and that are no features. Preprocessing
   * leaves them alone.
   *
   * @return the column of weights, unless an estimator has more
   */
  default Set<String> auxiliaryColumns() {
    return weights().map(Set::of).orElse(Set.of());
  }
}
