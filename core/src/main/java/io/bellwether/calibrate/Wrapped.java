package io.bellwether.calibrate;

import io.bellwether.model.ClassificationModel;
import io.bellwether.model.RowwiseClassificationModel;

/** Models inside others. */
final class Wrapped {

  private Wrapped() {}

  static RowwiseClassificationModel rowwise(ClassificationModel model) {
    if (model instanceof RowwiseClassificationModel rowwise && rowwise.isRowwise()) {
      return rowwise;
    }
    throw new UnsupportedOperationException(
        model.getClass().getSimpleName()
            + " cannot end the program of a pipeline; put all steps into one pipeline");
  }
}
