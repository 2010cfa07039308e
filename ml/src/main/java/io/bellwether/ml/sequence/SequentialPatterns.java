package io.bellwether.ml.sequence;

import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.data.TextColumn;
import io.bellwether.model.FitReport;
import io.bellwether.persist.Saveable;
import io.bellwether.report.Significant;
import io.bellwether.report.TextTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The sequential patterns that {@link PrefixSpan} found, with the number of customers who have
 * each. Immutable, safe for many threads, and kept by {@link io.bellwether.persist.ModelFile}.
 *
 * <p>Patterns come with the most customers first; of equally frequent ones those with fewer
 * elements, then with fewer items, then by names, element by element. Neither the order of rows nor
 * the number of threads changes that.
 *
 * @since 0.1.0
 */
public final class SequentialPatterns implements Saveable {

  private static final int SHOWN = 20;
  private static final int DIGITS = 4;

  private final PrefixSpan specification;
  private final int customers;
  private final List<String> items;
  private final PatternStore store;
  private final PatternIndex index;
  private final FitReport report;

  SequentialPatterns(
      PrefixSpan specification,
      int customers,
      List<String> items,
      PatternStore store,
      FitReport report) {
    this.specification = specification;
    this.customers = customers;
    this.items = items;
    this.store = store;
    this.index = new PatternIndex(store);
    this.report = report;
  }

  /**
   * Returns how many patterns there are.
   *
   * @return the number of patterns
   */
  public int size() {
    return store.size();
  }

  /**
   * Returns of how many customers the counts are.
   *
   * @return the number of customers, those without any item included
   */
  public int customers() {
    return customers;
  }

  /**
   * Returns how many customers each of the patterns has at least.
   *
   * @return a number of customers
   */
  public int minCount() {
    return specification.minCount(customers);
  }

  /**
   * Returns how the patterns were searched.
   *
   * @return the specification
   */
  public PrefixSpan specification() {
    return specification;
  }

  /**
   * Returns how the search went. It is always exact.
   *
   * @return the report
   */
  public FitReport report() {
    return report;
  }

  /**
   * Returns the patterns in their order.
   *
   * @return an unmodifiable list, whose patterns are made as they are asked for
   */
  public List<SequentialPattern> list() {
    return new PatternList<>(IntStream.range(0, size()).toArray(), this::pattern);
  }

  /**
   * Returns the first patterns: those with the most customers.
   *
   * @param count how many at most
   * @return an unmodifiable list
   * @throws IllegalArgumentException if the number is negative
   */
  public List<SequentialPattern> top(int count) {
    if (!(count >= 0)) {
      throw new IllegalArgumentException("count is " + count + ", but must not be negative");
    }
    return list().subList(0, Math.min(count, size()));
  }

  /**
   * Returns the patterns that have an item, in whatever element.
   *
   * @param item its name
   * @return an unmodifiable list in the order of all, empty if no pattern has it
   * @throws IllegalArgumentException if the item is in no basket
   */
  public List<SequentialPattern> containing(String item) {
    int number = Collections.binarySearch(items, item);
    if (number < 0) {
      throw new IllegalArgumentException(
          "'" + item + "' is not one of the " + items.size() + " items of the sequences");
    }
    int[] found = IntStream.range(0, size()).filter(i -> store.holds(i, number)).toArray();
    return new PatternList<>(found, this::pattern);
  }

  /**
   * Looks a pattern up.
   *
   * @param elements the names of the items of each element, the first first
   * @return the pattern with its count, empty if it is not among those found
   * @throws IllegalArgumentException if there is no element, or one is empty
   */
  public Optional<SequentialPattern> find(List<? extends Collection<String>> elements) {
    IntStore codes = new IntStore();
    for (Set<String> element : SequentialPattern.copy(elements)) {
      boolean first = true;
      for (String name : element) {
        int item = Collections.binarySearch(items, name);
        if (item < 0) {
          return Optional.empty();
        }
        codes.add(first ? ~item : item);
        first = false;
      }
    }
    int pattern = index.find(codes.toArray(), 0, codes.size());
    return pattern < 0 ? Optional.empty() : Optional.of(pattern(pattern));
  }

  /**
   * Returns how many customers have a pattern.
   *
   * @param elements the names of the items of each element, the first first
   * @return a number of customers
   * @throws IllegalArgumentException if the pattern is not among those found
   */
  public int support(List<? extends Collection<String>> elements) {
    return find(elements)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    SequentialPattern.text(SequentialPattern.copy(elements))
                        + " is not among the "
                        + size()
                        + " patterns found: fewer than "
                        + minCount()
                        + " of "
                        + customers
                        + " customers have it, or the search left it out; find(...) asks without"
                        + " this error"))
        .count();
  }

  /**
   * Returns the rules that the patterns make: who bought all elements but the last goes on to buy
   * the last.
   *
   * @return all rules, to be filtered and sorted; one for each pattern of two elements or more
   */
  public SequenceRules rules() {
    return SequenceRules.all(this);
  }

  /**
   * Returns the patterns as a table: {@code pattern} (such as {@code A + B -> C}), {@code length}
   * (elements), {@code items} (of all elements), {@code count}, {@code support}.
   *
   * @return a row for each pattern, in their order
   */
  public Dataset toDataset() {
    return Dataset.of(
        TextColumn.of("pattern", list().stream().map(SequentialPattern::text).toList()),
        column("length", store::elements),
        column("items", store::items),
        column("count", i -> store.counts[i]),
        column("support", i -> (double) store.counts[i] / customers));
  }

  private NumericColumn column(String name, IntToDoubleFunction value) {
    return NumericColumn.of(name, IntStream.range(0, size()).mapToDouble(value).toArray());
  }

  /**
   * Describes the patterns: how they were searched, how many there are of each length, and the
   * twenty most frequent.
   *
   * @return a text of several lines
   */
  public String summary() {
    StringBuilder text = new StringBuilder(toString()).append('\n').append(specification);
    report.warnings().forEach(warning -> text.append("\nwarning: ").append(warning));
    if (size() == 0) {
      return text.toString();
    }
    int[] lengths = IntStream.range(0, size()).map(store::elements).toArray();
    TextTable byLength = TextTable.of("elements", "patterns");
    for (int length = 1; length <= IntStream.of(lengths).max().orElse(0); length++) {
      int wanted = length;
      long patterns = IntStream.of(lengths).filter(found -> found == wanted).count();
      byLength = byLength.row(Integer.toString(length), Long.toString(patterns));
    }
    List<List<String>> rows = new ArrayList<>();
    for (SequentialPattern pattern : top(SHOWN)) {
      rows.add(
          List.of(
              pattern.text(),
              Integer.toString(pattern.count()),
              Significant.of(pattern.support(), DIGITS)));
    }
    return text.append("\n\n")
        .append(byLength)
        .append("\n\n")
        .append(TextTable.of("pattern", "customers", "support").rows(rows))
        .toString();
  }

  @Override
  public String toString() {
    return "SequentialPatterns["
        + size()
        + " patterns with at least "
        + minCount()
        + " of "
        + customers
        + " customers]";
  }

  /** {@return whether these are the same patterns, each with as many of as many customers} */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SequentialPatterns that
        && customers == that.customers
        && list().equals(that.list());
  }

  @Override
  public int hashCode() {
    return 31 * customers + IntStream.of(store.counts).sum();
  }

  private SequentialPattern pattern(int number) {
    return new SequentialPattern(
        elements(store.from(number), store.ends[number]), store.counts[number], customers);
  }

  /** The elements that a range of codes stands for. */
  List<Set<String>> elements(int from, int to) {
    List<Set<String>> elements = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (store.codes[i] < 0) {
        elements.add(new TreeSet<>());
      }
      elements.get(elements.size() - 1).add(items.get(PatternStore.item(store.codes[i])));
    }
    return elements;
  }

  PatternStore store() {
    return store;
  }

  List<String> items() {
    return items;
  }
}
