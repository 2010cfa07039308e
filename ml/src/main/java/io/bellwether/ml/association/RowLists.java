package io.bellwether.ml.association;

import java.util.Arrays;

/** For each item the rows that hold it, ascending: the transpose of ranked baskets. */
final class RowLists {

  private final int[] starts;
  private final int[] rows;

  RowLists(RankedBaskets data) {
    starts = new int[data.items() + 1];
    for (int rank : data.ranks) {
      starts[rank + 1]++;
    }
    for (int item = 0; item < data.items(); item++) {
      starts[item + 1] += starts[item];
    }
    rows = new int[data.ranks.length];
    int[] next = Arrays.copyOf(starts, data.items());
    for (int row = 0; row < data.rows(); row++) {
      for (int i = data.starts[row]; i < data.starts[row + 1]; i++) {
        rows[next[data.ranks[i]]++] = row;
      }
    }
  }

  int size(int item) {
    return starts[item + 1] - starts[item];
  }

  int row(int item, int position) {
    return rows[starts[item] + position];
  }

  boolean equal(int one, int other) {
    return Arrays.equals(
        rows, starts[one], starts[one + 1], rows, starts[other], starts[other + 1]);
  }
}
