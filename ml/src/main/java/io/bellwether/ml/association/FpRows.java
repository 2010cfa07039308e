package io.bellwether.ml.association;

import java.util.Arrays;

/**
 * Rows of items to make a tree of, each with a weight: how many baskets it stands for. Items in a
 * row ascend. Reused: cleared and filled again. Not safe for many threads.
 *
 * <p>Rows may have a key: the sum, over the baskets that they stand for, of a number that is each
 * basket's own. Two sets are in the same baskets only if the keys of their rows sum to the same.
 */
final class FpRows {

  private static final int FIRST = 256;

  int[] items;
  int[] starts;
  int[] weights;
  long[] keys;
  int size;

  /** An empty collection. */
  FpRows() {
    this.items = new int[FIRST];
    this.starts = new int[FIRST + 1];
    this.weights = new int[FIRST];
    this.keys = new long[FIRST];
  }

  private FpRows(RankedBaskets data) {
    this.items = data.ranks;
    this.starts = data.starts;
    this.weights = new int[0];
    this.keys = new long[0];
    this.size = data.rows();
  }

  /** The baskets themselves, each of weight 1 and with a key. Arrays are shared, not copied. */
  static FpRows of(RankedBaskets data) {
    return new FpRows(data);
  }

  void clear() {
    size = 0;
  }

  /** Makes room for one more row of at most so many items, and says where it begins. */
  int begin(int length) {
    int begin = starts[size];
    if (begin + length > items.length) {
      items = Arrays.copyOf(items, Math.max(begin + length, 2 * items.length));
    }
    if (size == weights.length) {
      starts = Arrays.copyOf(starts, 2 * size + 1);
      weights = Arrays.copyOf(weights, 2 * size);
      keys = Arrays.copyOf(keys, 2 * size);
    }
    return begin;
  }

  /** Ends the row that was begun. */
  void end(int end, int weight, long key) {
    weights[size] = weight;
    keys[size] = key;
    starts[++size] = end;
  }

  int weight(int row) {
    return weights.length == 0 ? 1 : weights[row];
  }

  long key(int row) {
    return keys.length == 0 ? ItemsetIndex.keyOf(row) : keys[row];
  }

  int length(int row) {
    return starts[row + 1] - starts[row];
  }
}
