package io.bellwether.ml.association;

import io.bellwether.model.FitException;
import java.util.BitSet;

/**
 * Keeps the closed or the maximal ones of all frequent sets. Each set, with one item taken away, is
 * looked up: what is found has a larger set beside it.
 */
final class ItemsetReduction {

  private final ItemsetStore store;
  private final ItemsetIndex index;
  private final ItemsetKind kind;
  private final BitSet dropped = new BitSet();

  private ItemsetReduction(FrequentItemsets all, ItemsetKind kind) {
    this.store = all.store();
    this.index = all.index();
    this.kind = kind;
  }

  static FrequentItemsets of(FrequentItemsets sets, ItemsetKind kind) {
    if (sets.kind() == kind) {
      return sets;
    }
    if (sets.kind() == ItemsetKind.MAXIMAL) {
      throw new FitException(
          "maximal item sets do not tell which sets are closed",
          "mine with kind(ItemsetKind.CLOSED)");
    }
    FrequentItemsets all = sets.expand();
    return new ItemsetReduction(all, kind).reduced(all);
  }

  private FrequentItemsets reduced(FrequentItemsets all) {
    for (int node = 0; node < store.nodes(); node++) {
      if (store.count(node) > 0) {
        dropParts(node);
      }
    }
    ItemsetStore.Builder kept = new ItemsetStore.Builder();
    for (int node = 0; node < store.nodes(); node++) {
      if (all.isMember(node) && !dropped.get(node)) {
        int[] path = store.pathFromRoot(node);
        kept.accept(path, path.length, store.count(node));
      }
    }
    ItemsetStore reduced = kept.build();
    return new FrequentItemsets(
        all.labels(),
        reduced,
        all.scope().of(kind),
        all.report().withLengths(reduced.lengths(all.scope().minLength())));
  }

  private void dropParts(int node) {
    int[] path = store.pathFromRoot(node);
    if (path.length == 1) {
      return;
    }
    int last = path.length - 1;
    long key = index.key(node);
    int taken = path[last];
    for (int i = last; ; i--) {
      // the last place holds what was taken away, the others are the part
      int part = index.find(key - ItemsetIndex.keyOf(taken), path, last);
      if (part != ItemsetIndex.ABSENT
          && (kind == ItemsetKind.MAXIMAL || store.count(part) == store.count(node))) {
        dropped.set(part);
      }
      if (i == 0) {
        return;
      }
      int next = path[i - 1];
      path[i - 1] = taken;
      taken = next;
      path[last] = taken;
    }
  }
}
