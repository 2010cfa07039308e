package io.bellwether.ml.sequence;

import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.data.TextColumn;
import io.bellwether.report.Significant;
import io.bellwether.report.TextTable;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rules that sequential patterns make, filtered and sorted. Immutable: each method returns a
 * new choice.
 *
 * <p>In the beginning all rules are there, those with the most customers first; sorting keeps the
 * order of equals.
 *
 * @since 0.1.0
 */
public final class SequenceRules {

  private static final int SHOWN = 20;
  private static final int DIGITS = 4;

  private final SequentialPatterns patterns;
  private final PatternStore store;
  private final int[] chosen;

  private SequenceRules(SequentialPatterns patterns, int[] chosen) {
    this.patterns = patterns;
    this.store = patterns.store();
    this.chosen = chosen;
  }

  static SequenceRules all(SequentialPatterns patterns) {
    int[] rules =
        IntStream.range(0, patterns.size())
            .filter(i -> patterns.store().prefixCounts[i] > 0)
            .toArray();
    return new SequenceRules(patterns, rules);
  }

  /**
   * Keeps rules of at least some confidence.
   *
   * @param share from 0 to 1
   * @return the rules that are left
   * @throws IllegalArgumentException if it is not from 0 to 1
   */
  public SequenceRules minConfidence(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("minConfidence is " + share + ", but must be from 0 to 1");
    }
    return keep(i -> confidence(i) >= share);
  }

  /**
   * Keeps rules of at least some lift.
   *
   * @param lift not negative
   * @return the rules that are left
   * @throws IllegalArgumentException if it is negative
   */
  public SequenceRules minLift(double lift) {
    if (!(lift >= 0)) {
      throw new IllegalArgumentException("minLift is " + lift + ", but must not be negative");
    }
    return keep(i -> lift(i) >= lift);
  }

  /**
   * Keeps rules whose consequent holds one of some items; call it again to want more of them.
   *
   * @param items their names, one at least; unknown ones match nothing
   * @return the rules that are left
   * @throws IllegalArgumentException if none is given
   */
  public SequenceRules withConsequent(String... items) {
    int[] numbers = numbers(items);
    return keep(i -> holdsAny(store.lastElement(i), store.ends[i], numbers));
  }

  /**
   * Keeps rules whose antecedent holds one of some items, in whatever element; call it again to
   * want more of them.
   *
   * @param items their names, one at least; unknown ones match nothing
   * @return the rules that are left
   * @throws IllegalArgumentException if none is given
   */
  public SequenceRules withAntecedent(String... items) {
    int[] numbers = numbers(items);
    return keep(i -> holdsAny(store.from(i), store.lastElement(i), numbers));
  }

  private int[] numbers(String... names) {
    if (names.length == 0) {
      throw new IllegalArgumentException("no item named: name at least one");
    }
    return Arrays.stream(names)
        .mapToInt(name -> Collections.binarySearch(patterns.items(), name))
        .filter(number -> number >= 0)
        .toArray();
  }

  private boolean holdsAny(int from, int to, int[] items) {
    return Arrays.stream(items).anyMatch(item -> holds(from, to, item));
  }

  /**
   * Keeps rules whose consequent was not bought before: none of its items is in the antecedent.
   *
   * @return the rules that are left
   */
  public SequenceRules withoutRepeats() {
    return keep(
        i ->
            IntStream.range(store.lastElement(i), store.ends[i])
                .map(place -> PatternStore.item(store.codes[place]))
                .noneMatch(item -> holds(store.from(i), store.lastElement(i), item)));
  }

  private boolean holds(int from, int to, int item) {
    return IntStream.range(from, to).anyMatch(i -> PatternStore.item(store.codes[i]) == item);
  }

  /**
   * Sorts by confidence, the highest first.
   *
   * @return the same rules in this order
   */
  public SequenceRules sortByConfidence() {
    return sort(this::confidence);
  }

  /**
   * Sorts by lift, the highest first.
   *
   * @return the same rules in this order
   */
  public SequenceRules sortByLift() {
    return sort(this::lift);
  }

  /**
   * Sorts by the number of customers, the most first.
   *
   * @return the same rules in this order
   */
  public SequenceRules sortByCount() {
    return sort(i -> store.counts[i]);
  }

  /**
   * Returns how many rules there are.
   *
   * @return the number of rules
   */
  public int size() {
    return chosen.length;
  }

  /**
   * Returns the rules in their order.
   *
   * @return an unmodifiable list, whose rules are made as they are asked for
   */
  public List<SequenceRule> list() {
    return new PatternList<>(chosen.clone(), this::rule);
  }

  /**
   * Returns the rules as a table: {@code antecedent} (such as {@code A + B -> C}), {@code
   * consequent}, {@code count}, {@code support}, {@code confidence}, {@code lift}.
   *
   * @return a row for each rule, in their order
   */
  public Dataset toDataset() {
    List<SequenceRule> rules = list();
    return Dataset.of(
        TextColumn.of(
            "antecedent",
            rules.stream().map(rule -> SequentialPattern.text(rule.antecedent())).toList()),
        TextColumn.of(
            "consequent",
            rules.stream().map(rule -> SequentialPattern.text(rule.consequent())).toList()),
        column("count", rules, SequenceRule::count),
        column("support", rules, SequenceRule::support),
        column("confidence", rules, SequenceRule::confidence),
        column("lift", rules, SequenceRule::lift));
  }

  private static NumericColumn column(
      String name, List<SequenceRule> rules, ToDoubleFunction<SequenceRule> value) {
    return NumericColumn.of(name, rules.stream().mapToDouble(value).toArray());
  }

  /**
   * Writes the first twenty rules for people.
   *
   * @return several lines
   */
  public String summary() {
    TextTable table = TextTable.of("rule", "customers", "confidence", "lift");
    for (SequenceRule rule : list().subList(0, Math.min(SHOWN, size()))) {
      table =
          table.row(
              SequentialPattern.text(rule.antecedent())
                  + " -> "
                  + SequentialPattern.text(rule.consequent()),
              Integer.toString(rule.count()),
              Significant.of(rule.confidence(), DIGITS),
              Significant.of(rule.lift(), DIGITS));
    }
    return this + "\n\n" + table;
  }

  /** {@return whether these are the same rules with the same counts, in the same order} */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SequenceRules that && list().equals(that.list());
  }

  @Override
  public int hashCode() {
    return list().hashCode();
  }

  @Override
  public String toString() {
    return "SequenceRules[" + size() + " rules]";
  }

  private SequenceRules keep(IntPredicate condition) {
    return new SequenceRules(patterns, IntStream.of(chosen).filter(condition).toArray());
  }

  private SequenceRules sort(IntToDoubleFunction value) {
    int[] sorted =
        IntStream.of(chosen)
            .boxed()
            .sorted((a, b) -> Double.compare(value.applyAsDouble(b), value.applyAsDouble(a)))
            .mapToInt(Integer::intValue)
            .toArray();
    return new SequenceRules(patterns, sorted);
  }

  private double confidence(int pattern) {
    return (double) store.counts[pattern] / store.prefixCounts[pattern];
  }

  private double lift(int pattern) {
    return confidence(pattern) * patterns.customers() / store.lastCounts[pattern];
  }

  private SequenceRule rule(int pattern) {
    int last = store.lastElement(pattern);
    return new SequenceRule(
        patterns.elements(store.from(pattern), last),
        patterns.elements(last, store.ends[pattern]).get(0),
        store.counts[pattern],
        store.prefixCounts[pattern],
        store.lastCounts[pattern],
        patterns.customers());
  }
}
