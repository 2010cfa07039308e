package io.bellwether.model;

import io.bellwether.data.Schema;

/**
 * A model around another: the end of a pipeline, what a search chose, what was calibrated. Unless
 * it says otherwise, the model inside answers for it.
 *
 * @param <M> the type of the model inside
 * @since 0.1.0
 */
public interface WrappingModel<M extends TableModel> extends TableModel {

  /**
   * Returns the model inside.
   *
   * @return the fitted model
   */
  M model();

  @Override
  default String target() {
    return model().target();
  }

  @Override
  default Schema inputs() {
    return model().inputs();
  }

  @Override
  default FitReport report() {
    return model().report();
  }

  @Override
  default int predictorCount() {
    return model().predictorCount();
  }
}
