package io.bellwether.ml.linear;

import org.apache.commons.statistics.distribution.TDistribution;

/** Quantiles of Student's t. */
final class StudentT {

  private StudentT() {}

  /** How many standard errors a two-sided interval of a level reaches to either side. */
  static double twoSided(long degreesOfFreedom, double level) {
    return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability((1 - level) / 2);
  }
}
