package io.bellwether.ml.association;

import io.bellwether.model.Interval;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The score interval of a share: E. B. Wilson, "Probable inference, the law of succession, and
 * statistical inference", Journal of the American Statistical Association 22 (1927), without
 * continuity correction. It stays within 0 and 1 and serves small counts too.
 */
final class Wilson {

  private Wilson() {}

  /** The interval that covers the share in so many cases; NaN at both ends of nothing at all. */
  static Interval interval(int count, int of, double level) {
    double z =
        NormalDistribution.of(0, 1)
            .inverseSurvivalProbability((1 - Interval.checkLevel(level)) / 2);
    return of == 0
        ? new Interval(Double.NaN, Double.NaN, level)
        : new Interval(lower(count, of, z), 1 - lower(of - count, of, z), level);
  }

  /** The lower end, by the quantile of the normal distribution that belongs to the level. */
  static double lower(int count, int of, double z) {
    double share = (double) count / of;
    double square = z * z / of;
    double half = z * Math.sqrt((share * (1 - share) + square / 4) / of);
    return count == 0 ? 0 : Math.max(0, (share + square / 2 - half) / (1 + square));
  }
}
