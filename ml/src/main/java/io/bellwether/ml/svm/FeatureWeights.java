package io.bellwether.ml.svm;

import io.bellwether.model.FitReport;
import io.bellwether.report.Significant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** The weights of a linear machine by the names of features. */
final class FeatureWeights {

  private FeatureWeights() {}

  static double of(List<String> features, LinearMachine machine, String feature) {
    int index = features.indexOf(feature);
    if (index < 0) {
      throw new IllegalArgumentException(
          "the model has no feature '" + feature + "'; it has " + String.join(", ", features));
    }
    return machine.weight(index);
  }

  static Map<String, Double> all(List<String> features, LinearMachine machine) {
    return byName(features, machine::weight);
  }

  static Map<String, Double> standardized(
      List<String> features, LinearMachine machine, TrainingScales scales) {
    return byName(features, j -> scales.standardized(machine, j));
  }

  private static Map<String, Double> byName(List<String> features, IntToDoubleFunction values) {
    Map<String, Double> byName = new LinkedHashMap<>();
    for (int j = 0; j < features.size(); j++) {
      byName.put(features.get(j), values.applyAsDouble(j));
    }
    return byName;
  }

  /** The last line of a summary. */
  static String footer(FitReport report, LinearSvmStatistics statistics) {
    return report.status()
        + " after "
        + statistics.iterations()
        + " iterations: objective "
        + Significant.of(statistics.primalObjective(), 8)
        + ", duality gap "
        + Significant.of(statistics.gap(), 2);
  }
}
