package io.bellwether.ml.sequence;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Counts the items in reach, and collects the occurrences of those that enough customers have. */
final class Candidates {

  private final SequenceTable table;
  private final int minCount;
  private final boolean windowed;
  private final Reach reach;

  /** Given when ranges always reach to the end of a customer's sequence; a short cut then. */
  private final @Nullable LastPlaces lastPlaces;

  private final int[] customers;
  private final int[] occurrences;
  private final int[] seen;
  private int tick;
  private int frequent;
  private long walked;
  private long useful;

  Candidates(SequenceTable table, MiningLimits limits, @Nullable LastPlaces lastPlaces) {
    this.table = table;
    this.minCount = limits.minCount();
    this.windowed = limits.spacing().isWindowed();
    this.reach = new Reach(table, limits.spacing());
    this.lastPlaces = lastPlaces;
    this.customers = new int[table.itemCount()];
    this.occurrences = new int[table.itemCount()];
    this.seen = new int[table.itemCount()];
  }

  /** Where the items stand that are counted next. */
  Reach reach() {
    return reach;
  }

  /** Counts the items in reach. */
  void count() {
    Arrays.fill(customers, 0);
    Arrays.fill(occurrences, 0);
    walked = 0;
    if (lastPlaces == null) {
      countAll();
    } else {
      countLast(lastPlaces);
    }
    frequent = 0;
    useful = 0;
    for (int item = 0; item < customers.length; item++) {
      if (isFrequent(item)) {
        frequent++;
        useful += lastPlaces == null ? occurrences[item] : customers[item];
      }
    }
  }

  private void countLast(LastPlaces last) {
    for (int r = 0; r < reach.size; r++) {
      int end = last.starts[reach.owner[r] + 1];
      int from = reach.from[r];
      int i = last.starts[reach.owner[r]];
      for (; i < end && last.places[i] >= from; i++) {
        customers[table.items[last.places[i]]]++;
        walked++;
      }
    }
  }

  private void countAll() {
    int[] items = table.items;
    int owner = -1;
    for (int r = 0; r < reach.size; r++) {
      if (reach.owner[r] != owner) {
        owner = reach.owner[r];
        advance();
      }
      int to = reach.to[r];
      walked += to - reach.from[r];
      for (int place = reach.from[r]; place < to; place++) {
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

  boolean isFrequent(int item) {
    return customers[item] >= minCount;
  }

  /** How many items enough customers have. */
  int frequent() {
    return frequent;
  }

  /** How many steps the last count took. */
  long walked() {
    return walked;
  }

  /** How many of them found a frequent item. */
  long useful() {
    return useful;
  }

  /** Returns the frequent items without their occurrences, for patterns that grow no further. */
  Extension withoutOccurrences() {
    int[] items = new int[frequent];
    int[] counts = new int[frequent];
    int child = 0;
    for (int item = 0; item < customers.length; item++) {
      if (isFrequent(item)) {
        items[child] = item;
        counts[child++] = customers[item];
      }
    }
    return new Extension(items, counts, new int[frequent], false);
  }

  /** Returns the frequent items with their occurrences in reach. */
  Extension collect() {
    if (frequent == 0) {
      return withoutOccurrences();
    }
    if (lastPlaces != null) {
      countRepeats(lastPlaces);
    }
    Extension bare = withoutOccurrences();
    int[] sizes = Arrays.stream(bare.items).map(item -> occurrences[item]).toArray();
    Extension extension = new Extension(bare.items, bare.counts, sizes, windowed);
    int[] next = new int[customers.length];
    Arrays.fill(next, -1);
    for (int child = 0; child < frequent; child++) {
      next[extension.items[child]] = extension.offsets[child];
    }
    if (lastPlaces == null) {
      collectAll(extension, next);
    } else {
      collectRepeats(lastPlaces, extension, next);
    }
    return extension;
  }

  private void collectAll(Extension extension, int[] next) {
    for (int r = 0; r < reach.size; r++) {
      int to = reach.to[r];
      for (int place = reach.from[r]; place < to; place++) {
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
  }

  private void countRepeats(LastPlaces last) {
    for (int r = 0; r < reach.size; r++) {
      int end = last.starts[reach.owner[r] + 1];
      int from = reach.from[r];
      int i = last.starts[reach.owner[r]];
      for (; i < end && last.places[i] >= from; i++) {
        int item = table.items[last.places[i]];
        if (isFrequent(item)) {
          occurrences[item] += last.occurrences(last.places[i], from);
        }
      }
    }
  }

  private void collectRepeats(LastPlaces last, Extension extension, int[] next) {
    for (int r = 0; r < reach.size; r++) {
      int end = last.starts[reach.owner[r] + 1];
      int from = reach.from[r];
      int i = last.starts[reach.owner[r]];
      for (; i < end && last.places[i] >= from; i++) {
        int item = table.items[last.places[i]];
        if (next[item] >= 0) {
          next[item] += last.occurrences(last.places[i], from);
          last.fill(last.places[i], from, extension.places, next[item]);
        }
      }
    }
  }
}
