package io.bellwether.ml.sequence;

import java.util.Arrays;

/**
 * Where each customer has each item for the last time, and from there back to all times before.
 *
 * <p>If only later is always well, an item can follow a pattern exactly if its last place comes
 * after the first end of the pattern; so each item is looked at once for a customer, however often
 * it was bought (the observation of Z. Yang, Y. Wang and M. Kitsuregawa, "LAPIN: effective
 * sequential pattern mining algorithms by last position induction", DASFAA 2007).
 */
final class LastPlaces {

  /** For each place, the place of the same item before, of the same customer; -1 if none. */
  private final int[] earlier;

  /** The last places of all items of a customer, descending, customer after customer. */
  final int[] places;

  /** For each customer and one more, the first of the last places. */
  final int[] starts;

  LastPlaces(SequenceTable table) {
    int[] items = table.items;
    this.earlier = new int[items.length];
    this.starts = new int[table.customers() + 1];
    int[] last = new int[items.length];
    int[] latest = new int[table.itemCount()];
    Arrays.fill(latest, -1);
    int begin = 0;
    int size = 0;
    for (int customer = 0; customer < table.customers(); customer++) {
      int end = table.endOf(customer);
      for (int place = begin; place < end; place++) {
        int before = latest[items[place]];
        earlier[place] = before >= begin ? before : -1;
        latest[items[place]] = place;
      }
      for (int place = end - 1; place >= begin; place--) {
        if (latest[items[place]] == place) {
          last[size++] = place;
        }
      }
      starts[customer + 1] = size;
      begin = end;
    }
    this.places = Arrays.copyOf(last, size);
  }

  /** How often a customer has the item of a last place from some place on. */
  int occurrences(int lastPlace, int from) {
    int count = 0;
    for (int place = lastPlace; place >= from; place = earlier[place]) {
      count++;
    }
    return count;
  }

  /** Writes these occurrences, ascending, before the end of a part of an array. */
  void fill(int lastPlace, int from, int[] target, int end) {
    int at = end;
    for (int place = lastPlace; place >= from; place = earlier[place]) {
      target[--at] = place;
    }
  }
}
