package io.bellwether.ml.association;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rules in columns: some sixty bytes each. Items are places in {@code labels}, which ascend, so
 * that ascending places are names in natural order; the items of rule {@code i} lie from {@code
 * starts[i]}, those of the consequent from {@code middles[i]}. Immutable.
 */
final class RuleTable {

  private final String[] labels;
  private final int baskets;
  private final int[] items;
  private final int[] starts;
  private final int[] middles;
  private final int[] counts;
  private final int[] antecedentCounts;
  private final int[] consequentCounts;
  private final double[] pValues;
  private final double[] adjusted;

  /** Takes the columns of a buffer; the labels are shared, not copied. */
  RuleTable(String[] labels, int baskets, RuleBuffer rules, double[] adjusted) {
    this.labels = labels;
    this.baskets = baskets;
    this.items = rules.items();
    this.starts = rules.starts();
    this.middles = rules.middles();
    this.counts = rules.counts();
    this.antecedentCounts = rules.antecedentCounts();
    this.consequentCounts = rules.consequentCounts();
    this.pValues = rules.pValues();
    this.adjusted = adjusted;
  }

  /** The columns of rules made elsewhere, all of so many baskets. */
  static RuleTable of(int baskets, Collection<AssociationRule> rules) {
    String[] labels =
        rules.stream()
            .flatMap(rule -> Stream.concat(rule.antecedent().stream(), rule.consequent().stream()))
            .distinct()
            .sorted()
            .toArray(String[]::new);
    RuleBuffer buffer = new RuleBuffer(rules.size());
    for (AssociationRule rule : rules) {
      int[] places =
          Stream.concat(rule.antecedent().stream(), rule.consequent().stream())
              .mapToInt(name -> Arrays.binarySearch(labels, name))
              .toArray();
      buffer.addItems(places, 0, rule.antecedent().size(), places.length);
      buffer.addCounts(rule.count(), rule.antecedentCount(), rule.consequentCount(), rule.pValue());
    }
    double[] adjusted = rules.stream().mapToDouble(AssociationRule::adjustedPValue).toArray();
    return new RuleTable(labels, baskets, buffer, adjusted);
  }

  int size() {
    return counts.length;
  }

  int baskets() {
    return baskets;
  }

  String label(int item) {
    return labels[item];
  }

  int labels() {
    return labels.length;
  }

  int item(int position) {
    return items[position];
  }

  int start(int rule) {
    return starts[rule];
  }

  int middle(int rule) {
    return middles[rule];
  }

  int end(int rule) {
    return starts[rule + 1];
  }

  int count(int rule) {
    return counts[rule];
  }

  int antecedentCount(int rule) {
    return antecedentCounts[rule];
  }

  int consequentCount(int rule) {
    return consequentCounts[rule];
  }

  double pValue(int rule) {
    return pValues[rule];
  }

  double adjusted(int rule) {
    return adjusted[rule];
  }

  Contingency table(int rule) {
    return new Contingency(counts[rule], antecedentCounts[rule], consequentCounts[rule], baskets);
  }

  AssociationRule rule(int rule) {
    return new AssociationRule(
        names(starts[rule], middles[rule]),
        names(middles[rule], starts[rule + 1]),
        counts[rule],
        antecedentCounts[rule],
        consequentCounts[rule],
        baskets,
        pValues[rule],
        adjusted[rule]);
  }

  private ItemNames names(int from, int to) {
    return ItemNames.ofRanks(labels, Arrays.copyOfRange(items, from, to), to - from);
  }

  /** The same rules with the labels of their items alone. */
  RuleTable compact() {
    int[] used = Arrays.stream(items).distinct().sorted().toArray();
    String[] names = Arrays.stream(used).mapToObj(item -> labels[item]).toArray(String[]::new);
    int[] places = Arrays.stream(items).map(item -> Arrays.binarySearch(used, item)).toArray();
    RuleBuffer same = new RuleBuffer(size());
    for (int rule = 0; rule < size(); rule++) {
      same.addItems(places, starts[rule], middles[rule], starts[rule + 1]);
      same.addCounts(counts[rule], antecedentCounts[rule], consequentCounts[rule], pValues[rule]);
    }
    return new RuleTable(names, baskets, same, adjusted);
  }

  List<String> names() {
    return Arrays.asList(labels);
  }

  /** The items of all rules, one after the other. */
  int[] members() {
    return items.clone();
  }

  int[] antecedentLengths() {
    return IntStream.range(0, size()).map(rule -> middles[rule] - starts[rule]).toArray();
  }

  int[] consequentLengths() {
    return IntStream.range(0, size()).map(rule -> starts[rule + 1] - middles[rule]).toArray();
  }

  int[] counts() {
    return counts.clone();
  }

  int[] antecedentCounts() {
    return antecedentCounts.clone();
  }

  int[] consequentCounts() {
    return consequentCounts.clone();
  }

  double[] pValues() {
    return pValues.clone();
  }

  double[] adjustedPValues() {
    return adjusted.clone();
  }

  /** Some items as a text. */
  String join(int from, int to) {
    return Arrays.stream(items, from, to)
        .mapToObj(item -> labels[item])
        .collect(Collectors.joining("|"));
  }

  /** Orders two rules by the names of their antecedents, then of their consequents. */
  int compareNames(int one, int other) {
    int order =
        Arrays.compare(items, starts[one], middles[one], items, starts[other], middles[other]);
    return order != 0
        ? order
        : Arrays.compare(
            items, middles[one], starts[one + 1], items, middles[other], starts[other + 1]);
  }

  /** Whether a side, given by its ends, has an item. */
  boolean has(int from, int to, int item) {
    return Arrays.binarySearch(items, from, to, item) >= 0;
  }

  boolean sameConsequent(int one, int other) {
    return Arrays.equals(
        items, middles[one], starts[one + 1], items, middles[other], starts[other + 1]);
  }

  /** The place of a name among the labels, negative if it is not there. */
  int place(String name) {
    return Arrays.binarySearch(labels, name);
  }

  /** Some rules, in the order given. */
  RuleTable select(int[] rules) {
    RuleBuffer chosen = new RuleBuffer(rules.length);
    double[] values = new double[rules.length];
    for (int i = 0; i < rules.length; i++) {
      int rule = rules[i];
      chosen.addItems(items, starts[rule], middles[rule], starts[rule + 1]);
      chosen.addCounts(counts[rule], antecedentCounts[rule], consequentCounts[rule], pValues[rule]);
      values[i] = adjusted[rule];
    }
    return new RuleTable(labels, baskets, chosen, values);
  }

  private boolean sameItems(int rule, RuleTable other) {
    int length = end(rule) - starts[rule];
    if (other.end(rule) - other.starts[rule] != length
        || other.middles[rule] - other.starts[rule] != middles[rule] - starts[rule]) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      String name = labels[items[starts[rule] + i]];
      if (!name.equals(other.labels[other.items[other.starts[rule] + i]])) {
        return false;
      }
    }
    return true;
  }

  /** Whether two tables hold the same rules in the same order; labels of no rule do not matter. */
  boolean sameRules(RuleTable other) {
    if (baskets != other.baskets
        || !Arrays.equals(counts, other.counts)
        || !Arrays.equals(antecedentCounts, other.antecedentCounts)
        || !Arrays.equals(consequentCounts, other.consequentCounts)
        || !Arrays.equals(pValues, other.pValues)
        || !Arrays.equals(adjusted, other.adjusted)) {
      return false;
    }
    for (int rule = 0; rule < size(); rule++) {
      if (!sameItems(rule, other)) {
        return false;
      }
    }
    return true;
  }

  int hash() {
    return 31 * (31 * Arrays.hashCode(counts) + Arrays.hashCode(antecedentCounts)) + baskets;
  }
}
