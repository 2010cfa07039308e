package io.bellwether.ml.svm;

import io.bellwether.calibrate.PlattScaling;
import io.bellwether.model.FitReport;
import java.util.List;

/** All that a {@link SvcModel} knows. Immutable; arrays are not copied, do not modify them. */
final class SvcEstimates {

  private final Svc specification;
  private final String target;
  private final List<String> features;
  private final List<String> classes;
  private final SupportVectors vectors;
  private final int[] countByClass;
  private final double[][] coefficients;
  private final List<PairwiseMachine> machines;
  private final List<PlattScaling> scalings;
  private final FitReport report;

  /**
   * Checks and keeps what was estimated.
   *
   * @throws IllegalArgumentException if the parts do not belong together
   */
  SvcEstimates(
      Svc specification,
      String target,
      List<String> features,
      List<String> classes,
      SupportVectors vectors,
      int[] countByClass,
      double[][] coefficients,
      List<PairwiseMachine> machines,
      List<PlattScaling> scalings,
      FitReport report) {
    this.specification = specification;
    this.target = target;
    this.features = List.copyOf(features);
    this.classes = List.copyOf(classes);
    this.vectors = vectors;
    this.countByClass = countByClass;
    this.coefficients = coefficients;
    this.machines = List.copyOf(machines);
    this.scalings = List.copyOf(scalings);
    this.report = report;
    check();
  }

  private void check() {
    int pairs = classes.size() * (classes.size() - 1) / 2;
    require("classes", classes.size() >= 2);
    require("machines", machines.size() == pairs && coefficients.length == pairs);
    boolean scaled = specification.probabilities() == Probabilities.PLATT;
    require("scalings", scalings.size() == (scaled ? pairs : 0));
    require("features", vectors.features() == features.size());
    require("counts", countByClass.length == classes.size());
    for (double[] machine : coefficients) {
      require("coefficients", machine.length == vectors.size());
    }
  }

  private static void require(String part, boolean fits) {
    if (!fits) {
      throw new IllegalArgumentException("the number of " + part + " does not fit the rest");
    }
  }

  Svc specification() {
    return specification;
  }

  String target() {
    return target;
  }

  List<String> features() {
    return features;
  }

  List<String> classes() {
    return classes;
  }

  SupportVectors vectors() {
    return vectors;
  }

  /** Returns the number of support vectors of each class. */
  int[] countByClass() {
    return countByClass;
  }

  /** Returns one array a machine, of one coefficient a support vector. */
  double[][] coefficients() {
    return coefficients;
  }

  /** Returns the machines in the order of {@link PairRows#all}. */
  List<PairwiseMachine> machines() {
    return machines;
  }

  /** Returns one sigmoid a machine; empty without probabilities. */
  List<PlattScaling> scalings() {
    return scalings;
  }

  FitReport report() {
    return report;
  }
}
