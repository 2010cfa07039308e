package io.bellwether.ml.association;

import java.util.Arrays;

/**
 * Finds the sets among very few items by a table of all their subsets: rows are counted where they
 * are equal, then each subset gets the counts of those that hold it, by one addition for each item
 * and pair of subsets (the sum over supersets of Yates 1937). Not safe for many threads.
 */
final class FpSubsetTable {

  /** Items that a table may have. */
  static final int ITEMS = 8;

  private final int maxLength;
  private final int[] counts = new int[1 << ITEMS];
  private final int[] ranks = new int[ITEMS];

  /** Of each item, the subsets of one that it must not be joined with. */
  private final int[] related = new int[ITEMS];

  /** The subset of one that an item of the rows is. */
  private final int[] single = new int[FpMaskSearch.WIDTH];

  private int items;
  private int minCount;
  private int[] path = new int[0];
  private ItemsetSink sink = (found, length, count) -> {};

  FpSubsetTable(int maxLength) {
    this.maxLength = maxLength;
  }

  /** Begins with some of the items of a search. */
  void open(long with, FpMaskSearch search) {
    items = 0;
    for (long rest = with; rest != 0; rest &= rest - 1) {
      int item = Long.numberOfTrailingZeros(rest);
      single[item] = 1 << items;
      ranks[items] = search.ranks[item];
      items++;
    }
    items = 0;
    for (long rest = with; rest != 0; rest &= rest - 1) {
      int apart = 0;
      long others = search.related[Long.numberOfTrailingZeros(rest)] & with;
      for (; others != 0; others &= others - 1) {
        apart |= single[Long.numberOfTrailingZeros(others)];
      }
      related[items++] = apart;
    }
    Arrays.fill(counts, 0, 1 << items, 0);
  }

  /** Counts a row that holds only items of the table. */
  void add(long mask, int weight) {
    int subset = 0;
    for (long rest = mask; rest != 0; rest &= rest - 1) {
      subset |= single[Long.numberOfTrailingZeros(rest)];
    }
    counts[subset] += weight;
  }

  /** Reports all sets that subsets of the items make with a path. */
  void mine(int[] toPath, int length, int leastCount, ItemsetSink toSink) {
    int end = 1 << items;
    for (int bit = 1; bit < end; bit <<= 1) {
      for (int block = 0; block < end; block += 2 * bit) {
        for (int subset = block; subset < block + bit; subset++) {
          counts[subset] += counts[subset + bit];
        }
      }
    }
    path = toPath;
    sink = toSink;
    minCount = leastCount;
    grow(0, items, length);
  }

  private void grow(int subset, int limit, int length) {
    for (int item = 0; item < limit; item++) {
      int larger = subset | 1 << item;
      int count = counts[larger];
      if (count >= minCount && (related[item] & subset) == 0) {
        path[length] = ranks[item];
        sink.accept(path, length + 1, count);
        if (item > 0 && length + 1 < maxLength) {
          grow(larger, item, length + 1);
        }
      }
    }
  }
}
