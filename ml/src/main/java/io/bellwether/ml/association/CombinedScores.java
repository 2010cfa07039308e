package io.bellwether.ml.association;

import java.util.Arrays;

/** Adds up the scores of several rules for the same item: a small hash table over arrays. */
final class CombinedScores {

  private static final int FIRST = 32;

  /** Spreads neighbouring numbers: Knuth's multiplicative hashing by the golden ratio. */
  private static final int SPREAD = 0x9E3779B9;

  private final RuleCombination combination;
  private int[] slots = new int[2 * FIRST]; // place + 1 of an item, 0 if free
  private int[] items = new int[FIRST];
  private double[] sums = new double[FIRST];
  private double[] bests = new double[FIRST];
  private int[] rules = new int[FIRST];
  private int size;

  CombinedScores(RuleCombination combination) {
    this.combination = combination;
  }

  void add(int item, double score, int rule) {
    int slot = slot(item);
    int place = slots[slot] - 1;
    if (place < 0) {
      addNew(slot, item, score, rule);
      return;
    }
    sums[place] =
        switch (combination) {
          case BEST -> Math.max(sums[place], score);
          case SUM -> sums[place] + score;
          case NOISY_OR -> 1 - (1 - sums[place]) * (1 - score);
        };
    if (score > bests[place]) {
      bests[place] = score;
      rules[place] = rule;
    }
  }

  /** Ranks the items; the rule of each is the one with the largest score. */
  void rank(BestItems ranking) {
    for (int place = 0; place < size; place++) {
      ranking.offerNew(items[place], sums[place], rules[place]);
    }
  }

  private void addNew(int slot, int item, double score, int rule) {
    if (size == items.length) {
      grow();
      addNew(slot(item), item, score, rule);
      return;
    }
    items[size] = item;
    sums[size] = score;
    bests[size] = score;
    rules[size] = rule;
    slots[slot] = ++size;
  }

  /** Where an item is, or belongs. */
  private int slot(int item) {
    int mask = slots.length - 1;
    int slot = (item * SPREAD) >>> Integer.numberOfLeadingZeros(mask);
    while (slots[slot] != 0 && items[slots[slot] - 1] != item) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    int room = 2 * items.length;
    items = Arrays.copyOf(items, room);
    sums = Arrays.copyOf(sums, room);
    bests = Arrays.copyOf(bests, room);
    rules = Arrays.copyOf(rules, room);
    slots = new int[2 * room];
    for (int place = 0; place < size; place++) {
      slots[slot(items[place])] = place + 1;
    }
  }
}
