package io.bellwether.calibrate;

import io.bellwether.model.ClassificationModel;
import io.bellwether.model.RowwiseClassificationModel;
import io.bellwether.model.ScoreKind;
import io.bellwether.model.WrappingClassificationModel;
import org.jspecify.annotations.Nullable;

/**
 * A classification with probabilities around another, which can end the program of a pipeline if
 * that can. A class and no interface: of a hidden interface, javac makes no bridge methods for the
 * public heirs, and reflection needs them.
 *
 * @param <M> the type of the model inside
 */
abstract class WrappingProbabilities<M extends ClassificationModel>
    implements WrappingClassificationModel<M>, RowwiseClassificationModel {

  @Override
  public ScoreKind scoreKind() {
    return ScoreKind.PROBABILITY;
  }

  @Override
  public boolean isRowwise() {
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
