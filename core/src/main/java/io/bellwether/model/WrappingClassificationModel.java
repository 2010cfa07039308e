package io.bellwether.model;

import java.util.List;

/**
 * A classification around another. Unless it says otherwise, classes and kind of scores are those
 * of the model inside.
 *
 * @param <M> the type of the model inside
 * @since 0.1.0
 */
public interface WrappingClassificationModel<M extends ClassificationModel>
    extends WrappingModel<M>, ClassificationModel {

  @Override
  default List<String> classes() {
    return model().classes();
  }

  @Override
  default ScoreKind scoreKind() {
    return model().scoreKind();
  }
}
