package io.bellwether.ml.basket;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the items of one basket, sorts them, counts each once and hands the basket on. */
final class BasketIntake {

  private final ItemNumbers numbers;
  private final BasketSink sink;
  private final BasketCounts counts = new BasketCounts();
  private int[] items = new int[16];
  private int length;

  BasketIntake(ItemNumbers numbers, BasketSink sink) {
    this.numbers = numbers;
    this.sink = sink;
  }

  BasketCounts counts() {
    return counts;
  }

  /** Takes an item; null and an empty name are none. */
  void item(@Nullable String name) {
    if (name == null || name.isEmpty()) {
      counts.missingItems++;
    } else {
      number(numbers.number(name));
    }
  }

  /** Takes the item {@code buffer[from .. to)}; an empty name is none. */
  void item(char[] buffer, int from, int to) {
    if (from == to) {
      counts.missingItems++;
    } else {
      number(numbers.number(buffer, from, to));
    }
  }

  void number(int item) {
    if (length == items.length) {
      items = Arrays.copyOf(items, Math.max(2 * length, 2));
    }
    items[length++] = item;
  }

  /** Ends the basket; the next item begins another. */
  void end(long time, int customer) {
    Arrays.sort(items, 0, length);
    int kept = Math.min(length, 1);
    for (int i = 1; i < length; i++) {
      if (items[i] != items[kept - 1]) {
        items[kept++] = items[i];
      }
    }
    counts.duplicateItems += length - kept;
    length = 0;
    sink.basket(items, kept, time, customer);
  }

  /** Makes baskets of what was taken, where the sink was these rows. */
  Baskets baskets(BasketRows rows, List<String> customers) {
    BasketRows frozen = rows.frozen();
    return new Baskets(
        new ItemNames(numbers.names()), frozen, customers, new BasketReport(frozen, counts), null);
  }
}
