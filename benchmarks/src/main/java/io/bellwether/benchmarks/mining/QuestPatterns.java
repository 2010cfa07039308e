package io.bellwether.benchmarks.mining;

import java.util.Arrays;
import java.util.SplittableRandom;

/** The potentially large item sets, with weights and levels of corruption. */
final class QuestPatterns {

  private static final double CORRUPTION_MEAN = 0.5;
  private static final double CORRUPTION_VARIANCE = 0.1;

  private final int[][] patterns;
  private final double[] corruption;

  /** The weights, summed up to each pattern and scaled to end at 1. */
  private final double[] cumulated;

  QuestPatterns(QuestBaskets.Builder options, SplittableRandom random) {
    QuestDraws draws = new QuestDraws(random);
    this.patterns = new int[options.patterns][];
    this.corruption = new double[options.patterns];
    this.cumulated = new double[options.patterns];
    double sum = 0;
    for (int p = 0; p < patterns.length; p++) {
      patterns[p] = pattern(options, draws, p == 0 ? new int[0] : patterns[p - 1]);
      sum += draws.exponential(1);
      cumulated[p] = sum;
      double level = draws.normal(CORRUPTION_MEAN, CORRUPTION_VARIANCE);
      corruption[p] = Math.max(0, Math.min(1, level));
    }
    for (int p = 0; p < patterns.length; p++) {
      cumulated[p] /= sum;
    }
  }

  private static int[] pattern(QuestBaskets.Builder options, QuestDraws draws, int[] before) {
    int length = Math.max(1, Math.min(options.items, draws.poisson(options.patternLength)));
    double share = Math.min(1, draws.exponential(options.correlation));
    int inherited = (int) Math.min(before.length, Math.round(share * length));
    int[] pattern = new int[length];
    int[] pool = before.clone();
    for (int i = 0; i < inherited; i++) {
      int chosen = i + draws.below(pool.length - i);
      pattern[i] = pool[chosen];
      pool[chosen] = pool[i];
    }
    for (int i = inherited; i < length; i++) {
      int item = draws.below(options.items);
      while (contains(pattern, i, item)) {
        item = draws.below(options.items);
      }
      pattern[i] = item;
    }
    return pattern;
  }

  private static boolean contains(int[] items, int length, int item) {
    for (int i = 0; i < length; i++) {
      if (items[i] == item) {
        return true;
      }
    }
    return false;
  }

  /** Tosses the weighted coin, and drops items as long as a uniform number is below the level. */
  int[] corrupted(QuestDraws draws) {
    int found = Arrays.binarySearch(cumulated, draws.uniform());
    int which = Math.min(found < 0 ? -found - 1 : found + 1, patterns.length - 1);
    int[] items = patterns[which].clone();
    int length = items.length;
    while (length > 0 && draws.uniform() < corruption[which]) {
      length--;
      items[draws.below(length + 1)] = items[length];
    }
    return Arrays.copyOf(items, length);
  }
}
