package io.bellwether.ml.association;

import io.bellwether.model.FitContext;
import java.util.Arrays;

/**
 * Finds the sets among at most 64 items in rows of bits. All pairs of a projection are counted in
 * one pass over its rows (the array of FP-growth*: Grahne and Zhu 2005), so that each item's
 * projection is made at once with what stays in it, or not at all. Few items are settled by {@link
 * FpSubsetTable}. Not safe for many threads.
 */
final class FpMaskSearch {

  /** Items that fit into a row. */
  static final int WIDTH = 64;

  private static final int SQUARE = WIDTH * WIDTH;
  private static final int OFTEN = 0xff;

  /** Of each item, its rank. */
  final int[] ranks = new int[WIDTH];

  /** Of each item, the items that no set holds together with it. */
  final long[] related = new long[WIDTH];

  private final FpMasks rows;
  private final FpSubsetTable table;
  private final int maxLength;
  private final SupportFloor floor;
  private int steps;
  private int[][] pairs = new int[0][];
  private int[] path = new int[0];
  private ItemsetSink sink = (found, length, count) -> {};

  FpMaskSearch(FpMasks rows, int maxLength, SupportFloor floor) {
    this.rows = rows;
    this.maxLength = maxLength;
    this.floor = floor;
    this.table = new FpSubsetTable(maxLength);
  }

  /**
   * Finds the sets that the items of all rows make with those of a path.
   *
   * @param items how many items there are
   * @param supports their counts
   * @param toPath what all sets begin with, with room for all items
   * @param length the length of what they begin with; below the largest length
   */
  void mine(
      int items, int[] supports, int[] toPath, int length, ItemsetSink toSink, FitContext context) {
    path = toPath;
    sink = toSink;
    long all = -1L >>> (WIDTH - items);
    grow(0, 0, all, supports, 0, length, context);
  }

  private void grow(
      int level, int from, long alive, int[] supports, int base, int length, FitContext context) {
    if ((++steps & OFTEN) == 0) {
      context.checkCancelled();
    }
    int to = rows.size;
    boolean further = length + 1 < maxLength;
    int[] both = further ? pairs(level, from, to, alive) : supports;
    int minCount = floor.minCount();
    for (long left = alive; left != 0; ) {
      int item = Long.SIZE - 1 - Long.numberOfLeadingZeros(left);
      left ^= 1L << item;
      int count = supports[base + item];
      if (count < minCount) {
        continue;
      }
      path[length] = ranks[item];
      sink.accept(path, length + 1, count);
      if (further) {
        int row = item * WIDTH;
        long stay = alive & ~left & ~related[item] & ~(1L << item);
        long with = 0;
        for (long rest = stay; rest != 0; rest &= rest - 1) {
          int other = Long.numberOfTrailingZeros(rest);
          if (both[row + other] >= minCount) {
            with |= 1L << other;
          }
        }
        if (with != 0) {
          extend(level, from, to, item, with, length + 1, context);
        }
      }
    }
  }

  private void extend(
      int level, int from, int to, int item, long with, int length, FitContext context) {
    int base = item * WIDTH;
    int items = Long.bitCount(with);
    if (items == 1) {
      int other = Long.numberOfTrailingZeros(with);
      path[length] = ranks[other];
      sink.accept(path, length + 1, pairs[level][base + other]);
    } else if (items <= FpSubsetTable.ITEMS) {
      table.open(with, this);
      for (int row = from; row < to; row++) {
        long mask = rows.masks[row];
        if ((mask >>> item & 1) != 0) {
          table.add(mask & with, rows.weights[row]);
        }
      }
      table.mine(path, length, floor.minCount(), sink);
    } else {
      rows.open(to - from);
      for (int row = from; row < to; row++) {
        long mask = rows.masks[row];
        if ((mask >>> item & 1) != 0) {
          long rest = mask & with;
          if ((rest & (rest - 1)) != 0) {
            rows.add(rest, rows.weights[row]);
          }
        }
      }
      grow(level + 1, to, with, pairs[level], base, length, context);
      rows.size = to;
    }
  }

  private int[] pairs(int level, int from, int to, long alive) {
    if (level == pairs.length) {
      pairs = Arrays.copyOf(pairs, level + 1);
      pairs[level] = new int[SQUARE];
    }
    int[] both = pairs[level];
    for (long rest = alive; rest != 0; rest &= rest - 1) {
      int base = Long.numberOfTrailingZeros(rest) * WIDTH;
      Arrays.fill(both, base, base + WIDTH, 0);
    }
    for (int row = from; row < to; row++) {
      int weight = rows.weights[row];
      for (long rest = rows.masks[row]; rest != 0; ) {
        int base = Long.numberOfTrailingZeros(rest) * WIDTH;
        rest &= rest - 1;
        for (long others = rest; others != 0; others &= others - 1) {
          both[base + Long.numberOfTrailingZeros(others)] += weight;
        }
      }
    }
    return both;
  }
}
