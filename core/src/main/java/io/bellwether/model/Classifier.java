package io.bellwether.model;

import io.bellwether.data.Dataset;

/**
 * The specification of a classification: what to fit, not yet on what. An immutable value with
 * {@code equals} and a readable {@code toString}; {@code fit} returns a new model. Thread-safe.
 *
 * <p>The target is a column of labels, or a numeric column of whole numbers such as 0 and 1, whose
 * classes are then called {@code "0"} and {@code "1"}; see {@link ClassLabels} for the order of
 * classes.
 *
 * @param <M> the type of the fitted model
 * @since 0.1.0
 */
public interface Classifier<M extends ClassificationModel> extends Estimator<M> {

  /**
   * {@inheritDoc}
   *
   * @param target the column of labels to predict
   */
  @Override
  M fit(Dataset train, String target, FitContext context);
}
