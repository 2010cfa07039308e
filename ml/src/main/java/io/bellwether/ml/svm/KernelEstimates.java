package io.bellwether.ml.svm;

import io.bellwether.ml.design.FiniteFeatures;
import io.bellwether.model.FitReport;
import io.bellwether.rows.FeatureFunction;
import java.util.Arrays;
import java.util.List;

/**
 * What a single machine has learned: a sum of kernel values, and how it was found. The constructor
 * checks that the parts belong together. Immutable.
 */
final class KernelEstimates {

  private final List<String> features;
  private final SupportVectors vectors;
  private final double[] coefficients;
  private final SvmStatistics statistics;
  private final FitReport report;
  private final KernelExpansion expansion;

  KernelEstimates(
      List<String> features,
      SupportVectors vectors,
      double[] coefficients,
      SvmStatistics statistics,
      FitReport report) {
    if (features.size() != vectors.features() || coefficients.length != vectors.size()) {
      throw new IllegalArgumentException(
          coefficients.length
              + " coefficients of "
              + vectors.size()
              + " vectors of "
              + vectors.features()
              + " of "
              + features.size()
              + " features");
    }
    this.features = List.copyOf(features);
    this.vectors = vectors;
    this.coefficients = coefficients.clone();
    this.statistics = statistics;
    this.report = report;
    this.expansion = vectors.expansion(this.coefficients);
  }

  List<String> features() {
    return features;
  }

  SupportVectors vectors() {
    return vectors;
  }

  /** A copy. */
  double[] coefficients() {
    return coefficients.clone();
  }

  SvmStatistics statistics() {
    return statistics;
  }

  FitReport report() {
    return report;
  }

  /**
   * The first lines of a summary.
   *
   * @param bounded what support vectors are at their bound
   */
  String heading(Object specification, String bounded) {
    return specification
        + "\nKernel: "
        + vectors.kernel()
        + ", features: "
        + features.size()
        + "\nSupport vectors: "
        + statistics.supportVectors()
        + ", of which "
        + bounded
        + ": "
        + statistics.boundedSupportVectors();
  }

  /** The warnings as lines of a summary. */
  String warnings() {
    return report.warnings().stream().map(w -> "\nWarning: " + w).reduce("", String::concat);
  }

  /**
   * A constant plus the sum of kernel values.
   *
   * @param constant the constant
   * @param method who refuses missing and infinite values
   */
  FeatureFunction function(double constant, String method) {
    return (values, rows, results) -> {
      FiniteFeatures.require(features, values, rows, method);
      Arrays.fill(results, 0, rows, constant);
      expansion.addTo(values, rows, new double[][] {results});
    };
  }
}
