package io.bellwether.ml.association;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Association rules, in an order. Immutable and safe for many threads. */
public final class AssociationRules {

  private final List<AssociationRule> rules;
  private final int baskets;

  AssociationRules(List<AssociationRule> rules, int baskets) {
    this.rules = List.copyOf(rules);
    this.baskets = baskets;
  }

  /**
   * Returns how many rules there are.
   *
   * @return the number of rules
   */
  public int size() {
    return rules.size();
  }

  /**
   * Returns of how many baskets the counts are.
   *
   * @return the number of baskets
   */
  public int baskets() {
    return baskets;
  }

  /**
   * Returns a rule.
   *
   * @param index its place, from 0
   * @return the rule
   */
  public AssociationRule get(int index) {
    return rules.get(index);
  }

  /**
   * Returns all rules.
   *
   * @return the rules in order
   */
  public List<AssociationRule> list() {
    return rules;
  }

  /**
   * Returns all rules, one after the other.
   *
   * @return the rules in order
   */
  public Stream<AssociationRule> stream() {
    return rules.stream();
  }

  /**
   * Sorts the rules, the most remarkable first.
   *
   * @param measure by what
   * @return the same rules in another order
   */
  public AssociationRules sortBy(RuleMeasure measure) {
    Comparator<AssociationRule> order = Comparator.comparingDouble(measure::of);
    return new AssociationRules(
        rules.stream()
            .sorted(
                (measure.smallestFirst() ? order : order.reversed())
                    .thenComparing(rule -> String.join("\n", rule.antecedent()))
                    .thenComparing(rule -> String.join("\n", rule.consequent())))
            .toList(),
        baskets);
  }

  /**
   * Sorts by lift.
   *
   * @return the same rules, the largest lift first
   */
  public AssociationRules sortByLift() {
    return sortBy(RuleMeasure.LIFT);
  }

  /**
   * Sorts by confidence.
   *
   * @return the same rules, the largest confidence first
   */
  public AssociationRules sortByConfidence() {
    return sortBy(RuleMeasure.CONFIDENCE);
  }

  /**
   * Keeps some rules.
   *
   * @param kept says which
   * @return those, in the same order
   */
  public AssociationRules filter(Predicate<AssociationRule> kept) {
    return new AssociationRules(rules.stream().filter(kept).toList(), baskets);
  }

  /**
   * Keeps the first rules.
   *
   * @param count how many
   * @return those, in the same order
   */
  public AssociationRules top(int count) {
    return new AssociationRules(rules.subList(0, Math.min(count, size())), baskets);
  }
}
