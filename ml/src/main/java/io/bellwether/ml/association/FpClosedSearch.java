package io.bellwether.ml.association;

import io.bellwether.model.FitContext;
import java.util.Arrays;

/**
 * Finds closed sets after FPclose (Grahne and Zhu 2005): depth first, the least frequent item
 * first, items that are in all baskets of a path joining it at once. What is reached so is closed
 * unless a set found before is in the same baskets and holds it; if so, nothing below it is closed.
 *
 * <p>Sets in the same baskets are found by the sum of the keys of the baskets, as CHARM does (Zaki
 * and Hsiao 2002), and then compared item by item, so that equal sums by chance do no harm. Keeps
 * all closed sets: four bytes an item, and some 40 a set.
 */
final class FpClosedSearch extends FpSetSearch {

  private static final int FIRST = 1024;

  private long[] keys = new long[FIRST];
  private int[] counts = new int[FIRST];

  /** One more than the number of a set, by the hash of its key; 0 is free. */
  private int[] slots = new int[2 * FIRST];

  FpClosedSearch(RankedBaskets data, SupportFloor floor, ItemsetSink sink, FitContext context) {
    super(data, floor, sink, context, new FpBranch(data.items(), true));
  }

  void mine() {
    FpTree tree = branch.root(data, context);
    for (int item = 0; item < tree.items; item++) {
      grow(tree, item, 0, 0);
    }
  }

  private void grow(FpTree tree, int item, int level, int from) {
    context.checkCancelled();
    int count = tree.supports[item];
    if (count < floor.minCount()) {
      return;
    }
    long key = tree.keySums[item];
    branch.path[from] = tree.ranks[item];
    if (isHeld(key, count, from + 1)) {
      return;
    }
    branch.extend(tree, item, from, floor.minCount());
    int length = branch.length;
    keep(key, count, length);
    sink.accept(branch.path, length, count);
    if (branch.stay > 0) {
      FpTree next = branch.project(tree, item, level, context);
      for (int other = 0; other < next.items; other++) {
        grow(next, other, level + 1, length);
      }
    }
  }

  /** Whether a set that was kept holds the path, and is in the same baskets. */
  private boolean isHeld(long key, int count, int length) {
    int slot = slotOf(key);
    while (slots[slot] != 0) {
      int set = slots[slot] - 1;
      if (keys[set] == key
          && counts[set] == count
          && found.containsAll(set, branch.path, 0, length)) {
        return true;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return false;
  }

  private void keep(long key, int count, int length) {
    int set = found.size();
    found.add(branch.path, length);
    if (set == keys.length) {
      keys = Arrays.copyOf(keys, 2 * set);
      counts = Arrays.copyOf(counts, 2 * set);
      slots = new int[4 * set];
      for (int old = 0; old < set; old++) {
        place(old);
      }
    }
    keys[set] = key;
    counts[set] = count;
    place(set);
  }

  private void place(int set) {
    int slot = slotOf(keys[set]);
    while (slots[slot] != 0) {
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = set + 1;
  }

  private int slotOf(long key) {
    return (int) (key ^ (key >>> Integer.SIZE)) & (slots.length - 1);
  }
}
