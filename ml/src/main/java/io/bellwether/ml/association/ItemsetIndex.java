package io.bellwether.ml.association;

import java.util.Arrays;

/**
 * Finds the node of a set of ranks. The key of a set is the sum of a scrambled number for each
 * rank, so that the key of a subset follows by subtraction; what is found is compared item by item.
 * Open addressing, at most half full. Immutable.
 */
final class ItemsetIndex {

  static final int ABSENT = -1;

  private static final int FREE = -1;

  private final ItemsetStore store;
  private final long[] keys;
  private final int[] slots;

  ItemsetIndex(ItemsetStore store) {
    this.store = store;
    this.keys = new long[store.nodes()];
    this.slots = new int[Math.max(2, Integer.highestOneBit(Math.max(1, store.nodes())) * 4)];
    Arrays.fill(slots, FREE);
    for (int node = 0; node < keys.length; node++) {
      int parent = store.parent(node);
      keys[node] = (parent == ItemsetStore.ROOT ? 0 : keys[parent]) + keyOf(store.rank(node));
      if (store.count(node) > 0) {
        insert(node);
      }
    }
  }

  private void insert(int node) {
    int mask = slots.length - 1;
    int slot = slotOf(keys[node]);
    while (slots[slot] != FREE) {
      slot = (slot + 1) & mask;
    }
    slots[slot] = node;
  }

  private int slotOf(long key) {
    return (int) (key ^ (key >>> 32)) & (slots.length - 1);
  }

  /** The part of a rank in the key of a set (the finaliser of SplitMix64: Steele et al. 2014). */
  static long keyOf(int rank) {
    long z = (rank + 1L) * 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** The key of the set of a node. */
  long key(int node) {
    return keys[node];
  }

  /**
   * Finds a set.
   *
   * @param key the sum of {@link #keyOf} over its ranks
   * @param ranks its ranks, in any order
   * @param length how many of them count
   * @return its node, {@link #ABSENT} if it is not there
   */
  int find(long key, int[] ranks, int length) {
    int mask = slots.length - 1;
    int slot = slotOf(key);
    while (slots[slot] != FREE) {
      int node = slots[slot];
      if (keys[node] == key && equal(node, ranks, length)) {
        return node;
      }
      slot = (slot + 1) & mask;
    }
    return ABSENT;
  }

  private boolean equal(int node, int[] ranks, int length) {
    int found = 0;
    for (int at = node; at != ItemsetStore.ROOT; at = store.parent(at)) {
      if (!contains(ranks, length, store.rank(at))) {
        return false;
      }
      found++;
    }
    return found == length;
  }

  private static boolean contains(int[] ranks, int length, int rank) {
    for (int i = 0; i < length; i++) {
      if (ranks[i] == rank) {
        return true;
      }
    }
    return false;
  }
}
