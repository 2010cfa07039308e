package io.bellwether.ml.glm;

import io.bellwether.ml.design.Determinacy;
import io.bellwether.ml.design.Intercept;
import io.bellwether.model.FitReport;
import java.util.List;
import java.util.Locale;

/**
 * Everything that a fitted generalised linear model knows: what {@link GlmFit} estimates and what a
 * model file keeps. The constructor checks that the parts belong together.
 *
 * <p>Arrays are shared inside the package, and not modified by anybody.
 */
final class GlmEstimates {

  private final GeneralizedLinearRegression specification;
  private final Family family;
  private final String target;
  private final List<String> features;
  private final double[] coefficients;
  private final double[] covariance;
  private final GlmFigures figures;
  private final FitReport report;

  /**
   * Puts estimates together.
   *
   * @param specification what was fitted
   * @param family with theta, if that was estimated
   * @param target the name of the target
   * @param features their names
   * @param coefficients the constant, if there is one, and one a feature; NaN where dropped
   * @param covariance of the coefficients, by rows; zero where dropped
   * @param figures the figures of the fit
   * @param report how the fit went
   */
  GlmEstimates(
      GeneralizedLinearRegression specification,
      Family family,
      String target,
      List<String> features,
      double[] coefficients,
      double[] covariance,
      GlmFigures figures,
      FitReport report) {
    int size = features.size() + (specification.intercept() == Intercept.INCLUDED ? 1 : 0);
    if (coefficients.length != size || covariance.length != size * size || family.lacksTheta()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "family %s, %d features, %d coefficients and %d covariances do not belong together",
              family,
              features.size(),
              coefficients.length,
              covariance.length));
    }
    this.specification = specification;
    this.family = family;
    this.target = target;
    this.features = List.copyOf(features);
    this.coefficients = coefficients;
    this.covariance = covariance;
    this.figures = figures;
    this.report = report;
  }

  GeneralizedLinearRegression specification() {
    return specification;
  }

  Family family() {
    return family;
  }

  String target() {
    return target;
  }

  List<String> features() {
    return features;
  }

  boolean hasIntercept() {
    return specification.intercept() == Intercept.INCLUDED;
  }

  double[] coefficients() {
    return coefficients;
  }

  /** The coefficients with zeros for dropped features. */
  double[] activeCoefficients() {
    double[] active = coefficients.clone();
    for (int j = 0; j < active.length; j++) {
      active[j] = Double.isNaN(active[j]) ? 0 : active[j];
    }
    return active;
  }

  double[] covariance() {
    return covariance;
  }

  double covariance(int j, int k) {
    return covariance[j * coefficients.length + k];
  }

  double standardError(int j) {
    return Double.isNaN(coefficients[j]) ? Double.NaN : Math.sqrt(covariance(j, j));
  }

  GlmFigures figures() {
    return figures;
  }

  FitReport report() {
    return report;
  }

  /** Whether the dispersion is known, so that Wald's statistics are normal and not Student's. */
  boolean hasKnownDispersion() {
    return switch (specification.dispersion()) {
      case ONE -> true;
      case PEARSON -> false;
      case BY_FAMILY -> family.hasUnitDispersion();
    };
  }

  /** Of Wald's statistics. */
  double waldDegreesOfFreedom() {
    return hasKnownDispersion() ? Double.POSITIVE_INFINITY : figures.degreesOfFreedom();
  }

  /** How many parameters the likelihood has been maximised over. */
  int parameterCount() {
    boolean dispersion =
        family.kind() == FamilyKind.GAUSSIAN
            || family.kind() == FamilyKind.GAMMA
            || family.kind() == FamilyKind.INVERSE_GAUSSIAN;
    return figures.rank() + (dispersion || specification.family().lacksTheta() ? 1 : 0);
  }

  List<String> coefficientNames() {
    return Determinacy.coefficientNames(hasIntercept(), features);
  }
}
