package io.bellwether.ml.association;

import io.bellwether.model.FitContext;
import java.util.Arrays;

/**
 * A prefix tree of rows, the most frequent items at the root (Han, Pei and Yin 2000), in arrays.
 *
 * <p>Nodes stand depth first in one array, each followed by its parent, so that a walk to the root
 * reads memory forward. Where the parent is not the next one, there is a link: the complement of
 * the parent's place, or {@link #ROOT}. What hangs on one item is contiguous: for each of its nodes
 * the place of the parent (or link), the count, and the key if rows have keys.
 *
 * <p>Reused as working memory, {@link Builder#build} replaces the contents. Read by many threads
 * after that.
 */
final class FpTree {

  /** Ends a walk. */
  static final int ROOT = Integer.MIN_VALUE;

  /** How many items there are, from 0. */
  int items;

  /** The rank of each item. */
  int[] ranks = new int[0];

  /** In how many baskets each item is, those without any other item included. */
  int[] supports = new int[0];

  /** Of each item, the sum of the keys of its baskets. */
  long[] keySums = new long[0];

  /** Items (not negative), and links (negative). */
  int[] nodes = new int[0];

  /** Where the nodes of an item begin in the arrays below; one more than there are items. */
  int[] heads = new int[0];

  /** Where the walk from a node to the root begins, the node itself left out. */
  int[] ups = new int[0];

  /** In how many baskets the path from the root to a node is. */
  int[] counts = new int[0];

  /** The sums of the keys of those baskets; empty if rows have none. */
  long[] keys = new long[0];

  /** The most items of a row. */
  int depth;

  /**
   * In how many baskets two items are together: for each item those with the items after it. Empty
   * if they were not counted.
   */
  int[] pairs = new int[0];

  /** Whether {@link #pairs} has been filled for these rows. */
  boolean paired;

  /** Where the pairs of an item with the items after it begin. */
  int pairsOf(int item) {
    return (int) (item * (2L * items - item - 1) / 2);
  }

  /** The place of the first item above a node, negative if there is none. */
  int up(int slot) {
    return next(nodes, ups[slot]);
  }

  /** The place of the next item from a place upward, negative if there is none. */
  static int next(int[] nodes, int place) {
    int node = nodes[place];
    if (node >= 0) {
      return place;
    }
    return node == ROOT ? -1 : ~node;
  }

  /** Makes room for so many items, for the caller to fill ranks, supports and sums of keys. */
  void reset(int itemCount) {
    items = itemCount;
    if (ranks.length < itemCount) {
      int room = itemCount + (itemCount >> 1);
      ranks = new int[room];
      supports = new int[room];
      keySums = new long[room];
      heads = new int[room + 1];
    }
  }

  /** The tree of all baskets, its items the ranks. */
  static FpTree of(RankedBaskets data, Builder builder, FitContext context) {
    FpTree tree = new FpTree();
    tree.items = data.items();
    tree.ranks = new int[tree.items];
    for (int rank = 0; rank < tree.items; rank++) {
      tree.ranks[rank] = rank;
    }
    tree.supports = data.supports;
    tree.heads = new int[tree.items + 1];
    builder.build(tree, FpRows.of(data), context);
    if (builder.keyed) {
      tree.sumKeys();
    }
    return tree;
  }

  private void sumKeys() {
    keySums = new long[items];
    for (int item = 0; item < items; item++) {
      for (int slot = heads[item]; slot < heads[item + 1]; slot++) {
        keySums[item] += keys[slot];
      }
    }
  }

  /** Builds trees; has the memory for it. Not safe for many threads. */
  static final class Builder {

    private static final int OFTEN = 0xffff;
    private static final int FEW_PAIRS = 10_000;
    private static final int MOST_PAIRS = 1 << 24;

    private final boolean keyed;
    private final FpRowOrder order = new FpRowOrder();
    private int[] places = new int[0];
    private int[] openCounts = new int[0];
    private long[] openKeys = new long[0];
    private int[] next = new int[0];

    /** Whether trees shall have the keys of the rows. */
    Builder(boolean keyed) {
      this.keyed = keyed;
    }

    /** Replaces the nodes of a tree whose items are set. */
    void build(FpTree tree, FpRows rows, FitContext context) {
      order.sort(rows, tree.items, context);
      room(tree, rows);
      countPairs(tree, rows, context);
      int end = 0;
      int depth = 0;
      for (int place = 0; place < rows.size; place++) {
        if ((place & OFTEN) == OFTEN) {
          context.checkCancelled();
        }
        int row = order.row(place);
        int shared = order.shared(place);
        close(tree, depth, shared);
        depth = rows.length(row);
        if (depth > shared) {
          end = open(tree, rows, row, shared, end);
        }
        openCounts[depth] += rows.weight(row);
        if (keyed) {
          openKeys[depth] += rows.key(row);
        }
      }
      close(tree, depth, 0);
    }

    private void room(FpTree tree, FpRows rows) {
      int[] heads = tree.heads;
      Arrays.fill(heads, 0, tree.items + 1, 0);
      int links = 0;
      int longest = 0;
      for (int place = 0; place < rows.size; place++) {
        int row = order.row(place);
        int end = rows.starts[row + 1] - order.shared(place);
        for (int i = rows.starts[row]; i < end; i++) {
          heads[rows.items[i] + 1]++;
        }
        links += end > rows.starts[row] ? 1 : 0;
        longest = Math.max(longest, rows.length(row));
      }
      for (int item = 0; item < tree.items; item++) {
        heads[item + 1] += heads[item];
      }
      int size = heads[tree.items];
      tree.nodes = room(tree.nodes, Math.addExact(size, links));
      tree.ups = room(tree.ups, size);
      tree.counts = room(tree.counts, size);
      if (keyed && tree.keys.length < size) {
        tree.keys = new long[tree.ups.length];
      }
      tree.depth = longest;
      places = room(places, longest + 1);
      openCounts = room(openCounts, longest + 1);
      Arrays.fill(openCounts, 0, longest + 1, 0);
      if (keyed) {
        openKeys = new long[openCounts.length];
      }
      next = room(next, tree.items);
      System.arraycopy(heads, 0, next, 0, tree.items);
    }

    /** The first of all trees gets what it needs, trees that are built again some more. */
    private static int[] room(int[] array, int length) {
      if (length <= array.length) {
        return array;
      }
      return new int[array.length == 0 ? length : length + (length >> 1)];
    }

    /** Where pairs are few against the work that they save, or against the memory of the tree. */
    private void countPairs(FpTree tree, FpRows rows, FitContext context) {
      long size = (long) tree.items * (tree.items - 1) / 2;
      long worthwhile = Math.max(FEW_PAIRS, 4L * rows.starts[rows.size]);
      tree.paired = !keyed && size <= Math.min(MOST_PAIRS, worthwhile);
      if (!tree.paired) {
        return;
      }
      tree.pairs = room(tree.pairs, (int) size);
      Arrays.fill(tree.pairs, 0, (int) size, 0);
      int[] pairs = tree.pairs;
      int[] items = rows.items;
      for (int row = 0; row < rows.size; row++) {
        if ((row & OFTEN) == OFTEN) {
          context.checkCancelled();
        }
        int weight = rows.weight(row);
        int end = rows.starts[row + 1];
        for (int i = rows.starts[row]; i < end; i++) {
          int base = tree.pairsOf(items[i]) - items[i] - 1;
          for (int j = i + 1; j < end; j++) {
            pairs[base + items[j]] += weight;
          }
        }
      }
    }

    private int open(FpTree tree, FpRows rows, int row, int shared, int end) {
      int begin = rows.starts[row];
      int length = rows.length(row) - shared;
      System.arraycopy(rows.items, begin, tree.nodes, end, length);
      tree.nodes[end + length] = shared == 0 ? ROOT : ~places[shared];
      for (int depth = shared + 1; depth <= shared + length; depth++) {
        places[depth] = end + length - (depth - shared);
        openCounts[depth] = 0;
        if (keyed) {
          openKeys[depth] = 0;
        }
      }
      return end + length + 1;
    }

    private void close(FpTree tree, int from, int to) {
      for (int depth = from; depth > to; depth--) {
        int place = places[depth];
        int slot = next[tree.nodes[place]]++;
        tree.ups[slot] = place + 1;
        tree.counts[slot] = openCounts[depth];
        openCounts[depth - 1] += openCounts[depth];
        if (keyed) {
          tree.keys[slot] = openKeys[depth];
          openKeys[depth - 1] += openKeys[depth];
        }
      }
    }
  }
}
