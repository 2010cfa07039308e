package io.bellwether.ml.sequence;

/** Checks patterns of unknown origin. */
final class StoreCheck {

  private final PatternStore store;
  private final int items;
  private final int customers;

  StoreCheck(PatternStore store, int items, int customers) {
    this.store = store;
    this.items = items;
    this.customers = customers;
  }

  /** Returns what no search could have found, an empty text if all is well. */
  String problem() {
    int end = 0;
    for (int pattern = 0; pattern < store.size(); pattern++) {
      if (!(store.ends[pattern] > end && store.ends[pattern] <= store.codes.length)) {
        return "do not end at " + store.ends[pattern] + " for pattern " + pattern;
      }
      if (!isPattern(end, store.ends[pattern])) {
        return "are no pattern from " + end + " to " + store.ends[pattern];
      }
      end = store.ends[pattern];
      if (!hasCounts(pattern)) {
        return "have counts that contradict each other for pattern " + pattern;
      }
    }
    return end == store.codes.length ? "" : "do not end with the last pattern";
  }

  private boolean isPattern(int from, int to) {
    for (int i = from; i < to; i++) {
      int item = PatternStore.item(store.codes[i]);
      if (item >= items) {
        return false;
      }
      boolean begins = store.codes[i] < 0;
      if (!begins && (i == from || item <= PatternStore.item(store.codes[i - 1]))) {
        return false;
      }
    }
    return true;
  }

  private boolean hasCounts(int pattern) {
    int count = store.counts[pattern];
    int prefix = store.prefixCounts[pattern];
    int last = store.lastCounts[pattern];
    boolean single = store.lastElement(pattern) == store.from(pattern);
    return count >= 1
        && last >= count
        && last <= customers
        && (single ? prefix == 0 : prefix >= count && prefix <= customers);
  }
}
