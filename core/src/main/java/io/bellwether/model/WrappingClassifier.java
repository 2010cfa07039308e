package io.bellwether.model;

import java.util.Optional;
import java.util.Set;

/**
 * A classifier around another: steps before it, a calibration after it. Weights and auxiliary
 * columns are those of the classifier inside.
 *
 * @param <M> the type of the fitted model, around that of the classifier inside
 * @since 0.1.0
 */
public interface WrappingClassifier<M extends ClassificationModel> extends Classifier<M> {

  /**
   * Returns the classifier inside.
   *
   * @return its specification
   */
  Classifier<?> classifier();

  @Override
  default Optional<String> weights() {
    return classifier().weights();
  }

  @Override
  default Set<String> auxiliaryColumns() {
    return classifier().auxiliaryColumns();
  }
}
