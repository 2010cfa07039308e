package io.bellwether.ml.sequence;

import java.util.Arrays;

/**
 * Baskets as they come: a customer, a key that orders the baskets of a customer, and item numbers
 * in any order. Counts what was left out before it came here.
 */
final class RawBaskets {

  private final boolean rowByRow;
  private final IntStore owners = new IntStore();
  private final IntStore starts = new IntStore();
  private final IntStore items = new IntStore();
  private long[] keys = new long[64];
  private long withoutCustomer;
  private long withoutTime;
  private long withoutItem;

  private RawBaskets(boolean rowByRow) {
    this.rowByRow = rowByRow;
  }

  /** Those that are baskets of their own. */
  static RawBaskets whole() {
    return new RawBaskets(false);
  }

  /** Those that are rows of a table, several of which make a basket. */
  static RawBaskets ofRows() {
    return new RawBaskets(true);
  }

  boolean rowByRow() {
    return rowByRow;
  }

  /** Begins a basket, to which the items that follow belong. */
  void open(int customer, long key) {
    if (owners.size() == keys.length) {
      keys = Arrays.copyOf(keys, 2 * keys.length);
    }
    keys[owners.size()] = key;
    owners.add(customer);
    starts.add(items.size());
  }

  void add(int item) {
    items.add(item);
  }

  void leaveOutWithoutCustomer() {
    withoutCustomer++;
  }

  void leaveOutWithoutTime() {
    withoutTime++;
  }

  void leaveOutWithoutItem() {
    withoutItem++;
  }

  int size() {
    return owners.size();
  }

  int owner(int basket) {
    return owners.get(basket);
  }

  long key(int basket) {
    return keys[basket];
  }

  int from(int basket) {
    return starts.get(basket);
  }

  int to(int basket) {
    return basket + 1 < starts.size() ? starts.get(basket + 1) : items.size();
  }

  int item(int index) {
    return items.get(index);
  }

  long withoutCustomer() {
    return withoutCustomer;
  }

  long withoutTime() {
    return withoutTime;
  }

  long withoutItem() {
    return withoutItem;
  }
}
