package io.bellwether.ml.penalized;

import io.bellwether.ml.design.Intercept;
import java.util.List;

/**
 * What all models of one path have in common. Immutable; the array is shared inside the package.
 */
final class FittedFrame {

  private final String specification;
  private final double l1Ratio;
  private final Intercept intercept;
  private final String target;
  private final List<String> features;
  private final double[] deviations;
  private final long observations;

  /**
   * Puts it together.
   *
   * @param deviations standard deviations of the features, then of the target
   */
  FittedFrame(
      String specification,
      double l1Ratio,
      Intercept intercept,
      String target,
      List<String> features,
      double[] deviations,
      long observations) {
    if (deviations.length != features.size() + 1) {
      throw new IllegalArgumentException(
          features.size() + " features, but " + deviations.length + " deviations");
    }
    this.specification = specification;
    this.l1Ratio = l1Ratio;
    this.intercept = intercept;
    this.target = target;
    this.features = List.copyOf(features);
    this.deviations = deviations;
    this.observations = observations;
  }

  /** The frame of a model that was specified so. */
  FittedFrame specifiedBy(String text) {
    return new FittedFrame(text, l1Ratio, intercept, target, features, deviations, observations);
  }

  String specification() {
    return specification;
  }

  double l1Ratio() {
    return l1Ratio;
  }

  Intercept intercept() {
    return intercept;
  }

  String target() {
    return target;
  }

  List<String> features() {
    return features;
  }

  double[] deviations() {
    return deviations;
  }

  long observations() {
    return observations;
  }

  /** The place of a feature. */
  int indexOf(String feature) {
    int index = features.indexOf(feature);
    if (index < 0) {
      throw new IllegalArgumentException(
          "the model has no feature '" + feature + "'; it has " + String.join(", ", features));
    }
    return index;
  }
}
