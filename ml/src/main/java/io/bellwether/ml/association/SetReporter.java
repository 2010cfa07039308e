package io.bellwether.ml.association;

import io.bellwether.model.FitContext;

/**
 * The set that a search has reached, and its perfect extensions: items that are in every basket
 * that holds the set (Borgelt 2003). With or without any of them a set has the same support, so
 * that they need not be searched, only reported.
 */
final class SetReporter {

  private static final int STRIDE = 4096;

  /** So many extensions make a million sets, which are better announced. */
  private static final int MANY = 20;

  final int[] path;
  private final int[] perfect;
  private final int maxLength;
  private ItemsetSink sink = (path, length, count) -> {};
  private FitContext context = FitContext.create();
  private int perfectSize;
  private int ticks;

  SetReporter(int items, int maxLength) {
    this.path = new int[items];
    this.perfect = new int[items];
    this.maxLength = maxLength;
  }

  void begin(ItemsetSink newSink, FitContext newContext) {
    sink = newSink;
    context = newContext;
    perfectSize = 0;
    context.checkCancelled();
  }

  /** Says whether sets of so many items may be made longer. */
  boolean mayGrow(int length) {
    return length < maxLength;
  }

  /** Returns a mark to go back to by {@link #forget}. */
  int perfectSize() {
    return perfectSize;
  }

  /** Notes that an item is in every basket of the path. */
  void addPerfect(int rank) {
    perfect[perfectSize++] = rank;
  }

  void forget(int mark) {
    perfectSize = mark;
  }

  /** Reports the first items of the path, and all sets that perfect extensions make of them. */
  void report(int length, int count) {
    if (++ticks == STRIDE) {
      ticks = 0;
      context.checkCancelled();
    }
    sink.accept(path, length, count);
    if (perfectSize > 0) {
      if (perfectSize > MANY) {
        sink.announce(length, perfectSize);
      }
      subsets(length, perfectSize, count);
    }
  }

  /**
   * Adds one of the first perfect extensions, then some of those before it: so the first sets are
   * the short ones, even if there are thousands of extensions.
   */
  private void subsets(int length, int end, int count) {
    if (length < maxLength) {
      for (int i = 0; i < end; i++) {
        path[length] = perfect[i];
        if (++ticks == STRIDE) {
          ticks = 0;
          context.checkCancelled();
        }
        sink.accept(path, length + 1, count);
        if (i > 0) {
          subsets(length + 1, i, count);
        }
      }
    }
  }
}
