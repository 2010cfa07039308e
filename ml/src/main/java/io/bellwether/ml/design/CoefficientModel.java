package io.bellwether.ml.design;

import io.bellwether.model.FitReport;
import io.bellwether.model.NumericRegressionModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What fitted regressions with one coefficient a feature have in common. For our own modules.
 *
 * @param <C> a coefficient with its uncertainty
 * @since 0.1.0
 */
public abstract class CoefficientModel<C> implements NumericRegressionModel {

  /** The name of the constant term among the coefficients. */
  public static final String INTERCEPT = Determinacy.INTERCEPT;

  private final String target;
  private final int features;
  private final List<String> inputs;
  private final List<String> names;
  private final FitReport report;

  /**
   * Takes what the model is about.
   *
   * @param target the name of the target
   * @param features the names of the features
   * @param offset the column that is added as it is, if there is one
   * @param intercept whether there is a constant term
   * @param report how the fit went
   */
  protected CoefficientModel(
      String target,
      List<String> features,
      Optional<String> offset,
      boolean intercept,
      FitReport report) {
    this.target = Objects.requireNonNull(target, "target");
    this.features = features.size();
    List<String> needed = new ArrayList<>(features);
    offset.ifPresent(needed::add);
    this.inputs = List.copyOf(needed);
    this.names = Determinacy.coefficientNames(intercept, features);
    this.report = Objects.requireNonNull(report, "report");
  }

  @Override
  public String target() {
    return target;
  }

  /**
   * Returns the features, followed by the offset if there is one.
   *
   * @return the columns that predictions need
   */
  @Override
  public List<String> featureNames() {
    return inputs;
  }

  @Override
  public int predictorCount() {
    return features;
  }

  @Override
  public FitReport report() {
    return report;
  }

  /**
   * Returns all coefficients.
   *
   * @return the intercept, if there is one, then one coefficient a feature; unmodifiable
   */
  public abstract List<C> coefficients();

  /**
   * Returns the coefficient of a feature.
   *
   * @param feature the name of a feature, or {@value #INTERCEPT}
   * @return the coefficient
   * @throws IllegalArgumentException if the model has no such feature
   */
  public C coefficient(String feature) {
    return coefficients().get(place(feature));
  }

  /**
   * Returns the constant term.
   *
   * @return the coefficient
   * @throws IllegalStateException if the model was fitted without intercept
   */
  public C intercept() {
    if (names.size() == features) {
      throw new IllegalStateException("the model was fitted without intercept");
    }
    return coefficients().get(0);
  }

  /**
   * Returns the names of all coefficients.
   *
   * @return that of the intercept, if there is one, then the features; unmodifiable
   */
  protected final List<String> coefficientNames() {
    return names;
  }

  /**
   * Finds a coefficient.
   *
   * @param feature the name of a feature, or {@value #INTERCEPT}
   * @return its place among all coefficients
   * @throws IllegalArgumentException if the model has no such feature
   */
  protected final int place(String feature) {
    int index = names.indexOf(feature);
    if (index < 0) {
      throw new IllegalArgumentException(
          "the model has no coefficient '" + feature + "'; it has " + String.join(", ", names));
    }
    return index;
  }
}
