package io.bellwether.ml.association;

import io.bellwether.model.FitContext;
import java.util.Arrays;

/** Plain intersection of sorted lists of rows: slow, and short enough to be believed. */
final class TidListEngine implements MiningEngine {

  private final RankedBaskets data;
  private final MiningOptions options;
  private final SupportFloor floor;
  private final int[][] rows;

  TidListEngine(RankedBaskets data, MiningOptions options, SupportFloor floor) {
    this.data = data;
    this.options = options;
    this.floor = floor;
    this.rows = new int[data.items()][];
    int[] used = new int[data.items()];
    for (int item = 0; item < rows.length; item++) {
      rows[item] = new int[data.supports[item]];
    }
    for (int row = 0; row < data.rows(); row++) {
      for (int i = data.starts[row]; i < data.starts[row + 1]; i++) {
        int item = data.ranks[i];
        rows[item][used[item]++] = row;
      }
    }
    for (int item = 0; item < rows.length; item++) {
      rows[item] = Arrays.copyOf(rows[item], used[item]);
    }
  }

  @Override
  public int pieces() {
    return data.items();
  }

  @Override
  public void mine(int piece, ItemsetSink sink, FitContext context) {
    int[] path = new int[data.items()];
    path[0] = piece;
    sink.accept(path, 1, data.supports[piece]);
    grow(path, 1, rows[piece], sink, context);
  }

  private void grow(int[] path, int length, int[] held, ItemsetSink sink, FitContext context) {
    context.checkCancelled();
    if (length == options.maxLength()) {
      return;
    }
    for (int item = path[length - 1] + 1; item < data.items(); item++) {
      int[] both = both(held, rows[item]);
      if (both.length >= floor.minCount()) {
        path[length] = item;
        sink.accept(path, length + 1, both.length);
        grow(path, length + 1, both, sink, context);
      }
    }
  }

  private static int[] both(int[] a, int[] b) {
    int[] both = new int[Math.min(a.length, b.length)];
    int size = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      if (a[i] == b[j]) {
        both[size++] = a[i];
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return Arrays.copyOf(both, size);
  }
}
