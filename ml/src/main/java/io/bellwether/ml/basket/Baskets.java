package io.bellwether.ml.basket;

import io.bellwether.data.Dataset;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Transactions in compact form: each basket is a set of items, the items are numbered. Immutable
 * and safe for many threads.
 *
 * <p>An occurrence of an item takes four bytes, a basket four more, and eight more with a time or
 * four with a customer. Items are numbered in the order of their first occurrence; inside a basket
 * they are in ascending order of their numbers, each once.
 */
public final class Baskets {

  private final String[] items;
  private final Map<String, Integer> numbers;
  private final int[] starts;
  private final int[] contents;
  private final int[] supports;
  private final long @Nullable [] times;
  private final int @Nullable [] customers;
  private final String @Nullable [] customerNames;
  private final BasketReport report;

  Baskets(BasketsBuilder builder) {
    this.items = builder.itemNames();
    this.numbers = builder.itemNumbers();
    this.starts = builder.starts();
    this.contents = builder.contents();
    this.times = builder.times();
    this.customers = builder.customers();
    this.customerNames = builder.customerNames();
    this.report = builder.report();
    this.supports = new int[items.length];
    for (int item : contents) {
      supports[item]++;
    }
  }

  /**
   * Reads a long table, a row for each item of each basket. Rows of a basket need not be neighbours;
   * baskets come in the order of their first row. Rows without basket or item are left out and
   * counted in {@link #report()}.
   *
   * @param table the records
   * @param basket the column that says which basket, of any type
   * @param item the column that names the item, categorical or text
   * @return the baskets
   */
  public static Baskets from(Dataset table, String basket, String item) {
    return BasketsBuilder.read(table, basket, item);
  }

  /**
   * Returns a builder that takes basket after basket.
   *
   * @return a new builder
   */
  public static BasketsBuilder builder() {
    return new BasketsBuilder();
  }

  /**
   * Returns how many baskets there are, empty ones included.
   *
   * @return the number of baskets
   */
  public int size() {
    return starts.length - 1;
  }

  /**
   * Returns how many different items there are.
   *
   * @return the number of items
   */
  public int itemCount() {
    return items.length;
  }

  /**
   * Returns how many items all baskets hold together.
   *
   * @return the sum of the lengths of the baskets
   */
  public int occurrences() {
    return contents.length;
  }

  /**
   * Returns the names of the items, at the place of their number.
   *
   * @return an unmodifiable list
   */
  public List<String> items() {
    return List.of(items);
  }

  /**
   * Returns the name of an item.
   *
   * @param number its number, from 0
   * @return its name
   */
  public String item(int number) {
    return items[number];
  }

  /**
   * Returns the number of an item.
   *
   * @param name its name
   * @return its number, empty if no basket holds it
   */
  public OptionalInt number(String name) {
    Integer number = numbers.get(name);
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /**
   * Returns in how many baskets an item is.
   *
   * @param number the number of the item
   * @return a count of baskets
   */
  public int support(int number) {
    return supports[number];
  }

  /**
   * Returns how many different items a basket holds.
   *
   * @param basket which basket, from 0
   * @return its length
   */
  public int length(int basket) {
    return starts[basket + 1] - starts[basket];
  }

  /**
   * Returns an item of a basket.
   *
   * @param basket which basket, from 0
   * @param position which of its items, from 0
   * @return the number of the item; ascending with the position
   */
  public int itemAt(int basket, int position) {
    return contents[starts[basket] + position];
  }

  /**
   * Returns what a basket holds.
   *
   * @param basket which basket, from 0
   * @return the names of its items, in the order of their numbers
   */
  public Set<String> basket(int basket) {
    Set<String> names = new LinkedHashSet<>();
    for (int i = starts[basket]; i < starts[basket + 1]; i++) {
      names.add(items[contents[i]]);
    }
    return Collections.unmodifiableSet(names);
  }

  /**
   * Says whether baskets have a time.
   *
   * @return true if they have
   */
  public boolean hasTimes() {
    return times != null;
  }

  /**
   * Returns when a basket was bought.
   *
   * @param basket which basket, from 0
   * @return its time
   * @throws IllegalStateException if the baskets have no times
   */
  public LocalDateTime time(int basket) {
    return BasketTimes.dateTime(timeMicros(basket));
  }

  /**
   * Returns when a basket was bought, as {@link io.bellwether.data.TimeColumn#micros} counts.
   *
   * @param basket which basket, from 0
   * @return microseconds since 1970
   * @throws IllegalStateException if the baskets have no times
   */
  public long timeMicros(int basket) {
    if (times == null) {
      throw new IllegalStateException(
          "the baskets have no times; give them when the baskets are read");
    }
    return times[basket];
  }

  /**
   * Says whether baskets have a customer.
   *
   * @return true if they have
   */
  public boolean hasCustomers() {
    return customers != null;
  }

  /**
   * Returns the names of the customers, at the place of their number.
   *
   * @return an unmodifiable list
   * @throws IllegalStateException if the baskets have no customers
   */
  public List<String> customers() {
    if (customerNames == null) {
      throw noCustomers();
    }
    return List.of(customerNames);
  }

  /**
   * Returns who bought a basket.
   *
   * @param basket which basket, from 0
   * @return the number of the customer, an index of {@link #customers()}; -1 if not known
   * @throws IllegalStateException if the baskets have no customers
   */
  public int customer(int basket) {
    if (customers == null) {
      throw noCustomers();
    }
    return customers[basket];
  }

  private static IllegalStateException noCustomers() {
    return new IllegalStateException(
        "the baskets have no customers; give them when the baskets are read");
  }

  /**
   * Returns what reading the baskets met.
   *
   * @return counts of what was left out or counted once
   */
  public BasketReport report() {
    return report;
  }

  @Override
  public String toString() {
    return "Baskets[" + size() + " baskets, " + itemCount() + " items]";
  }
}
