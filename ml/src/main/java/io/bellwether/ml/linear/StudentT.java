package io.bellwether.ml.linear;

import org.apache.commons.statistics.distribution.TDistribution;

/** Probabilities and quantiles of Student's t. */
final class StudentT {

  private StudentT() {}

  /** The probability of a value at least this far from zero; NaN without degrees of freedom. */
  static double twoSidedP(long degreesOfFreedom, double t) {
    if (degreesOfFreedom < 1 || Double.isNaN(t)) {
      return Double.NaN;
    }
    return 2 * TDistribution.of((double) degreesOfFreedom).survivalProbability(Math.abs(t));
  }

  /** How many standard errors a two-sided interval of a level reaches to either side. */
  static double twoSided(long degreesOfFreedom, double level) {
    return TDistribution.of((double) degreesOfFreedom).inverseSurvivalProbability((1 - level) / 2);
  }
}
