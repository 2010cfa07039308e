package io.bellwether.ml.design;

import io.bellwether.model.FitReport;
import io.bellwether.model.NumericClassificationModel;
import java.util.List;
import java.util.Objects;

/**
 * What fitted classifications of numeric features have in common. For our own modules.
 *
 * @since 0.1.0
 */
public abstract class ClassModel implements NumericClassificationModel {

  private final String target;
  private final List<String> classes;
  private final List<String> features;
  private final FitReport report;

  /**
   * Takes what the model is about.
   *
   * @param target the name of the target
   * @param classes its labels
   * @param features the names of the features
   * @param report how the fit went
   */
  protected ClassModel(
      String target, List<String> classes, List<String> features, FitReport report) {
    this.target = Objects.requireNonNull(target, "target");
    this.classes = List.copyOf(classes);
    this.features = List.copyOf(features);
    this.report = Objects.requireNonNull(report, "report");
  }

  @Override
  public String target() {
    return target;
  }

  @Override
  public List<String> classes() {
    return classes;
  }

  @Override
  public List<String> featureNames() {
    return features;
  }

  @Override
  public FitReport report() {
    return report;
  }
}
