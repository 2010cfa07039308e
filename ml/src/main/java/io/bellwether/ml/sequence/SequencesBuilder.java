package io.bellwether.ml.sequence;

import io.bellwether.data.TimeColumn;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Takes customers' baskets and makes {@link Sequences} of them. Not safe for many threads.
 *
 * <p>Baskets come either all with times, in any order, or all without, each after those of the same
 * customer that were added before.
 *
 * @since 0.1.0
 */
public final class SequencesBuilder {

  private final Map<String, Integer> customers = new LinkedHashMap<>();
  private final Map<String, Integer> items = new LinkedHashMap<>();
  private final RawBaskets raw = RawBaskets.whole();
  private Order order = Order.UNKNOWN;

  private enum Order {
    UNKNOWN,
    AS_ADDED,
    BY_TIME
  }

  SequencesBuilder() {}

  /**
   * Adds a basket without time: the next one of a customer.
   *
   * @param customer who bought it
   * @param items the names of its items; a name given twice counts once; if there are none, the
   *     basket is left out and reported
   * @return this builder
   * @throws IllegalArgumentException if a basket with a time was added before
   */
  public SequencesBuilder add(String customer, Collection<String> items) {
    expect(Order.AS_ADDED);
    raw.open(customer(customer), raw.size());
    return fill(items);
  }

  /**
   * Adds a basket with its time. Those that a customer bought at the same time become one.
   *
   * @param customer who bought it
   * @param items the names of its items; a name given twice counts once; if there are none, the
   *     basket is left out and reported
   * @param time when, to the microsecond
   * @return this builder
   * @throws IllegalArgumentException if a basket without time was added before, or the time is
   *     finer than a microsecond: give {@code time.truncatedTo(ChronoUnit.MICROS)} then
   */
  public SequencesBuilder add(String customer, Collection<String> items, LocalDateTime time) {
    expect(Order.BY_TIME);
    raw.open(customer(customer), TimeColumn.micros(time));
    return fill(items);
  }

  /**
   * Adds baskets without times: the next ones of a customer. A customer without baskets counts too.
   *
   * @param customer who bought them
   * @param baskets the names of the items of each, the oldest first
   * @return this builder
   * @throws IllegalArgumentException if a basket with a time was added before
   */
  public SequencesBuilder addAll(String customer, List<? extends Collection<String>> baskets) {
    customer(customer);
    for (Collection<String> basket : baskets) {
      add(customer, basket);
    }
    return this;
  }

  /**
   * Makes the sequences.
   *
   * @return the sequences added so far
   */
  public Sequences build() {
    return new Sequences(
        SequenceArrays.of(
            List.copyOf(customers.keySet()),
            List.copyOf(items.keySet()),
            raw,
            order == Order.BY_TIME));
  }

  private void expect(Order wanted) {
    if (order != Order.UNKNOWN && order != wanted) {
      throw new IllegalArgumentException(
          "baskets with and without times are mixed; give all of them a time, or none");
    }
    order = wanted;
  }

  private int customer(String name) {
    return number(customers, Objects.requireNonNull(name, "customer"));
  }

  private SequencesBuilder fill(Collection<String> names) {
    for (String item : names) {
      raw.add(number(items, Objects.requireNonNull(item, "item")));
    }
    return this;
  }

  private static int number(Map<String, Integer> numbers, String name) {
    Integer known = numbers.putIfAbsent(name, numbers.size());
    return known == null ? numbers.size() - 1 : known;
  }
}
