package io.bellwether.ml.sequence;

import java.util.Arrays;

/** Finds patterns by their codes: a hash table with open addressing, at most half full. */
final class PatternIndex {

  private final PatternStore store;
  private final int[] slots;
  private final int mask;

  PatternIndex(PatternStore store) {
    this.store = store;
    int capacity = Integer.highestOneBit(Math.max(2, store.size())) << 2;
    this.slots = new int[capacity];
    this.mask = capacity - 1;
    Arrays.fill(slots, -1);
    for (int pattern = 0; pattern < store.size(); pattern++) {
      int slot = slot(store.codes, store.from(pattern), store.ends[pattern]);
      while (slots[slot] >= 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = pattern;
    }
  }

  /** Returns the number of the pattern with the codes of a range, -1 if there is none. */
  int find(int[] codes, int from, int to) {
    int slot = slot(codes, from, to);
    while (slots[slot] >= 0) {
      int pattern = slots[slot];
      if (Arrays.equals(codes, from, to, store.codes, store.from(pattern), store.ends[pattern])) {
        return pattern;
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  private int slot(int[] codes, int from, int to) {
    int hash = 1;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + codes[i] * 0x9E3779B9;
    }
    return (hash ^ (hash >>> 15)) & mask;
  }
}
