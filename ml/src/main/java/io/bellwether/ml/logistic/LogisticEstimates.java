package io.bellwether.ml.logistic;

import io.bellwether.ml.design.Intercept;
import io.bellwether.model.FitReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Everything that a fitted logistic model knows: what {@link LogisticFit} estimates and what a
 * model file keeps. The constructor checks that the parts belong together.
 *
 * <p>Arrays are shared inside the package, and not modified by anybody.
 */
final class LogisticEstimates {

  private final LogisticRegression specification;
  private final String target;
  private final List<String> classes;
  private final List<String> features;
  private final double[] coefficients;
  private final double[] covariance;
  private final double[] deviations;
  private final LogisticMeasures measures;
  private final FitReport report;

  /**
   * Takes the parts.
   *
   * @param classes all labels, in order
   * @param coefficients one group a class of {@link #labels}: the intercept, if there is one, then
   *     the features
   * @param covariance of the coefficients, by rows; empty with penalty
   * @param deviations the standard deviation of each feature
   */
  LogisticEstimates(
      LogisticRegression specification,
      String target,
      List<String> classes,
      List<String> features,
      double[] coefficients,
      double[] covariance,
      double[] deviations,
      LogisticMeasures measures,
      FitReport report) {
    this.specification = specification;
    this.target = target;
    this.classes = List.copyOf(classes);
    this.features = List.copyOf(features);
    this.coefficients = coefficients;
    this.covariance = covariance;
    this.deviations = deviations;
    this.measures = measures;
    this.report = report;
    int size = size(specification, classes.size(), features.size());
    boolean inference = specification.penalty() == Penalty.NONE;
    if (classes.size() < 2
        || !classes.contains(baseClass())
        || coefficients.length != size
        || covariance.length != (inference ? size * size : 0)
        || deviations.length != features.size()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s with %s as base class, %d features, %d coefficients, a covariance of %d elements"
                  + " and %d deviations do not belong together",
              classes,
              baseClass(),
              features.size(),
              coefficients.length,
              covariance.length,
              deviations.length));
    }
  }

  /** The number of coefficients. */
  static int size(LogisticRegression specification, int classes, int features) {
    boolean symmetric = specification.penalty() != Penalty.NONE && classes > 2;
    int columns = features + (specification.intercept() == Intercept.INCLUDED ? 1 : 0);
    return (symmetric ? classes : classes - 1) * columns;
  }

  LogisticRegression specification() {
    return specification;
  }

  String target() {
    return target;
  }

  List<String> classes() {
    return classes;
  }

  String baseClass() {
    return specification.baseClass().orElse(classes.isEmpty() ? "" : classes.get(0));
  }

  /** Whether the base class has coefficients too. */
  boolean isSymmetric() {
    return specification.penalty() != Penalty.NONE && classes.size() > 2;
  }

  /** The classes that have coefficients, in order of their groups. */
  List<String> labels() {
    List<String> labels = new ArrayList<>(classes);
    labels.remove(baseClass());
    if (isSymmetric()) {
      labels.add(baseClass());
    }
    return labels;
  }

  List<String> features() {
    return features;
  }

  /** Names of the coefficients of a group. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    if (hasIntercept()) {
      names.add(LogisticModel.INTERCEPT);
    }
    names.addAll(features);
    return names;
  }

  boolean hasIntercept() {
    return specification.intercept() == Intercept.INCLUDED;
  }

  /** Coefficients of a group. */
  int columns() {
    return features.size() + (hasIntercept() ? 1 : 0);
  }

  double[] coefficients() {
    return coefficients;
  }

  double[] covariance() {
    return covariance;
  }

  double[] deviations() {
    return deviations;
  }

  double standardError(int index) {
    return covariance.length == 0
        ? Double.NaN
        : Math.sqrt(covariance[index * coefficients.length + index]);
  }

  LogisticMeasures measures() {
    return measures;
  }

  FitReport report() {
    return report;
  }
}
