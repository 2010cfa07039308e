package io.bellwether.timeseries.compose;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Conformal scores of one horizon in ascending order, and the quantiles that a new score does not
 * exceed with a probability. Immutable.
 *
 * <p>If {@code n} scores and a new one are exchangeable, the new one is below the k-th smallest
 * with probability {@code k / (n + 1)}. So the quantile of {@code k / (n + 1)} is the k-th score,
 * and lies straight between neighbours in between: definition 6 of Hyndman and Fan (1996). Beyond
 * {@code 1 / (n + 1)} and {@code n / (n + 1)} the scores say nothing, and the tails of a normal
 * distribution are joined to the outermost ones.
 *
 * <p>Scores of neighbouring horizons may be pooled. They hang together, so that more of them are no
 * more independent origins: {@code n} stays the number of origins, and the ranks are spread over
 * all scores.
 */
final class ScoreSample {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private final double[] sorted;
  private final int origins;

  /**
   * Sorts scores.
   *
   * @param scores at least 2; copied
   * @param origins from how many origins they are, at least 2 and at most as many as scores
   */
  ScoreSample(double[] scores, int origins) {
    sorted = scores.clone();
    Arrays.sort(sorted);
    this.origins = origins;
    if (!(origins >= 2 && origins <= sorted.length)) {
      throw new IllegalArgumentException(
          origins + " origins cannot have made " + sorted.length + " scores");
    }
  }

  /** The size that a new error does not exceed with a probability; the scores are sizes. */
  double ofSizes(double level) {
    double first = 1.0 / (origins + 1);
    double last = (double) origins / (origins + 1);
    if (level < first) {
      return sorted[0] * level / first;
    }
    return level > last
        ? sorted[sorted.length - 1] * twoSided(level) / twoSided(last)
        : between(level);
  }

  private static double twoSided(double level) {
    return NORMAL.inverseCumulativeProbability((1 + level) / 2);
  }

  /** The value that a new score does not exceed with a probability; the scores have signs. */
  double ofSigned(double probability) {
    double first = 1.0 / (origins + 1);
    double last = (double) origins / (origins + 1);
    if (probability >= first && probability <= last) {
      return between(probability);
    }
    double edge = NORMAL.inverseCumulativeProbability(last);
    double slope = (sorted[sorted.length - 1] - sorted[0]) / (2 * edge);
    double z = NORMAL.inverseCumulativeProbability(probability);
    return probability > last
        ? sorted[sorted.length - 1] + slope * (z - edge)
        : sorted[0] + slope * (z + edge);
  }

  private double between(double probability) {
    double rank = (probability * (origins + 1) - 1) / (origins - 1) * (sorted.length - 1);
    int below = Math.max(0, Math.min((int) rank, sorted.length - 2));
    double weight = Math.min(Math.max(rank - below, 0), 1);
    return sorted[below] + weight * (sorted[below + 1] - sorted[below]);
  }
}
