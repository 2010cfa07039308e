package io.bellwether.ml.svm;

import io.bellwether.model.FitReport;
import java.util.List;

/**
 * What linear machines were fitted on, and how it went.
 *
 * @param target the name of the target
 * @param features their names
 * @param scales of features and target in the training rows
 * @param observations the training rows of positive weight
 * @param report how the fit went
 */
record LinearTraining(
    String target,
    List<String> features,
    TrainingScales scales,
    int observations,
    FitReport report) {

  /**
   * Copies the names.
   *
   * @param target the name of the target
   * @param features their names
   * @param scales of features and target in the training rows
   * @param observations the training rows of positive weight
   * @param report how the fit went
   */
  LinearTraining {
    features = List.copyOf(features);
  }

  /** How much there is, as a part of a sentence. */
  String sizes(int supportVectors) {
    return features.size()
        + " features, "
        + observations
        + " rows, "
        + supportVectors
        + " support vectors";
  }
}
