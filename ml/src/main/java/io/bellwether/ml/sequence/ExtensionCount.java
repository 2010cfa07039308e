package io.bellwether.ml.sequence;

import java.util.Arrays;

/** Counts the items in reach and collects the occurrences of the frequent ones. */
final class ExtensionCount {

  private final SequenceTable table;
  private final int minCount;
  private final boolean windowed;
  private final int[] customers;
  private final int[] occurrences;
  private final int[] seen;
  private final int[] next;
  private int tick;

  ExtensionCount(SequenceTable table, int minCount, boolean windowed) {
    this.table = table;
    this.minCount = minCount;
    this.windowed = windowed;
    this.customers = new int[table.itemCount()];
    this.occurrences = new int[table.itemCount()];
    this.seen = new int[table.itemCount()];
    this.next = new int[table.itemCount()];
  }

  Extension extend(Reach reach) {
    count(reach);
    int frequent = 0;
    int total = 0;
    for (int item = 0; item < customers.length; item++) {
      if (customers[item] >= minCount) {
        frequent++;
        total += occurrences[item];
      }
    }
    return frequent == 0 ? new Extension(0, 0, false) : collect(reach, frequent, total);
  }

  private void count(Reach reach) {
    Arrays.fill(customers, 0);
    Arrays.fill(occurrences, 0);
    int[] items = table.items;
    int owner = -1;
    for (int r = 0; r < reach.size; r++) {
      if (reach.owner[r] != owner) {
        owner = reach.owner[r];
        advance();
      }
      for (int place = reach.from[r]; place < reach.to[r]; place++) {
        int item = items[place];
        occurrences[item]++;
        if (seen[item] != tick) {
          seen[item] = tick;
          customers[item]++;
        }
      }
    }
  }

  /** A new customer: nothing is seen yet. */
  private void advance() {
    if (tick == Integer.MAX_VALUE) {
      Arrays.fill(seen, 0);
      tick = 0;
    }
    tick++;
  }

  private Extension collect(Reach reach, int frequent, int total) {
    Extension extension = new Extension(frequent, total, windowed);
    int child = 0;
    for (int item = 0; item < customers.length; item++) {
      next[item] = -1;
      if (customers[item] >= minCount) {
        extension.items[child] = item;
        extension.counts[child] = customers[item];
        next[item] = extension.offsets[child];
        extension.offsets[child + 1] = extension.offsets[child] + occurrences[item];
        child++;
      }
    }
    for (int r = 0; r < reach.size; r++) {
      for (int place = reach.from[r]; place < reach.to[r]; place++) {
        int at = next[table.items[place]];
        if (at >= 0) {
          extension.places[at] = place;
          if (windowed) {
            extension.starts[at] = reach.start[r];
          }
          next[table.items[place]] = at + 1;
        }
      }
    }
    return extension;
  }
}
