package io.bellwether.ml.sequence;

/** The frequent items by which a pattern can go on, with their occurrences. */
final class Extension {

  /** The items, ascending. */
  final int[] items;

  /** For each item, how many customers have it. */
  final int[] counts;

  /** For each item and one more, its first occurrence. */
  final int[] offsets;

  /** The places of all occurrences, ascending for each item. */
  final int[] places;

  /** For each occurrence, the basket where the latest began; empty without a window. */
  final int[] starts;

  Extension(int items, int occurrences, boolean windowed) {
    this.items = new int[items];
    this.counts = new int[items];
    this.offsets = new int[items + 1];
    this.places = new int[occurrences];
    this.starts = new int[windowed ? occurrences : 0];
  }

  int size() {
    return items.length;
  }
}
