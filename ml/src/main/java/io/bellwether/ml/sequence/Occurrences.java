package io.bellwether.ml.sequence;

/** The occurrences of a pattern: where its last item stands in a table. */
final class Occurrences {

  /** The places of the last item, ascending; of this pattern those from {@link #from} on. */
  final int[] places;

  /** For each place, the basket where the latest occurrence began; empty without a window. */
  final int[] starts;

  final int from;

  /** After the last. */
  final int to;

  Occurrences(int[] places, int[] starts, int from, int to) {
    this.places = places;
    this.starts = starts;
    this.from = from;
    this.to = to;
  }

  /** Those of an item alone, which begin where they end. */
  static Occurrences ofItem(SequenceTable table, int[] places, boolean windowed) {
    int[] starts = new int[windowed ? places.length : 0];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = table.baskets[places[i]];
    }
    return new Occurrences(places, starts, 0, places.length);
  }
}
