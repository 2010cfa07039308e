package io.bellwether.ml.association;

import java.util.Arrays;

/**
 * Sets of ranks that were found, in one array, each in ascending order. Not safe for many threads.
 */
final class FpFoundSets {

  private static final int FIRST = 64;

  private int[] ranks = new int[FIRST];
  private int[] starts = new int[FIRST];
  private int size;

  int size() {
    return size;
  }

  /** Keeps a copy of a set; its number is the {@link #size} before. */
  void add(int[] path, int length) {
    int begin = starts[size];
    if (begin + length > ranks.length) {
      ranks = Arrays.copyOf(ranks, Math.max(begin + length, Math.addExact(begin, begin >> 1)));
    }
    System.arraycopy(path, 0, ranks, begin, length);
    Arrays.sort(ranks, begin, begin + length);
    if (size + 2 > starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
    }
    starts[++size] = begin + length;
  }

  int length(int set) {
    return starts[set + 1] - starts[set];
  }

  boolean contains(int set, int rank) {
    return Arrays.binarySearch(ranks, starts[set], starts[set + 1], rank) >= 0;
  }

  /** Whether a set holds all ranks of a part of an array. */
  boolean containsAll(int set, int[] wanted, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!contains(set, wanted[i])) {
        return false;
      }
    }
    return true;
  }
}
