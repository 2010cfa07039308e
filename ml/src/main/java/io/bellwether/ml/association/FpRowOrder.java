package io.bellwether.ml.association;

import io.bellwether.model.FitContext;
import java.util.Arrays;

/**
 * Puts rows in the order of their items, from the last item to the first, so that rows which begin
 * alike at the root of a tree are neighbours. As many items as fit are packed into a long together
 * with the number of the row, longs are sorted, and rows alike so far are told apart by their next
 * items: a radix sort with caching of the next characters, as for strings. Not safe for many
 * threads.
 */
final class FpRowOrder {

  private static final int SIGNLESS = 63;
  private static final int HALF = 32;

  private long[] keys = new long[0];
  private FpRows rows = new FpRows();
  private int rowBits;
  private int itemBits;
  private int chunk;

  /**
   * Sorts.
   *
   * @param toSort the rows, left as they are
   * @param itemCount items are below this
   */
  void sort(FpRows toSort, int itemCount, FitContext context) {
    rows = toSort;
    rowBits = bits(rows.size);
    itemBits = bits(itemCount);
    chunk = (SIGNLESS - rowBits) / itemBits;
    if (keys.length < rows.size) {
      keys = new long[rows.size + (rows.size >> 2)];
    }
    for (int row = 0; row < rows.size; row++) {
      keys[row] = key(row, 0);
    }
    context.checkCancelled();
    Arrays.sort(keys, 0, rows.size);
    refine(0, rows.size, 0, context);
    int previous = -1;
    for (int i = 0; i < rows.size; i++) {
      int row = rowOf(keys[i]);
      long common = previous < 0 ? 0 : common(previous, row);
      keys[i] = (common << HALF) | row;
      previous = row;
    }
  }

  /** The row at a place of the order. */
  int row(int place) {
    return (int) keys[place];
  }

  /** How many items, from the end, it shares with the row before it. */
  int shared(int place) {
    return (int) (keys[place] >>> HALF);
  }

  private static int bits(int values) {
    return Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(values));
  }

  private int rowOf(long key) {
    return (int) (key & ((1L << rowBits) - 1));
  }

  private long key(int row, int depth) {
    int begin = rows.starts[row];
    int at = rows.starts[row + 1] - 1 - depth;
    int[] items = rows.items;
    long key = 0;
    for (int i = 0; i < chunk; i++, at--) {
      key = (key << itemBits) | (at >= begin ? items[at] + 1 : 0);
    }
    return (key << rowBits) | row;
  }

  /** Tells rows apart that are sorted by their first items only. */
  private void refine(int from, int to, int sorted, FitContext context) {
    int depth = sorted + chunk;
    while (alike(from, to)) {
      if (ended(keys[from])) {
        return;
      }
      context.checkCancelled();
      refill(from, to, depth);
      depth += chunk;
    }
    int begin = from;
    for (int i = from + 1; i <= to; i++) {
      if (i == to || keys[i] >>> rowBits != keys[begin] >>> rowBits) {
        if (i - begin > 1 && !ended(keys[begin])) {
          refill(begin, i, depth);
          refine(begin, i, depth, context);
        }
        begin = i;
      }
    }
  }

  private boolean alike(int from, int to) {
    return to - from > 1 && keys[from] >>> rowBits == keys[to - 1] >>> rowBits;
  }

  private boolean ended(long key) {
    return ((key >>> rowBits) & ((1L << itemBits) - 1)) == 0;
  }

  private void refill(int from, int to, int depth) {
    for (int i = from; i < to; i++) {
      keys[i] = key(rowOf(keys[i]), depth);
    }
    Arrays.sort(keys, from, to);
  }

  private int common(int a, int b) {
    int[] items = rows.items;
    int i = rows.starts[a + 1] - 1;
    int j = rows.starts[b + 1] - 1;
    int end = Math.min(rows.length(a), rows.length(b));
    int length = 0;
    while (length < end && items[i] == items[j]) {
      i--;
      j--;
      length++;
    }
    return length;
  }
}
