package io.bellwether.ml.sequence;

import io.bellwether.data.ColumnType;
import io.bellwether.data.Dataset;
import io.bellwether.data.TimeColumn;
import io.bellwether.ml.basket.Baskets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Customers with their baskets, the oldest first: what {@link PrefixSpan} mines. Immutable and safe
 * for many threads.
 *
 * <p>A customer's baskets are numbered from 0; each is a set of items and never empty. With times,
 * no two baskets of a customer have the same: what was bought at the same time is one basket.
 *
 * <p>An item of a basket takes four bytes, a basket four more and eight with a time, a customer
 * four.
 *
 * @since 0.1.0
 */
public final class Sequences {

  private final SequenceArrays arrays;

  Sequences(SequenceArrays arrays) {
    this.arrays = arrays;
  }

  /**
   * Makes a sequence of each customer's baskets. They are ordered by their times; those of the same
   * customer and time become one basket. Baskets without times are taken in the order they have.
   * Baskets without customer and empty ones are left out; {@link #report()} counts all that.
   *
   * @param baskets baskets with customers
   * @return the sequences, customers numbered as in the baskets
   * @throws IllegalArgumentException if the baskets have no customers, or have a taxonomy: an item
   *     would stand beside its own category in each pattern
   */
  public static Sequences from(Baskets baskets) {
    return SequenceReading.read(baskets);
  }

  /**
   * Reads a long table, a row for each item that a customer bought. Rows of the same customer and
   * time make a basket; rows may come in any order. A row without customer, time or item is left
   * out and counted in {@link #report()}.
   *
   * @param table the records
   * @param customer the column that says who, of any type
   * @param time the column that says when: dates, date-times, or numbers, which order the baskets
   *     but give them no times that a {@link java.time.Duration} could measure
   * @param item the column that says what, of any type
   * @return the sequences
   * @throws IllegalArgumentException if a column is not there, or that of the times is neither of
   *     times nor of numbers
   */
  public static Sequences from(Dataset table, String customer, String time, String item) {
    return SequenceReading.read(table, customer, time, item);
  }

  /**
   * Returns a builder that takes basket after basket.
   *
   * @return a new builder
   */
  public static SequencesBuilder builder() {
    return new SequencesBuilder();
  }

  /**
   * Returns how many customers there are, those without any item included.
   *
   * @return the number of sequences
   */
  public int size() {
    return arrays.customers.size();
  }

  /**
   * Returns how many baskets all sequences hold together.
   *
   * @return the sum of the lengths of the sequences
   */
  public int basketCount() {
    return arrays.basketStarts.length - 1;
  }

  /**
   * Returns how many different items there are.
   *
   * @return the number of items
   */
  public int itemCount() {
    return arrays.items.size();
  }

  /**
   * Returns how many items all baskets hold together.
   *
   * @return the sum of the sizes of the baskets
   */
  public int occurrences() {
    return arrays.contents.length;
  }

  /**
   * Returns the names of the items.
   *
   * @return an unmodifiable list in ascending order
   */
  public List<String> items() {
    return arrays.items;
  }

  /**
   * Returns the names of the customers, at the place of their number.
   *
   * @return an unmodifiable list
   */
  public List<String> customers() {
    return arrays.customers;
  }

  /**
   * Returns how many baskets a customer bought.
   *
   * @param customer which customer, from 0
   * @return the length of the sequence, possibly 0
   * @throws IndexOutOfBoundsException if there is no such customer
   */
  public int length(int customer) {
    Objects.checkIndex(customer, size());
    return arrays.customerStarts[customer + 1] - arrays.customerStarts[customer];
  }

  /**
   * Returns what a customer bought at once.
   *
   * @param customer which customer, from 0
   * @param position which basket, 0 for the oldest
   * @return the names of its items, ascending; unmodifiable
   * @throws IndexOutOfBoundsException if there is no such customer or basket
   */
  public Set<String> basket(int customer, int position) {
    int basket = index(customer, position);
    Set<String> names = new LinkedHashSet<>();
    for (int i = arrays.basketStarts[basket]; i < arrays.basketStarts[basket + 1]; i++) {
      names.add(arrays.items.get(arrays.contents[i]));
    }
    return Collections.unmodifiableSet(names);
  }

  /**
   * Returns all that a customer bought.
   *
   * @param customer which customer, from 0
   * @return the baskets, the oldest first; unmodifiable
   * @throws IndexOutOfBoundsException if there is no such customer
   */
  public List<Set<String>> sequence(int customer) {
    List<Set<String>> baskets = new ArrayList<>();
    for (int position = 0; position < length(customer); position++) {
      baskets.add(basket(customer, position));
    }
    return Collections.unmodifiableList(baskets);
  }

  /**
   * Says whether baskets have times. Without them only limits counted in baskets can be set.
   *
   * @return true if they have
   */
  public boolean hasTimes() {
    return arrays.times != null;
  }

  /**
   * Returns when a basket was bought.
   *
   * @param customer which customer, from 0
   * @param position which basket, 0 for the oldest
   * @return its time
   * @throws IllegalStateException if the baskets have no times
   * @throws IndexOutOfBoundsException if there is no such customer or basket
   */
  public LocalDateTime time(int customer, int position) {
    if (arrays.times == null) {
      throw new IllegalStateException(
          "the baskets have no times; give them when the sequences are made");
    }
    return TimeColumn.toDateTime(ColumnType.DATE_TIME, arrays.times[index(customer, position)]);
  }

  private int index(int customer, int position) {
    return arrays.customerStarts[customer] + Objects.checkIndex(position, length(customer));
  }

  /**
   * Returns what making the sequences met.
   *
   * @return counts of what was left out, merged or counted once
   */
  public SequenceReport report() {
    return arrays.report;
  }

  /**
   * Returns the sequences as a long table, a row for each item of each basket: {@code customer},
   * {@code position} of the basket from 0, {@code time} if there are times, {@code item}. A
   * customer without baskets has no row.
   *
   * @return the table, ordered by customer, position and item
   */
  public Dataset toDataset() {
    int rows = occurrences();
    int[] owners = new int[rows];
    double[] positions = new double[rows];
    List<LocalDateTime> times = new ArrayList<>();
    for (int customer = 0; customer < size(); customer++) {
      for (int position = 0; position < length(customer); position++) {
        int basket = index(customer, position);
        for (int i = arrays.basketStarts[basket]; i < arrays.basketStarts[basket + 1]; i++) {
          owners[i] = customer;
          positions[i] = position;
          if (hasTimes()) {
            times.add(time(customer, position));
          }
        }
      }
    }
    return SequenceTexts.table(arrays, owners, positions, times);
  }

  /**
   * Describes the sequences: how many there are, how long, and what was left out.
   *
   * @return a text of several lines
   */
  public String summary() {
    return SequenceTexts.summary(this);
  }

  /** {@return whether the same customers, in the same order, bought the same at the same times} */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Sequences that && arrays.isSame(that.arrays);
  }

  @Override
  public int hashCode() {
    return 31 * arrays.customers.hashCode() + Arrays.hashCode(arrays.contents);
  }

  @Override
  public String toString() {
    return "Sequences["
        + size()
        + " customers, "
        + basketCount()
        + " baskets, "
        + itemCount()
        + " items]";
  }

  SequenceArrays arrays() {
    return arrays;
  }
}
