package io.bellwether.ml.association;

/**
 * Finds the node of a set of ranks. The key of a set is the sum of a scrambled number for each
 * rank, so that the key of a subset follows by subtraction; what is found is compared item by item.
 * Immutable.
 */
final class ItemsetIndex {

  static final int ABSENT = -1;

  private final ItemsetStore store;
  private final KeySlots slots;

  ItemsetIndex(ItemsetStore store) {
    this.store = store;
    this.slots = new KeySlots(store.nodes());
    for (int node = 0; node < store.nodes(); node++) {
      int parent = store.parent(node);
      long above = parent == ItemsetStore.ROOT ? 0 : slots.key(parent);
      long key = above + keyOf(store.rank(node));
      if (store.count(node) > 0) {
        slots.put(key, node);
      } else {
        slots.note(key, node);
      }
    }
  }

  /** The part of a rank in the key of a set. */
  static long keyOf(int rank) {
    return KeySlots.keyOf(rank);
  }

  /** The key of the set of a node. */
  long key(int node) {
    return slots.key(node);
  }

  /** The key of a set of ranks. */
  static long keyOf(int[] ranks, int length) {
    long key = 0;
    for (int i = 0; i < length; i++) {
      key += keyOf(ranks[i]);
    }
    return key;
  }

  /**
   * Finds a set.
   *
   * @param key the sum of {@link #keyOf(int)} over its ranks
   * @param ranks its ranks, in any order
   * @param length how many of them count
   * @return its node, {@link #ABSENT} if it is not there
   */
  int find(long key, int[] ranks, int length) {
    for (int slot = slots.first(key); slot != KeySlots.NONE; slot = slots.next(key, slot)) {
      if (equal(slots.at(slot), ranks, length)) {
        return slots.at(slot);
      }
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
