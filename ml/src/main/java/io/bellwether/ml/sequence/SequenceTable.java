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

  private static final int FIRST_SIZE = 256;

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
    Copy copy = new Copy(FIRST_SIZE, FIRST_SIZE, source.times != null);
    for (int customer = 0; customer < source.customers.size(); customer++) {
      int first = source.customerStarts[customer];
      for (int basket = first; basket < source.customerStarts[customer + 1]; basket++) {
        copy.position = basket - first;
        copy.time = source.times == null ? 0 : source.times[basket];
        copy.reserve(source.basketStarts[basket + 1] - source.basketStarts[basket]);
        copy.addKept(
            numbers, source.contents, source.basketStarts[basket], source.basketStarts[basket + 1]);
        copy.closeBasket();
      }
      copy.closeCustomer();
    }
    return new SequenceTable(copy, names);
  }

  /**
   * Takes of each customer what follows the first occurrence of a pattern.
   *
   * @param pattern its occurrences
   * @param kept for each item, whether it is taken; that of the occurrences always is
   * @return the table and the places where the occurrences stand in it now
   */
  Projection project(Occurrences pattern, boolean[] kept) {
    kept[items[pattern.places[pattern.from]]] = true;
    int[] numbers = new int[kept.length];
    int[] fresh = numbered(kept, numbers);
    for (int i = 0; i < fresh.length; i++) {
      fresh[i] = names[fresh[i]];
    }
    int[] moved = new int[pattern.to - pattern.from];
    Copy copy = new Copy(FIRST_SIZE, FIRST_SIZE, times != null);
    int next = pattern.from;
    while (next < pattern.to) {
      int place = pattern.places[next];
      int basket = baskets[place];
      int last = lastBaskets[owners[basket]];
      for (; basket < last; basket++) {
        copy.position = positions[basket];
        copy.time = times == null ? 0 : times[basket];
        copy.reserve(ends[basket] - place);
        for (; next < pattern.to && pattern.places[next] < ends[basket]; next++) {
          copy.addKept(numbers, items, place, pattern.places[next]);
          place = pattern.places[next];
          moved[next - pattern.from] = copy.size;
        }
        copy.addKept(numbers, items, place, ends[basket]);
        place = ends[basket];
        copy.closeBasket();
      }
      copy.closeCustomer();
    }
    return new Projection(new SequenceTable(copy, fresh), moved);
  }

  /** Numbers the items that are kept anew, others -1; returns the old numbers by the new. */
  private static int[] numbered(boolean[] kept, int[] numbers) {
    int[] names = new int[kept.length];
    int count = 0;
    for (int item = 0; item < kept.length; item++) {
      numbers[item] = kept[item] ? count : -1;
      if (kept[item]) {
        names[count++] = item;
      }
    }
    return Arrays.copyOf(names, count);
  }

  /** The place after the last item of a customer. */
  int endOf(int customer) {
    return ends[lastBaskets[customer] - 1];
  }

  /** How many items customers have from the first occurrence of a pattern on. */
  long restLength(Occurrences pattern) {
    long length = 0;
    int owner = -1;
    for (int i = pattern.from; i < pattern.to; i++) {
      int place = pattern.places[i];
      if (owners[baskets[place]] != owner) {
        owner = owners[baskets[place]];
        length += endOf(owner) - place;
      }
    }
    return length;
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

    private int[] items;
    private int[] baskets;
    private int[] ends;
    private int[] owners;
    private int[] positions;
    private long @Nullable [] times;
    private int[] lastBaskets;
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

    /** Makes room for the items of a basket, and for the basket. */
    void reserve(int more) {
      if (size + more > items.length) {
        int wanted = Math.max(2 * items.length, size + more);
        items = Arrays.copyOf(items, wanted);
        baskets = Arrays.copyOf(baskets, wanted);
      }
      if (basketCount == ends.length) {
        int wanted = 2 * basketCount;
        ends = Arrays.copyOf(ends, wanted);
        owners = Arrays.copyOf(owners, wanted);
        positions = Arrays.copyOf(positions, wanted);
        lastBaskets = Arrays.copyOf(lastBaskets, wanted);
        times = times == null ? null : Arrays.copyOf(times, wanted);
      }
    }

    /** Takes the items of a range that have a number, of the basket that is open. */
    void addKept(int[] numbers, int[] source, int from, int to) {
      int[] target = items;
      int at = size;
      for (int i = from; i < to; i++) {
        int number = numbers[source[i]];
        if (number >= 0) {
          target[at++] = number;
        }
      }
      Arrays.fill(baskets, size, at, basketCount);
      size = at;
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
