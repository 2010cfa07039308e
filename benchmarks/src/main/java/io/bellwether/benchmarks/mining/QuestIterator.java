package io.bellwether.benchmarks.mining;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;

/** Fills basket after basket. */
final class QuestIterator implements Iterator<int[]> {

  /** How many patterns in turn may add nothing. */
  private static final int PATIENCE = 1000;

  private final QuestPatterns patterns;
  private final QuestDraws draws;
  private final double meanLength;
  private final long[] lastBasket;
  private final long baskets;
  private int[] basket;
  private int length;
  private int[] putOff = new int[0];
  private long made;

  QuestIterator(QuestBaskets.Builder options) {
    SplittableRandom random = new SplittableRandom(options.seed);
    this.patterns = new QuestPatterns(options, random.split());
    this.draws = new QuestDraws(random.split());
    this.meanLength = options.basketLength;
    this.lastBasket = new long[options.items];
    this.basket = new int[options.items];
    this.baskets = options.baskets;
  }

  @Override
  public boolean hasNext() {
    return made < baskets;
  }

  @Override
  public int[] next() {
    if (!hasNext()) {
      throw new NoSuchElementException("all " + baskets + " baskets were given");
    }
    made++;
    length = 0;
    int wanted = Math.max(1, draws.poisson(meanLength));
    int[] pattern = putOff;
    putOff = new int[0];
    int idle = 0;
    while (length < wanted && idle < PATIENCE) {
      int fresh = fresh(pattern);
      if (length > 0 && length + fresh > wanted && draws.uniform() < 0.5) {
        putOff = pattern;
        break;
      }
      idle = fresh == 0 ? idle + 1 : 0;
      add(pattern);
      pattern = patterns.corrupted(draws);
    }
    int[] items = Arrays.copyOf(basket, length);
    Arrays.sort(items);
    return items;
  }

  /** How many of the items are not in the basket. */
  private int fresh(int[] items) {
    int fresh = 0;
    for (int item : items) {
      fresh += lastBasket[item] == made ? 0 : 1;
    }
    return fresh;
  }

  private void add(int[] items) {
    for (int item : items) {
      if (lastBasket[item] != made) {
        lastBasket[item] = made;
        basket[length++] = item;
      }
    }
  }
}
