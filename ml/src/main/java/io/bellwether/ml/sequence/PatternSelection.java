package io.bellwether.ml.sequence;

import io.bellwether.model.FitContext;

/** Chooses among the frequent patterns and puts those chosen in order. */
final class PatternSelection {

  private static final int CHECKED_EVERY = 4096;

  private final PatternStore store;
  private final FitContext context;
  private final boolean[] dropped;

  PatternSelection(PatternStore store, FitContext context) {
    this.store = store;
    this.context = context;
    this.dropped = new boolean[store.size()];
  }

  /** Drops what is part of a longer pattern. */
  PatternSelection keep(PatternKind kind, Spacing spacing) {
    if (kind == PatternKind.ALL) {
      return this;
    }
    // Every part is reached by crossing out one item after the other, and what lies between is
    // frequent and counts no less than the whole: one item at a time is enough.
    PatternIndex index = new PatternIndex(store);
    for (int pattern = 0; pattern < store.size(); pattern++) {
      if (pattern % CHECKED_EVERY == 0) {
        context.checkCancelled();
      }
      int from = store.from(pattern);
      int to = store.ends[pattern];
      int[] part = new int[Math.max(0, to - from - 1)];
      for (int cross = from; cross < to && part.length > 0; cross++) {
        if (!spacing.hasMaxGap() || isContiguous(from, cross, to)) {
          crossOut(from, cross, to, part);
          int found = index.find(part, 0, part.length);
          dropped[found] |=
              kind == PatternKind.MAXIMAL || store.counts[found] <= store.counts[pattern];
        }
      }
    }
    return this;
  }

  private void crossOut(int from, int cross, int to, int[] part) {
    int[] codes = store.codes;
    System.arraycopy(codes, from, part, 0, cross - from);
    System.arraycopy(codes, cross + 1, part, cross - from, to - cross - 1);
    if (codes[cross] < 0 && cross + 1 < to && codes[cross + 1] >= 0) {
      part[cross - from] = ~codes[cross + 1]; // the next item begins the element now
    }
  }

  /** Whether the element stays, or was the first or the last. */
  private boolean isContiguous(int from, int cross, int to) {
    boolean alone = store.codes[cross] < 0 && (cross + 1 == to || store.codes[cross + 1] < 0);
    return !alone || cross == from || cross + 1 == to;
  }

  /** Drops what has fewer elements. */
  PatternSelection atLeast(int minLength) {
    for (int pattern = 0; pattern < dropped.length; pattern++) {
      dropped[pattern] |= store.elements(pattern) < minLength;
    }
    return this;
  }

  /** Drops what lacks one of the items. */
  PatternSelection require(int[] items) {
    for (int item : items) {
      for (int pattern = 0; pattern < dropped.length; pattern++) {
        dropped[pattern] |= !store.holds(pattern, item);
      }
    }
    return this;
  }

  /**
   * Returns what is left: most customers first, then fewest elements, then fewest items, then by
   * names. They come ordered by names, and each counting sort keeps the order of equals.
   */
  PatternStore sorted() {
    int kept = 0;
    for (boolean out : dropped) {
      kept += out ? 0 : 1;
    }
    int[] order = new int[kept];
    int[] keys = new int[dropped.length];
    int next = 0;
    int most = 0;
    for (int pattern = 0; pattern < dropped.length; pattern++) {
      most = Math.max(most, store.counts[pattern]);
      if (!dropped[pattern]) {
        order[next++] = pattern;
      }
    }
    for (int pattern : order) {
      keys[pattern] = store.items(pattern);
    }
    order = byKey(order, keys);
    for (int pattern : order) {
      keys[pattern] = store.elements(pattern);
    }
    order = byKey(order, keys);
    for (int pattern : order) {
      keys[pattern] = most - store.counts[pattern];
    }
    return store.select(byKey(order, keys));
  }

  private static int[] byKey(int[] order, int[] keys) {
    int largest = 0;
    for (int pattern : order) {
      largest = Math.max(largest, keys[pattern]);
    }
    int[] starts = new int[largest + 2];
    for (int pattern : order) {
      starts[keys[pattern] + 1]++;
    }
    for (int key = 1; key < starts.length; key++) {
      starts[key] += starts[key - 1];
    }
    int[] sorted = new int[order.length];
    for (int pattern : order) {
      sorted[starts[keys[pattern]]++] = pattern;
    }
    return sorted;
  }
}
