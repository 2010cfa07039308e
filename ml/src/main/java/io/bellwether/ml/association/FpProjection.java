package io.bellwether.ml.association;

import java.util.Arrays;

/**
 * Reads what the paths above the nodes of an item hold: first the counts of the items there, then,
 * when it is decided which of them stay, the paths themselves. Not safe for many threads.
 */
final class FpProjection {

  /** In {@link #numbers}: the item does not stay. */
  static final int GONE = -1;

  private final boolean keyed;

  /** Of each item of the tree, in how many of the baskets it is. */
  final int[] counts;

  /** Of each item of the tree, the sum of the keys of those baskets. */
  final long[] keySums;

  /** Of each item of the tree, its new number, or {@link #GONE}. */
  final int[] numbers;

  /** Of each item of the tree, its bit, 0 if it does not stay. */
  final long[] bits;

  FpProjection(int items, boolean keyed) {
    this.keyed = keyed;
    this.counts = new int[items];
    this.keySums = new long[keyed ? items : 0];
    this.numbers = new int[items];
    this.bits = new long[keyed ? 0 : items];
  }

  /** Counts the items above the nodes of one. */
  void count(FpTree tree, int item) {
    if (tree.paired) {
      int length = tree.items - item - 1;
      System.arraycopy(tree.pairs, tree.pairsOf(item), counts, item + 1, length);
      return;
    }
    Arrays.fill(counts, item + 1, tree.items, 0);
    if (keyed) {
      Arrays.fill(keySums, item + 1, tree.items, 0);
    }
    int[] nodes = tree.nodes;
    for (int slot = tree.heads[item]; slot < tree.heads[item + 1]; slot++) {
      int count = tree.counts[slot];
      long key = keyed ? tree.keys[slot] : 0;
      for (int at = tree.up(slot); at >= 0; at = FpTree.next(nodes, at + 1)) {
        int node = nodes[at];
        counts[node] += count;
        if (keyed) {
          keySums[node] += key;
        }
      }
    }
  }

  /** Takes the paths above the nodes of an item, those of at least two items that stay. */
  void collect(FpTree tree, int item, FpRows rows) {
    rows.clear();
    int[] nodes = tree.nodes;
    for (int slot = tree.heads[item]; slot < tree.heads[item + 1]; slot++) {
      int begin = rows.begin(tree.depth);
      int end = begin;
      int[] target = rows.items;
      for (int at = tree.up(slot); at >= 0; at = FpTree.next(nodes, at + 1)) {
        int node = nodes[at];
        int number = numbers[node];
        if (number != GONE) {
          target[end++] = number;
        }
      }
      if (end - begin > 1) {
        rows.end(end, tree.counts[slot], keyed ? tree.keys[slot] : 0);
      }
    }
  }

  /** Takes the same paths as sets of bits; at most 64 items stay. */
  void collect(FpTree tree, int item, FpMasks masks) {
    masks.size = 0;
    masks.open(tree.heads[item + 1] - tree.heads[item]);
    int[] nodes = tree.nodes;
    for (int slot = tree.heads[item]; slot < tree.heads[item + 1]; slot++) {
      long mask = 0;
      for (int at = tree.up(slot); at >= 0; at = FpTree.next(nodes, at + 1)) {
        int node = nodes[at];
        mask |= bits[node];
      }
      if ((mask & (mask - 1)) != 0) {
        masks.add(mask, tree.counts[slot]);
      }
    }
  }

  /** Sets the items of a tree to those that stay. */
  void describe(FpTree tree, int item, int stay, FpTree next) {
    next.reset(stay);
    for (int other = item + 1; other < tree.items; other++) {
      int number = numbers[other];
      if (number != GONE) {
        next.ranks[number] = tree.ranks[other];
        next.supports[number] = counts[other];
        if (keyed) {
          next.keySums[number] = keySums[other];
        }
      }
    }
  }
}
