package io.bellwether.model;

import io.bellwether.data.Dataset;

/**
 * The specification of a preprocessing step: what to do, not yet on what. An immutable value with
 * {@code equals} and a readable {@code toString}; {@code fit} learns from training rows and returns
 * a new {@link FittedTransformer}.
 *
 * @since 0.1.0
 */
public interface Transformer {

  /**
   * Learns from training rows.
   *
   * @param train the training rows, not modified
   * @param roles which columns are not features; they are neither used nor changed, unless the step
   *     documents that it looks at the target
   * @param context seed, executor, progress and cancellation
   * @return what was learned
   * @throws IllegalArgumentException if a column that the step names does not exist, is of the
   *     wrong type or is not a feature
   * @throws FitException if the rows do not suffice to learn from
   */
  FittedTransformer fit(Dataset train, ColumnRoles roles, FitContext context);

  /**
   * Learns from training rows that hold features only.
   *
   * @param train the training rows, not modified
   * @return what was learned
   */
  default FittedTransformer fit(Dataset train) {
    return fit(train, ColumnRoles.allFeatures(), FitContext.create());
  }
}
