package io.bellwether.calibrate;

import io.bellwether.model.ClassificationModel;
import io.bellwether.model.RowwiseClassificationModel;
import io.bellwether.model.ScoreKind;
import io.bellwether.model.WrappingClassificationModel;
import org.jspecify.annotations.Nullable;

/**
 * A classification with probabilities around another, which can end the program of a pipeline if
 * that can.
 *
 * @param <M> the type of the model inside
 */
interface WrappingProbabilities<M extends ClassificationModel>
    extends WrappingClassificationModel<M>, RowwiseClassificationModel {

  @Override
  default ScoreKind scoreKind() {
    return ScoreKind.PROBABILITY;
  }

  @Override
  default boolean isRowwise() {
    return rowwiseOrNull(model()) != null;
  }

  /**
   * The model inside, for the program of a pipeline.
   *
   * @throws UnsupportedOperationException if it looks at several rows at once
   */
  static RowwiseClassificationModel rowwise(ClassificationModel model) {
    RowwiseClassificationModel rowwise = rowwiseOrNull(model);
    if (rowwise != null) {
      return rowwise;
    }
    throw new UnsupportedOperationException(
        model.getClass().getSimpleName()
            + " cannot end the program of a pipeline; put all steps into one pipeline");
  }

  private static @Nullable RowwiseClassificationModel rowwiseOrNull(ClassificationModel model) {
    return model instanceof RowwiseClassificationModel rowwise && rowwise.isRowwise()
        ? rowwise
        : null;
  }
}
