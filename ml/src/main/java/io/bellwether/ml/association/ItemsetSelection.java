package io.bellwether.ml.association;

import java.util.stream.IntStream;

/** Finds the sets that hold some items, by one walk over all nodes. */
final class ItemsetSelection {

  private final ItemsetStore store;

  ItemsetSelection(ItemsetStore store) {
    this.store = store;
  }

  /** The nodes of sets that hold all of some ranks. */
  int[] holding(int[] ranks) {
    int[] held = new int[store.nodes()];
    for (int node = 0; node < held.length; node++) {
      int parent = store.parent(node);
      int above = parent == ItemsetStore.ROOT ? 0 : held[parent];
      held[node] = above + (isOne(store.rank(node), ranks) ? 1 : 0);
    }
    return IntStream.range(0, held.length)
        .filter(node -> held[node] == ranks.length && store.count(node) > 0)
        .toArray();
  }

  private static boolean isOne(int rank, int[] ranks) {
    for (int one : ranks) {
      if (one == rank) {
        return true;
      }
    }
    return false;
  }

  /** The largest support of a set that holds all of some ranks, 0 if there is none. */
  int largestCount(int[] ranks) {
    return IntStream.of(holding(ranks)).map(store::count).max().orElse(0);
  }
}
