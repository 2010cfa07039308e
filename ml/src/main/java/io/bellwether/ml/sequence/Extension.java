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

  Extension(int[] items, int[] counts, int[] sizes, boolean windowed) {
    this.items = items;
    this.counts = counts;
    this.offsets = new int[items.length + 1];
    for (int child = 0; child < items.length; child++) {
      offsets[child + 1] = offsets[child] + sizes[child];
    }
    this.places = new int[offsets[items.length]];
    this.starts = new int[windowed ? places.length : 0];
  }

  /** Where the pattern with one of the items occurs. */
  Occurrences occurrences(int child) {
    return new Occurrences(places, starts, offsets[child], offsets[child + 1]);
  }

  int size() {
    return items.length;
  }
}
