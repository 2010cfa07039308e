package io.bellwether.ml.association;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Baskets as rows of items that can be walked from each item on: items are known by local numbers,
 * which ascend in a row. Holds only items that are often enough together with another one.
 */
final class RowLevel {

  /** A triangle of so many counters (16 MB) still pays; it is read again and again. */
  private static final long MOST_PAIRS = 1L << 22;

  /** The ranks of the items, by local number. */
  final int[] ranks;

  /** How many baskets hold each item, those that are not among the rows included. */
  final int[] supports;

  /** The rows one after the other; the last item of a row as its complement, which is negative. */
  final int[] cells;

  /** Where the places of an item begin. */
  final int[] placeStarts;

  /** Where in {@code cells} an item is, row by row; last items of rows are left out. */
  final int[] places;

  /** How many rows hold two items, as a triangle; null if that would be too large. */
  private final int @Nullable [] pairs;

  /**
   * Makes a level.
   *
   * @param ranks the ranks of the items, by local number
   * @param supports how many baskets hold each item
   * @param starts where the rows begin in {@code rows}, and where the last one ends
   * @param rows local numbers of items, ascending inside a row; not changed
   * @param minCount how often two items must be together to matter
   */
  RowLevel(int[] ranks, int[] supports, int[] starts, int[] rows, int minCount) {
    this.ranks = ranks;
    this.supports = supports;
    int end = starts[starts.length - 1];
    long size = ranks.length * (ranks.length - 1L) / 2;
    this.pairs = size <= Math.min(MOST_PAIRS, 8L * end) ? pairs(starts, rows) : null;
    boolean[] kept = kept(minCount);
    this.placeStarts = new int[ranks.length + 1];
    this.cells = cells(starts, rows, kept);
    this.places = new int[placeStarts[ranks.length]];
    fillPlaces();
  }

  private int[] pairs(int[] starts, int[] rows) {
    int[] triangle = new int[(int) (ranks.length * (ranks.length - 1L) / 2)];
    for (int row = 0; row + 1 < starts.length; row++) {
      int end = starts[row + 1];
      for (int i = starts[row]; i < end - 1; i++) {
        int base = base(rows[i]);
        for (int j = i + 1; j < end; j++) {
          triangle[base + rows[j]]++;
        }
      }
    }
    return triangle;
  }

  /** Where the pairs of an item would begin, if they began with item 0. */
  private int base(int item) {
    return (int) (item * (2L * ranks.length - item - 3) / 2) - 1;
  }

  private boolean[] kept(int minCount) {
    boolean[] kept = new boolean[ranks.length];
    if (pairs == null) {
      Arrays.fill(kept, true);
      return kept;
    }
    int at = 0;
    for (int item = 0; item < ranks.length; item++) {
      for (int other = item + 1; other < ranks.length; other++) {
        if (pairs[at++] >= minCount) {
          kept[item] = true;
          kept[other] = true;
        }
      }
    }
    return kept;
  }

  private int[] cells(int[] starts, int[] rows, boolean[] kept) {
    int room = 0;
    for (int i = 0; i < starts[starts.length - 1]; i++) {
      room += kept[rows[i]] ? 1 : 0;
    }
    int[] filled = new int[room];
    int end = 0;
    for (int row = 0; row + 1 < starts.length; row++) {
      int begin = end;
      for (int i = starts[row]; i < starts[row + 1]; i++) {
        if (kept[rows[i]]) {
          filled[end++] = rows[i];
        }
      }
      if (end > begin) {
        for (int i = begin; i < end - 1; i++) {
          placeStarts[filled[i] + 1]++;
        }
        filled[end - 1] = ~filled[end - 1];
      }
    }
    for (int item = 0; item < ranks.length; item++) {
      placeStarts[item + 1] += placeStarts[item];
    }
    return filled;
  }

  private void fillPlaces() {
    int[] next = placeStarts.clone();
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] >= 0) {
        places[next[cells[i]]++] = i;
      }
    }
  }

  int items() {
    return ranks.length;
  }

  /** How many rows there are to walk from an item on. */
  int rows(int item) {
    return placeStarts[item + 1] - placeStarts[item];
  }

  /** Counts how often the items after an item are together with it. */
  void count(int item, int[] counts) {
    if (pairs != null) {
      int base = base(item);
      System.arraycopy(pairs, base + item + 1, counts, item + 1, ranks.length - item - 1);
      return;
    }
    Arrays.fill(counts, item + 1, ranks.length, 0);
    for (int place = placeStarts[item]; place < placeStarts[item + 1]; place++) {
      int at = places[place] + 1;
      int cell = cells[at];
      for (; cell >= 0; cell = cells[++at]) {
        counts[cell]++;
      }
      counts[~cell]++;
    }
  }
}
