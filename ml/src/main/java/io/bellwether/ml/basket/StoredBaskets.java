package io.bellwether.ml.basket;

import io.bellwether.data.ColumnType;
import io.bellwether.data.TimeColumn;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Baskets as they are stored: what is in each, when it was bought and by whom, and how items belong
 * to categories. The only subclass says how baskets are made and chosen.
 */
abstract sealed class StoredBaskets permits Baskets {

  private final ItemNames names;
  private final BasketRows rows;
  private final List<String> customerNames;
  private final @Nullable ItemRelations relations;
  private final int[] supports;

  /** Takes rows that are frozen. */
  StoredBaskets(
      ItemNames names,
      BasketRows rows,
      List<String> customerNames,
      @Nullable ItemRelations relations) {
    this.names = names;
    this.rows = rows;
    this.customerNames = List.copyOf(customerNames);
    this.relations = relations;
    this.supports = rows.supports(names.size());
  }

  /** {@return how many baskets there are, empty ones included} */
  public int size() {
    return rows.size();
  }

  /** {@return how many items have a number, among them categories if there is a taxonomy} */
  public int itemCount() {
    return names.size();
  }

  /** {@return how many items all baskets hold together: the sum of their lengths} */
  public int occurrences() {
    return rows.occurrences();
  }

  /** {@return the names of the items, at the place of their number; unmodifiable} */
  public List<String> items() {
    return names.list();
  }

  /**
   * {@return the name of an item}
   *
   * @param number its number, from 0
   */
  public String item(int number) {
    return names.name(number);
  }

  /**
   * {@return the number of an item, empty if it is not known}
   *
   * @param name its name
   */
  public OptionalInt number(String name) {
    return names.number(name);
  }

  /**
   * {@return in how many baskets an item is}
   *
   * @param number the number of the item
   */
  public int support(int number) {
    return supports[number];
  }

  /**
   * {@return how many different items a basket holds}
   *
   * @param basket which basket, from 0
   */
  public int length(int basket) {
    return rows.length(basket);
  }

  /**
   * Returns an item of a basket. Hot loops take {@link #copy}.
   *
   * @param basket which basket, from 0
   * @param position which of its items, from 0
   * @return the number of the item; ascending with the position
   */
  public int itemAt(int basket, int position) {
    return rows.itemAt(basket, Objects.checkIndex(position, rows.length(basket)));
  }

  /**
   * Copies a basket into an array: the way for hot loops.
   *
   * @param basket which basket, from 0
   * @param target receives the numbers of the items, ascending; modified
   * @param offset where in the target the first one goes
   * @return how many items, {@link #length}
   * @throws IndexOutOfBoundsException if the target has no room for them
   */
  public int copy(int basket, int[] target, int offset) {
    Objects.checkFromIndexSize(offset, rows.length(basket), target.length);
    return rows.copy(basket, target, offset);
  }

  /**
   * {@return the names of the items of a basket, in the order of their numbers; unmodifiable}
   *
   * @param basket which basket, from 0
   */
  public Set<String> basket(int basket) {
    Set<String> held = new LinkedHashSet<>();
    for (int i = 0; i < rows.length(basket); i++) {
      held.add(names.name(rows.itemAt(basket, i)));
    }
    return Collections.unmodifiableSet(held);
  }

  /** {@return the share of all pairs of a basket and an item that occur; NaN if there are none} */
  public double density() {
    long occurring = Arrays.stream(supports).filter(support -> support > 0).count();
    return rows.occurrences() / ((double) rows.size() * occurring);
  }

  /** {@return how many items a basket holds in the mean; NaN if there is no basket} */
  public double meanLength() {
    return (double) rows.occurrences() / rows.size();
  }

  /** {@return true if baskets have times; single ones may lack it, see {@link #hasTime}} */
  public boolean hasTimes() {
    return rows.hasTimes();
  }

  /**
   * {@return true if the time of a basket is known}
   *
   * @param basket which basket, from 0
   */
  public boolean hasTime(int basket) {
    return rows.time(basket) != TimeColumn.MISSING;
  }

  /**
   * {@return when a basket was bought}
   *
   * @param basket which basket, from 0
   * @throws IllegalStateException if the baskets have no times, or this one has none
   */
  public LocalDateTime time(int basket) {
    long micros = timeMicros(basket);
    if (micros == TimeColumn.MISSING) {
      throw new IllegalStateException(
          "basket " + basket + " has no time; hasTime(" + basket + ") says so");
    }
    return TimeColumn.toDateTime(ColumnType.DATE_TIME, micros);
  }

  /**
   * {@return when a basket was bought, in microseconds since 1970 as {@link TimeColumn#micros}
   * counts; {@link TimeColumn#MISSING} if that is not known}
   *
   * @param basket which basket, from 0
   * @throws IllegalStateException if the baskets have no times
   */
  public long timeMicros(int basket) {
    if (!rows.hasTimes()) {
      throw new IllegalStateException(
          "the baskets have no times; give them when the baskets are read");
    }
    return rows.time(basket);
  }

  /** {@return true if baskets have customers; single ones may lack it} */
  public boolean hasCustomers() {
    return rows.hasCustomers();
  }

  /**
   * {@return the names of the customers, at the place of their number; unmodifiable}
   *
   * @throws IllegalStateException if the baskets have no customers
   */
  public List<String> customers() {
    checkCustomers();
    return customerNames;
  }

  /**
   * {@return who bought a basket: the number of the customer, an index of {@link #customers()}; -1
   * if not known}
   *
   * @param basket which basket, from 0
   * @throws IllegalStateException if the baskets have no customers
   */
  public int customer(int basket) {
    checkCustomers();
    return rows.customer(basket);
  }

  private void checkCustomers() {
    if (!rows.hasCustomers()) {
      throw new IllegalStateException(
          "the baskets have no customers; give them when the baskets are read");
    }
  }

  /** {@return true if the baskets were made by {@link Baskets#with}} */
  public boolean hasTaxonomy() {
    return relations != null;
  }

  /**
   * {@return true if an item is a category of the taxonomy; never without a taxonomy}
   *
   * @param item its number
   */
  public boolean isCategory(int item) {
    Objects.checkIndex(item, names.size());
    return relations != null && relations.isCategory(item);
  }

  /**
   * {@return true if one of two items is a category of the other, at any level; never without a
   * taxonomy}
   *
   * @param a the number of an item
   * @param b the number of another
   */
  public boolean isRelated(int a, int b) {
    Objects.checkIndex(a, names.size());
    Objects.checkIndex(b, names.size());
    return relations != null && (relations.isAncestor(a, b) || relations.isAncestor(b, a));
  }

  /**
   * {@return the numbers of all categories of an item, of all levels, ascending; a new array, empty
   * without a taxonomy}
   *
   * @param item its number
   */
  public int[] ancestors(int item) {
    Objects.checkIndex(item, names.size());
    return relations == null ? new int[0] : relations.ancestors(item);
  }

  final ItemNames names() {
    return names;
  }

  final BasketRows rows() {
    return rows;
  }

  final List<String> customerNames() {
    return customerNames;
  }

  final @Nullable ItemRelations relations() {
    return relations;
  }
}
