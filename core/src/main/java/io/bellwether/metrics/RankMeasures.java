package io.bellwether.metrics;

import io.bellwether.math.DoubleDouble;

/** Single numbers that say how well scores put one class before the rest. */
final class RankMeasures {

  private RankMeasures() {}

  /**
   * The share of pairs of a positive and a negative row in which the positive one has the higher
   * score, ties as one half: the Mann-Whitney statistic by midranks.
   */
  static double rocAuc(RankedScores ranked) {
    double[] negatives = ranked.cumulatedNegatives();
    double[] positives = ranked.cumulatedPositives();
    int last = ranked.size() - 1;
    DoubleDouble pairs = new DoubleDouble();
    for (int group = 0; group <= last; group++) {
      double below = negatives[last] - negatives[group];
      pairs.addProduct(ranked.positives(group), below + ranked.negatives(group) / 2);
    }
    return pairs.value() / (positives[last] * negatives[last]);
  }

  /** The sum of the precisions at each score, each times the recall that the score adds. */
  static double averagePrecision(RankedScores ranked) {
    double[] negatives = ranked.cumulatedNegatives();
    double[] positives = ranked.cumulatedPositives();
    DoubleDouble sum = new DoubleDouble();
    for (int group = 0; group < ranked.size(); group++) {
      double precision = positives[group] / (positives[group] + negatives[group]);
      sum.addProduct(ranked.positives(group), precision);
    }
    return sum.value() / positives[ranked.size() - 1];
  }

  /** The largest distance between the score distributions of positives and negatives. */
  static double kolmogorovSmirnov(RankedScores ranked) {
    double[] negatives = ranked.cumulatedNegatives();
    double[] positives = ranked.cumulatedPositives();
    int last = ranked.size() - 1;
    double largest = 0;
    for (int group = 0; group <= last; group++) {
      double distance = positives[group] / positives[last] - negatives[group] / negatives[last];
      largest = Math.max(largest, Math.abs(distance));
    }
    return largest;
  }
}
