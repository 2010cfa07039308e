package io.bellwether.ml.sequence;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The arrays behind {@link Sequences}. Nobody writes to them once they are made. */
final class SequenceArrays {

  /** The names of the customers. */
  final List<String> customers;

  /** The names of the items in ascending order, so that numbers sort as names do. */
  final List<String> items;

  /** For each customer and one more, the first of its baskets. */
  final int[] customerStarts;

  /** For each basket and one more, the first of its items. */
  final int[] basketStarts;

  /** The numbers of the items, ascending within a basket. */
  final int[] contents;

  /** For each basket, microseconds since 1970; null when there are no times. */
  final long @Nullable [] times;

  final SequenceReport report;

  private SequenceArrays(
      List<String> customers, List<String> items, Assembly assembly, RawBaskets raw) {
    this.customers = customers;
    this.items = items;
    this.customerStarts = assembly.customerStarts;
    this.basketStarts = Arrays.copyOf(assembly.basketStarts, assembly.baskets + 1);
    this.contents = Arrays.copyOf(assembly.contents, assembly.occurrences);
    this.times = assembly.timed ? Arrays.copyOf(assembly.keys, assembly.baskets) : null;
    this.report =
        new SequenceReport(
            customers.size(),
            assembly.baskets,
            assembly.merged,
            assembly.empty,
            raw.withoutCustomer(),
            raw.withoutTime(),
            raw.withoutItem(),
            assembly.duplicates);
  }

  /**
   * Sorts, merges and renumbers.
   *
   * @param customers the names of the customers, by number
   * @param items the names of the items, by the numbers that raw has; in any order
   * @param raw the baskets
   * @param timed whether their keys are times
   */
  static SequenceArrays of(
      List<String> customers, List<String> items, RawBaskets raw, boolean timed) {
    int[] byName =
        IntStream.range(0, items.size())
            .boxed()
            .sorted(Comparator.comparing(items::get))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] rank = new int[byName.length];
    for (int i = 0; i < byName.length; i++) {
      rank[byName[i]] = i;
    }
    Assembly assembly = new Assembly(raw, rank, customers.size(), timed);
    assembly.run();
    List<String> sorted = Arrays.stream(byName).mapToObj(items::get).toList();
    return new SequenceArrays(customers, sorted, assembly, raw);
  }

  /** Whether the same customers bought the same at the same times; the report does not count. */
  boolean isSame(SequenceArrays other) {
    return customers.equals(other.customers)
        && items.equals(other.items)
        && Arrays.equals(customerStarts, other.customerStarts)
        && Arrays.equals(basketStarts, other.basketStarts)
        && Arrays.equals(contents, other.contents)
        && Arrays.equals(times, other.times);
  }

  /** Puts baskets behind one another. */
  private static final class Assembly {

    private final RawBaskets raw;
    private final int[] rank;
    private final boolean timed;
    private final int[] customerStarts;
    private final int[] basketStarts;
    private final int[] contents;
    private final long[] keys;
    private int baskets;
    private int occurrences;
    private int merged;
    private int empty;
    private boolean open;
    private long duplicates;

    Assembly(RawBaskets raw, int[] rank, int customers, boolean timed) {
      this.raw = raw;
      this.rank = rank;
      this.timed = timed;
      this.customerStarts = new int[customers + 1];
      this.basketStarts = new int[raw.size() + 1];
      this.contents = new int[raw.size() == 0 ? 0 : raw.to(raw.size() - 1)];
      this.keys = new long[raw.size()];
    }

    void run() {
      int customer = 0;
      for (int basket : BasketOrder.of(raw, customerStarts.length - 1)) {
        if (raw.from(basket) == raw.to(basket)) {
          empty++;
          continue;
        }
        if (customer < raw.owner(basket)) {
          close();
        }
        while (customer < raw.owner(basket)) {
          customerStarts[++customer] = baskets;
        }
        append(basket);
      }
      close();
      while (customer < customerStarts.length - 1) {
        customerStarts[++customer] = baskets;
      }
    }

    private void append(int basket) {
      if (open && keys[baskets] != raw.key(basket)) {
        close();
      } else if (open && !raw.rowByRow()) {
        merged++;
      }
      open = true;
      keys[baskets] = raw.key(basket);
      for (int i = raw.from(basket); i < raw.to(basket); i++) {
        contents[occurrences++] = rank[raw.item(i)];
      }
    }

    /** Sorts the items of the basket that is open, and keeps each of them once. */
    private void close() {
      if (!open) {
        return;
      }
      int begin = basketStarts[baskets];
      Arrays.sort(contents, begin, occurrences);
      int kept = begin;
      for (int i = begin; i < occurrences; i++) {
        if (kept == begin || contents[i] != contents[kept - 1]) {
          contents[kept++] = contents[i];
        }
      }
      duplicates += occurrences - kept;
      occurrences = kept;
      basketStarts[++baskets] = kept;
      open = false;
    }
  }
}
