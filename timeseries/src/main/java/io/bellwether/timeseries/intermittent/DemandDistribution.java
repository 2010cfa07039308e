package io.bellwether.timeseries.intermittent;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The predictive distribution of demand: in each period there is demand with a probability, and if
 * so its size is one of the past sizes, drawn with replacement (a hurdle with an empirical size).
 *
 * <p>Probability and sizes are uncertain, and the same in all periods of one future, which makes
 * the sum of the periods wider than that of independent ones. Both are drawn by Polya urns: the
 * probability from the beta distribution with the given mean and weight (as of so many periods
 * seen), the shares of the sizes by the Bayesian bootstrap (D. Rubin, Annals of Statistics 9
 * (1981)), so that the distribution of a single period is not changed by it.
 *
 * <p>Where several models are combined, there are several probabilities, one of which holds in a
 * future.
 *
 * <p>A scale stretches the sizes where the expected size is not the average past one. Where sizes
 * are whole multiples of a unit, a stretched size is rounded to one of the two nearest multiples at
 * random, in such a way that its mean stays.
 */
final class DemandDistribution {

  /** Draws of a sum. The 98% quantile then is known to within 0.3 points of probability. */
  static final int SUMS = 10_000;

  private final double[] probabilities;
  private final double probability;
  private final double probabilityWeight;
  private final double[] sizes;
  private final double sizeWeight;
  private final double unit;
  private final double[] scales;

  private DemandDistribution(
      double[] probabilities, double probabilityWeight, DemandHistory history, double[] scales) {
    this.probabilities = probabilities;
    this.probability = Arrays.stream(probabilities).sum() / probabilities.length;
    this.probabilityWeight = probabilityWeight;
    this.sizes = history.demands() == 0 ? new double[] {1} : history.sizes();
    this.sizeWeight = Math.max(1, history.demands());
    this.unit = history.demands() == 0 ? 1 : history.unit();
    this.scales = scales;
  }

  /**
   * Creates the distribution of a model that tells probability and size.
   *
   * @param horizon of periods with the same distribution
   * @param probability of demand in a period
   * @param size the mean of a demand
   * @param weight of how many periods the probability is known as if
   */
  static DemandDistribution of(
      DemandHistory history, int horizon, double probability, double size, double weight) {
    double[] scales = new double[horizon];
    double mean = history.meanSize();
    Arrays.fill(scales, mean > 0 ? size / mean : 0);
    return new DemandDistribution(new double[] {probability}, weight, history, scales);
  }

  /**
   * Creates the distribution of a model that tells means only. The frequency of demand is what the
   * mean of the first period asks for with demands of the average past size; where that exceeds 1,
   * demands are larger, and where later means differ, their sizes do.
   *
   * @param means one for each period, not negative
   */
  static DemandDistribution ofMeans(DemandHistory history, double[] means) {
    double size = history.demands() == 0 ? 1 : history.meanSize();
    double frequency = Math.min(1, means[0] / size);
    double probability = frequency > 0 ? frequency : Math.max(history.frequency(), 0.5);
    double[] scales = new double[means.length];
    Arrays.setAll(scales, h -> means[h] / (probability * size));
    return new DemandDistribution(
        new double[] {probability}, Math.max(1, history.known()), history, scales);
  }

  /**
   * Creates the mixture of the distributions of several means, of which one holds in all periods of
   * a future.
   *
   * @param horizon of periods with the same distribution
   * @param means at least one, not negative
   * @param weight of how many periods each mean is known as if
   */
  static DemandDistribution mixture(
      DemandHistory history, int horizon, double[] means, double weight) {
    double size = history.demands() == 0 ? 1 : history.meanSize();
    double scale = Math.max(1, Arrays.stream(means).max().orElse(0) / size);
    double[] scales = new double[horizon];
    Arrays.fill(scales, scale);
    double[] probabilities = Arrays.stream(means).map(mean -> mean / (scale * size)).toArray();
    return new DemandDistribution(probabilities, weight, history, scales);
  }

  /** Returns the standard deviation of one period. */
  double standardDeviation(int h) {
    double mean = probability * scales[h] * meanSize();
    return Math.sqrt(Math.max(0, probability * secondMoment(scales[h]) - mean * mean));
  }

  private double meanSize() {
    return Arrays.stream(sizes).sum() / sizes.length;
  }

  /** Returns the mean square of a stretched and rounded size. */
  private double secondMoment(double scale) {
    double sum = 0;
    for (double size : sizes) {
      double stretched = scale * size;
      sum += stretched * stretched;
      if (unit > 0) {
        double part = stretched / unit - Math.floor(stretched / unit);
        sum += unit * unit * part * (1 - part);
      }
    }
    return sum / sizes.length;
  }

  /** Returns the standard deviation of the sum of the periods. */
  double totalStandardDeviation() {
    double square = Arrays.stream(sizes).map(size -> size * size).sum() / sizes.length;
    double mean = meanSize();
    // two demands of one future are of the same past one with probability 1 / (weight + 1)
    double product = (square + sizeWeight * mean * mean) / (sizeWeight + 1);
    double together = 0;
    for (double each : probabilities) {
      together += each * (each * probabilityWeight + 1) / (probabilityWeight + 1);
    }
    double both =
        together / probabilities.length * product - probability * probability * mean * mean;
    double variance = 0;
    double sum = 0;
    double squares = 0;
    for (int h = 0; h < scales.length; h++) {
      double deviation = standardDeviation(h);
      variance += deviation * deviation;
      sum += scales[h];
      squares += scales[h] * scales[h];
    }
    return Math.sqrt(Math.max(0, variance + both * (sum * sum - squares)));
  }

  /** Returns the quantile of a period: the least value that is not exceeded so often. */
  double quantile(int h, double p) {
    double left = p - (1 - probability);
    if (left <= 0) {
      return 0;
    }
    double[] share = new double[2 * sizes.length];
    double[] value = new double[share.length];
    for (int i = 0; i < sizes.length; i++) {
      double stretched = scales[h] * sizes[i];
      double down = unit > 0 ? Math.floor(stretched / unit) * unit : stretched;
      double part = unit > 0 ? (stretched - down) / unit : 0;
      value[2 * i] = down;
      share[2 * i] = 1 - part;
      value[2 * i + 1] = part > 0 ? down + unit : down;
      share[2 * i + 1] = part;
    }
    return quantile(value, share, left / probability * sizes.length);
  }

  /** Values come in pairs whose first are ascending, and so are the second. */
  private static double quantile(double[] value, double[] share, double needed) {
    // rounding of the probability must not lift an exact boundary to the next size
    double open = needed * (1 - 1e-12);
    double sum = 0;
    int down = 0;
    int up = 1;
    double last = 0;
    while (sum < open && (down < value.length || up < value.length)) {
      boolean first = down < value.length && (up >= value.length || value[down] <= value[up]);
      int next = first ? down : up;
      sum += share[next];
      last = share[next] > 0 ? value[next] : last;
      down += first ? 2 : 0;
      up += first ? 0 : 2;
    }
    return last;
  }

  /** Draws one future. */
  void draw(SplittableRandom random, double[] path) {
    double[] drawn = new double[path.length];
    int demands = 0;
    double holds =
        probabilities[probabilities.length == 1 ? 0 : random.nextInt(probabilities.length)];
    for (int h = 0; h < path.length; h++) {
      double chance = (holds * probabilityWeight + demands) / (probabilityWeight + h);
      if (random.nextDouble() < chance) {
        boolean again = random.nextDouble() * (sizeWeight + demands) < demands;
        drawn[demands] =
            again ? drawn[random.nextInt(demands)] : sizes[random.nextInt(sizes.length)];
        path[h] = rounded(scales[h] * drawn[demands], random);
        demands++;
      } else {
        path[h] = 0;
      }
    }
  }

  private double rounded(double stretched, SplittableRandom random) {
    if (unit == 0) {
      return stretched;
    }
    double down = Math.floor(stretched / unit);
    double part = stretched / unit - down;
    return (part > 0 && random.nextDouble() < part ? down + 1 : down) * unit;
  }

  /** Draws the sums of many futures, ascending. */
  double[] sums(SplittableRandom random) {
    double[] sums = new double[SUMS];
    double[] path = new double[scales.length];
    for (int i = 0; i < sums.length; i++) {
      draw(random, path);
      sums[i] = Arrays.stream(path).sum();
    }
    Arrays.sort(sums);
    return sums;
  }
}
