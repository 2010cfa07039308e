package io.bellwether.ml.association;

import io.bellwether.model.FitContext;
import java.util.Arrays;

/**
 * Finds maximal sets after FPmax (Grahne and Zhu 2003): depth first, the least frequent item first,
 * items that are in all baskets of a path joining it at once. If a set found before holds the path
 * and all items that could still join it, nothing new is below; a path that nothing joins, and no
 * set found before holds, is maximal.
 *
 * <p>The sets found before that hold the path are handed down the search as a list, which gets
 * shorter with each item (progressive focusing: Gouda and Zaki 2001). Keeps all maximal sets: eight
 * bytes an item, and some eight a set.
 */
final class FpMaximalSearch extends FpSetSearch {

  private static final int FIRST = 16;

  /** Of each rank, the sets that hold it, and how many they are. */
  private final int[][] holding;

  private final int[] held;

  /** The lists of the search, one above the other. */
  private int[] lists = new int[FIRST];

  FpMaximalSearch(RankedBaskets data, SupportFloor floor, ItemsetSink sink, FitContext context) {
    super(data, floor, sink, context, new FpBranch(data.items(), false));
    this.holding = new int[data.items()][0];
    this.held = new int[data.items()];
  }

  void mine() {
    FpTree tree = branch.root(data, context);
    for (int item = 0; item < tree.items; item++) {
      lists = room(lists, held[item]);
      System.arraycopy(holding[item], 0, lists, 0, held[item]);
      grow(tree, item, 0, 0, 0, held[item]);
    }
  }

  /** The list between two places is of sets that hold the path up to a length. */
  private void grow(FpTree tree, int item, int level, int length, int listFrom, int listTo) {
    context.checkCancelled();
    if (tree.supports[item] < floor.minCount()) {
      return;
    }
    branch.extend(tree, item, length, floor.minCount());
    int longer = branch.length;
    int end = focus(length, longer, listFrom, listTo);
    if (holdsAll(tree, item, listTo, end)) {
      return;
    }
    if (branch.stay == 0) {
      keep(longer, tree.supports[item]);
      return;
    }
    FpTree next = branch.project(tree, item, level, context);
    int together = branch.together();
    if (together >= floor.minCount()) {
      System.arraycopy(next.ranks, 0, branch.path, longer, next.items);
      keep(longer + next.items, together);
      return;
    }
    for (int other = 0; other < next.items; other++) {
      int before = found.size();
      grow(next, other, level + 1, longer, listTo, end);
      lists = room(lists, end + found.size() - before);
      for (int set = before; set < found.size(); set++) {
        lists[end++] = set;
      }
    }
  }

  /** Writes above a list those of its sets that hold what joined the path; returns the end. */
  private int focus(int from, int to, int listFrom, int listTo) {
    lists = room(lists, 2 * listTo - listFrom);
    int end = listTo;
    for (int i = listFrom; i < listTo; i++) {
      if (found.containsAll(lists[i], branch.path, from, to)) {
        lists[end++] = lists[i];
      }
    }
    return end;
  }

  /** Whether one set of a list holds all items that stay. */
  private boolean holdsAll(FpTree tree, int item, int listFrom, int listTo) {
    for (int i = listFrom; i < listTo; i++) {
      if (holdsAll(lists[i], tree, item)) {
        return true;
      }
    }
    return false;
  }

  private boolean holdsAll(int set, FpTree tree, int item) {
    if (found.length(set) < branch.length + branch.stay) {
      return false;
    }
    for (int other = item + 1; other < tree.items; other++) {
      if (branch.above.numbers[other] != FpProjection.GONE
          && !found.contains(set, tree.ranks[other])) {
        return false;
      }
    }
    return true;
  }

  private void keep(int length, int count) {
    int set = found.size();
    found.add(branch.path, length);
    for (int i = 0; i < length; i++) {
      int rank = branch.path[i];
      holding[rank] = room(holding[rank], held[rank] + 1);
      holding[rank][held[rank]++] = set;
    }
    sink.accept(branch.path, length, count);
  }

  private static int[] room(int[] array, int length) {
    return length <= array.length
        ? array
        : Arrays.copyOf(array, Math.max(FIRST, length + (length >> 1)));
  }
}
