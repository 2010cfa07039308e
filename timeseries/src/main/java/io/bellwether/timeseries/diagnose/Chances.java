package io.bellwether.timeseries.diagnose;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** p-values and quantiles from the two distributions that the asymptotic tests need. */
final class Chances {

  private Chances() {}

  static PValue chiSquared(double statistic, int degrees) {
    double p = ChiSquaredDistribution.of(degrees).survivalProbability(statistic);
    return new PValue(
        p,
        PValue.Origin.ASYMPTOTIC,
        PValue.Bound.NONE,
        "chi-squared distribution, " + Wording.degrees(degrees));
  }

  static double normalCumulative(double x) {
    return NormalDistribution.of(0, 1).cumulativeProbability(x);
  }

  /** Half the width of the two-sided interval of a standard normal variable. */
  static double halfWidth(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level must be between 0 and 1, but is " + level);
    }
    return NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
  }
}
