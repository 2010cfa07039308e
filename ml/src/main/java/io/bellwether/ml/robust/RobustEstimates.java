package io.bellwether.ml.robust;

import io.bellwether.ml.design.Determinacy;
import io.bellwether.ml.design.FeatureNames;
import io.bellwether.ml.design.Intercept;
import io.bellwether.ml.design.LinearPredictor;
import io.bellwether.ml.linear.Coefficient;
import io.bellwether.model.FitReport;
import io.bellwether.model.ReportState;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What both robust models have learned: a linear predictor with its uncertainty. The constructor
 * checks that the parts belong together.
 *
 * <p>Arrays are shared inside the package, and not modified by anybody.
 */
final class RobustEstimates {

  private final String target;
  private final List<String> features;
  private final double[] coefficients;
  private final double[] covariance;
  private final long observations;
  private final FitReport report;

  /**
   * Puts estimates together.
   *
   * @param target the name of the target
   * @param features their names
   * @param coefficients the constant, if there is one, and one a feature; finite
   * @param covariance of the coefficients, by rows; NaN where unknown
   * @param observations the rows of positive weight
   * @param report how the fit went
   */
  RobustEstimates(
      String target,
      List<String> features,
      double[] coefficients,
      double[] covariance,
      long observations,
      FitReport report) {
    int rest = coefficients.length - features.size();
    if (!(rest == 0 || rest == 1)
        || covariance.length != coefficients.length * coefficients.length) {
      throw new IllegalArgumentException(
          features.size()
              + " features, "
              + coefficients.length
              + " coefficients and "
              + covariance.length
              + " covariances do not belong together");
    }
    this.target = target;
    this.features = List.copyOf(features);
    this.coefficients = coefficients;
    this.covariance = covariance;
    this.observations = observations;
    this.report = report;
  }

  /** Flattens a covariance. */
  static double[] flat(double[][] covariance) {
    return Arrays.stream(covariance).flatMapToDouble(Arrays::stream).toArray();
  }

  String target() {
    return target;
  }

  List<String> features() {
    return features;
  }

  long observations() {
    return observations;
  }

  FitReport report() {
    return report;
  }

  boolean hasIntercept() {
    return coefficients.length > features.size();
  }

  /** Refuses estimates that do not belong to a specification. */
  void requireIntercept(Intercept option) {
    if (hasIntercept() != (option == Intercept.INCLUDED)) {
      throw new IllegalArgumentException(
          coefficients.length
              + " coefficients of "
              + features.size()
              + " features do not belong to a specification with intercept "
              + option);
    }
  }

  LinearPredictor function() {
    int first = hasIntercept() ? 1 : 0;
    return new LinearPredictor(
        features,
        hasIntercept() ? coefficients[0] : 0,
        Arrays.copyOfRange(coefficients, first, coefficients.length));
  }

  List<Coefficient> coefficients() {
    List<String> names = Determinacy.coefficientNames(hasIntercept(), features);
    List<Coefficient> all = new ArrayList<>();
    for (int j = 0; j < names.size(); j++) {
      all.add(
          new Coefficient(
              names.get(j),
              coefficients[j],
              Math.sqrt(covariance[j * coefficients.length + j]),
              observations - coefficients.length));
    }
    return List.copyOf(all);
  }

  void write(ModelWriter writer) {
    writer
        .put("target", target)
        .putTexts("features", features)
        .put("coefficients", coefficients)
        .put("covariance", covariance)
        .put("observations", observations);
    ReportState.write(report, writer.section("report"));
  }

  static RobustEstimates read(ModelReader reader) {
    return new RobustEstimates(
        reader.text("target"),
        FeatureNames.read(reader),
        reader.doubles("coefficients"),
        reader.doubles("covariance"),
        reader.longInteger("observations"),
        ReportState.read(reader.section("report")));
  }
}
