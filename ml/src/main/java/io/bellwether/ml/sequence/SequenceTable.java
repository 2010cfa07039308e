package io.bellwether.ml.sequence;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A sequence database in the form that mining walks through: items of all baskets in a row, basket
 * after basket, customer after customer. Where an item stands in that row is its place; the
 * occurrences of a pattern are the places of its last item.
 *
 * <p>Baskets keep the position that they have in the whole sequence, also where baskets between
 * them were left out.
 */
final class SequenceTable {

  /** For each place, the item. */
  final int[] items;

  /** For each place, the basket. */
  final int[] baskets;

  /** For each basket, the place after its last item. */
  final int[] ends;

  /** For each basket, its customer. */
  final int[] owners;

  /** For each basket, where it stands in its customer's sequence. */
  final int[] positions;

  /** For each basket, its time in microseconds; null when there are no times. */
  final long @Nullable [] times;

  /** For each customer, the basket after the last. */
  final int[] lastBaskets;

  /** For each item, the number by which {@link Sequences} know it; ascending. */
  final int[] names;

  private SequenceTable(Copy copy, int[] names) {
    this.items = Arrays.copyOf(copy.items, copy.size);
    this.baskets = Arrays.copyOf(copy.baskets, copy.size);
    this.ends = Arrays.copyOf(copy.ends, copy.basketCount);
    this.owners = Arrays.copyOf(copy.owners, copy.basketCount);
    this.positions = Arrays.copyOf(copy.positions, copy.basketCount);
    this.times = copy.times == null ? null : Arrays.copyOf(copy.times, copy.basketCount);
    this.lastBaskets = Arrays.copyOf(copy.lastBaskets, copy.customers);
    this.names = names;
  }

  /**
   * Takes sequences without the items that cannot be in a pattern.
   *
   * @param source the sequences
   * @param kept for each item, whether it can
   */
  static SequenceTable of(SequenceArrays source, boolean[] kept) {
    int[] numbers = new int[kept.length];
    int[] names = numbered(kept, numbers);
    Copy copy = new Copy(source.contents.length, source.basketStarts.length, source.times != null);
    for (int customer = 0; customer < source.customers.size(); customer++) {
      int first = source.customerStarts[customer];
      for (int basket = first; basket < source.customerStarts[customer + 1]; basket++) {
        copy.position = basket - first;
        copy.time = source.times == null ? 0 : source.times[basket];
        for (int i = source.basketStarts[basket]; i < source.basketStarts[basket + 1]; i++) {
          copy.addIf(kept, numbers, source.contents[i]);
        }
        copy.closeBasket();
      }
      copy.closeCustomer();
    }
    return new SequenceTable(copy, names);
  }

  /**
   * Takes of each customer what follows the first occurrence of a pattern.
   *
   * @param places the occurrences, ascending
   * @param kept for each item, whether it is taken; the pattern's last is
   * @param size at least how many items will be taken
   * @return the table and the places where the occurrences stand in it now
   */
  Projection project(int[] places, boolean[] kept, int size) {
    int[] numbers = new int[kept.length];
    int[] fresh = numbered(kept, numbers);
    for (int i = 0; i < fresh.length; i++) {
      fresh[i] = names[fresh[i]];
    }
    int[] moved = new int[places.length];
    Copy copy = new Copy(size, Math.min(size, ends.length), times != null);
    int next = 0;
    while (next < places.length) {
      int basket = baskets[places[next]];
      int last = lastBaskets[owners[basket]];
      int place = places[next];
      for (; basket < last; basket++) {
        copy.position = positions[basket];
        copy.time = times == null ? 0 : times[basket];
        for (; place < ends[basket]; place++) {
          if (next < places.length && places[next] == place) {
            moved[next++] = copy.size;
          }
          copy.addIf(kept, numbers, items[place]);
        }
        copy.closeBasket();
      }
      copy.closeCustomer();
    }
    return new Projection(new SequenceTable(copy, fresh), moved);
  }

  /** Numbers the items that are kept anew; returns the old numbers by the new. */
  private static int[] numbered(boolean[] kept, int[] numbers) {
    int[] names = new int[kept.length];
    int count = 0;
    for (int item = 0; item < kept.length; item++) {
      if (kept[item]) {
        numbers[item] = count;
        names[count++] = item;
      }
    }
    return Arrays.copyOf(names, count);
  }

  /** The place after the last item of a customer. */
  int endOf(int customer) {
    return ends[lastBaskets[customer] - 1];
  }

  /** The place of the first item of a basket. */
  int startOf(int basket) {
    return basket == 0 ? 0 : ends[basket - 1];
  }

  int customers() {
    return lastBaskets.length;
  }

  int itemCount() {
    return names.length;
  }

  /** A table and the occurrences of a pattern in it. */
  static final class Projection {

    final SequenceTable table;
    final int[] places;

    Projection(SequenceTable table, int[] places) {
      this.table = table;
      this.places = places;
    }
  }

  /** What is taken over. Baskets and customers of whom nothing is left are dropped. */
  private static final class Copy {

    private final int[] items;
    private final int[] baskets;
    private final int[] ends;
    private final int[] owners;
    private final int[] positions;
    private final long @Nullable [] times;
    private final int[] lastBaskets;
    private int size;
    private int basketCount;
    private int customers;
    private int position;
    private long time;

    Copy(int size, int baskets, boolean timed) {
      this.items = new int[size];
      this.baskets = new int[size];
      this.ends = new int[baskets];
      this.owners = new int[baskets];
      this.positions = new int[baskets];
      this.times = timed ? new long[baskets] : null;
      this.lastBaskets = new int[baskets];
    }

    void addIf(boolean[] kept, int[] numbers, int item) {
      if (kept[item]) {
        items[size] = numbers[item];
        baskets[size++] = basketCount;
      }
    }

    void closeBasket() {
      if (size > (basketCount == 0 ? 0 : ends[basketCount - 1])) {
        ends[basketCount] = size;
        owners[basketCount] = customers;
        positions[basketCount] = position;
        if (times != null) {
          times[basketCount] = time;
        }
        basketCount++;
      }
    }

    void closeCustomer() {
      if (basketCount > (customers == 0 ? 0 : lastBaskets[customers - 1])) {
        lastBaskets[customers++] = basketCount;
      }
    }
  }
}
