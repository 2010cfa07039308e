package io.bellwether.ml.sequence;

import java.util.Arrays;
import java.util.Comparator;

/** Brings raw baskets into the order of their customers and, for each customer, of their keys. */
final class BasketOrder {

  private final RawBaskets raw;
  private final int[] starts;
  private final int[] order;

  private BasketOrder(RawBaskets raw, int customers) {
    this.raw = raw;
    this.starts = new int[customers + 1];
    this.order = new int[raw.size()];
  }

  /** Returns the numbers of the baskets, those of a customer together, the oldest first. */
  static int[] of(RawBaskets raw, int customers) {
    BasketOrder sorting = new BasketOrder(raw, customers);
    sorting.byCustomer();
    for (int customer = 0; customer < customers; customer++) {
      sorting.byKey(sorting.starts[customer], sorting.starts[customer + 1]);
    }
    return sorting.order;
  }

  private void byCustomer() {
    for (int basket = 0; basket < order.length; basket++) {
      starts[raw.owner(basket) + 1]++;
    }
    for (int customer = 1; customer < starts.length; customer++) {
      starts[customer] += starts[customer - 1];
    }
    int[] next = starts.clone();
    for (int basket = 0; basket < order.length; basket++) {
      order[next[raw.owner(basket)]++] = basket;
    }
  }

  /** Most records come in the order of time: then there is nothing to do. */
  private void byKey(int from, int to) {
    boolean sorted = true;
    for (int i = from + 1; i < to && sorted; i++) {
      sorted = raw.key(order[i - 1]) <= raw.key(order[i]);
    }
    if (sorted) {
      return;
    }
    Integer[] boxed = new Integer[to - from];
    Arrays.setAll(boxed, i -> order[from + i]);
    Arrays.sort(boxed, Comparator.comparingLong(raw::key));
    for (int i = 0; i < boxed.length; i++) {
      order[from + i] = boxed[i];
    }
  }
}
