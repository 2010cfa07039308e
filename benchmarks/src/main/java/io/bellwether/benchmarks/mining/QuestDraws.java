package io.bellwether.benchmarks.mining;

import java.util.SplittableRandom;

/**
 * Random numbers of the distributions that the recipe needs, the same on every machine and Java:
 * uniform numbers of {@link SplittableRandom}, and {@link StrictMath}.
 */
final class QuestDraws {

  private final SplittableRandom random;

  QuestDraws(SplittableRandom random) {
    this.random = random;
  }

  double uniform() {
    return random.nextDouble();
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /** By inversion; one minus the uniform number is above 0. */
  double exponential(double mean) {
    return -mean * StrictMath.log(1 - random.nextDouble());
  }

  /** Box and Muller (1958), one of the two numbers. */
  double normal(double mean, double variance) {
    double radius = StrictMath.sqrt(2 * variance * exponential(1));
    return mean + radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
  }

  /**
   * Knuth's product of uniform numbers ("Seminumerical algorithms", 3.4.1), for halves of the mean
   * where its exponential could get too small.
   */
  int poisson(double mean) {
    if (mean > 200) {
      return poisson(mean / 2) + poisson(mean / 2);
    }
    double limit = StrictMath.exp(-mean);
    int events = 0;
    for (double product = uniform(); product > limit; product *= uniform()) {
      events++;
    }
    return events;
  }
}
