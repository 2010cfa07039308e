package io.bellwether.ml.association;

import io.bellwether.data.Dataset;
import io.bellwether.persist.Saveable;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Association rules, in an order. Immutable and safe for many threads; can be saved. A rule takes
 * some sixty bytes; {@link AssociationRule}s are made when asked for.
 *
 * <p>Every sort breaks ties by the names of the antecedent's items, then of the consequent's, so
 * that the order is always the same. Choosing rules leaves their corrected p-values as they are.
 *
 * @since 0.1.0
 */
public final class AssociationRules implements Saveable {

  private final RuleTable table;

  AssociationRules(RuleTable table) {
    this.table = table;
  }

  /**
   * Collects rules made by hand or by another program.
   *
   * @param rules at least one, all of the same number of baskets
   * @return the rules, in the order given
   * @throws IllegalArgumentException if there is none, or numbers of baskets differ
   */
  public static AssociationRules of(Collection<AssociationRule> rules) {
    List<Integer> baskets = rules.stream().map(AssociationRule::baskets).distinct().toList();
    if (baskets.size() != 1) {
      throw new IllegalArgumentException(
          rules.isEmpty()
              ? "no rule: at least one is needed, to know the number of baskets"
              : "rules of different numbers of baskets: " + baskets);
    }
    return new AssociationRules(RuleTable.of(baskets.get(0), rules));
  }

  /**
   * Returns how many rules there are.
   *
   * @return the number of rules
   */
  public int size() {
    return table.size();
  }

  /**
   * Tells whether there is no rule.
   *
   * @return true if there is none
   */
  public boolean isEmpty() {
    return size() == 0;
  }

  /**
   * Returns of how many baskets the counts are.
   *
   * @return the number of baskets
   */
  public int baskets() {
    return table.baskets();
  }

  /**
   * Returns a rule.
   *
   * @param index its place, from 0
   * @return the rule
   * @throws IndexOutOfBoundsException if there are not so many
   */
  public AssociationRule get(int index) {
    return table.rule(Objects.checkIndex(index, size()));
  }

  /**
   * Returns all rules.
   *
   * @return the rules in order: an unmodifiable view, which makes a rule when it is asked for
   */
  public List<AssociationRule> list() {
    return new RuleList();
  }

  private final class RuleList extends AbstractList<AssociationRule> implements RandomAccess {

    @Override
    public AssociationRule get(int index) {
      return AssociationRules.this.get(index);
    }

    @Override
    public int size() {
      return AssociationRules.this.size();
    }
  }

  /**
   * Returns all rules, one after the other.
   *
   * @return the rules in order
   */
  public Stream<AssociationRule> stream() {
    return IntStream.range(0, size()).mapToObj(table::rule);
  }

  /**
   * Sorts the rules, the most remarkable first.
   *
   * @param measure by what
   * @return the same rules in another order
   */
  public AssociationRules sortBy(RuleMeasure measure) {
    return select(new RuleOrder(table).by(Objects.requireNonNull(measure, "measure")));
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
   * Sorts by support.
   *
   * @return the same rules, the most frequent first
   */
  public AssociationRules sortBySupport() {
    return sortBy(RuleMeasure.SUPPORT);
  }

  /**
   * Sorts by leverage.
   *
   * @return the same rules, the largest leverage first
   */
  public AssociationRules sortByLeverage() {
    return sortBy(RuleMeasure.LEVERAGE);
  }

  /**
   * Sorts by Fisher's p-value.
   *
   * @return the same rules, the smallest p-value first
   */
  public AssociationRules sortByPValue() {
    return sortBy(RuleMeasure.P_VALUE);
  }

  /**
   * Keeps some rules.
   *
   * @param kept says which
   * @return those, in the same order
   */
  public AssociationRules filter(Predicate<AssociationRule> kept) {
    return choose(rule -> kept.test(table.rule(rule)));
  }

  /**
   * Keeps rules whose antecedent holds one of some items; call it again to want more of them.
   *
   * @param items their names, one at least; unknown ones match nothing
   * @return those, in the same order
   * @throws IllegalArgumentException if none is given
   */
  public AssociationRules withAntecedent(String... items) {
    return choose(ItemClause.of(RuleSide.ANTECEDENT, true, items));
  }

  /**
   * Keeps rules whose consequent holds one of some items; call it again to want more of them.
   *
   * @param items their names, one at least; unknown ones match nothing
   * @return those, in the same order
   * @throws IllegalArgumentException if none is given
   */
  public AssociationRules withConsequent(String... items) {
    return choose(ItemClause.of(RuleSide.CONSEQUENT, true, items));
  }

  /**
   * Leaves out rules that hold one of some items on either side.
   *
   * @param items their names, one at least; unknown ones match nothing
   * @return the others, in the same order
   * @throws IllegalArgumentException if none is given
   */
  public AssociationRules withoutItem(String... items) {
    return choose(ItemClause.of(RuleSide.EITHER, false, items));
  }

  /**
   * Keeps the first rules.
   *
   * @param count how many; if there are fewer, all are kept
   * @return those, in the same order
   * @throws IllegalArgumentException if the number is negative
   */
  public AssociationRules top(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("top is " + count + ", but must be 0 or more");
    }
    return select(IntStream.range(0, Math.min(count, size())).toArray());
  }

  /**
   * Leaves out rules for which a more general one among these, or the empty antecedent, is at least
   * as confident. {@link RuleSearch#nonRedundant} looks at all more general rules, also at those
   * that are not among these.
   *
   * @return the others, in the same order
   */
  public AssociationRules nonRedundant() {
    return select(new RedundantRules(table).others());
  }

  private AssociationRules choose(ItemClause clause) {
    int[] places =
        clause.names().stream().mapToInt(table::place).filter(place -> place >= 0).toArray();
    Arrays.sort(places);
    return choose(rule -> clause.accepts(table, rule, places));
  }

  private AssociationRules choose(IntPredicate kept) {
    return select(IntStream.range(0, size()).filter(kept).toArray());
  }

  private AssociationRules select(int[] rules) {
    return new AssociationRules(table.select(rules));
  }

  /**
   * Returns the rules as a table: antecedent and consequent (items joined by {@code |}), count,
   * support, confidence, lift, leverage, conviction, zhang, kulczynski, imbalance, chiSquare,
   * pValue, adjustedPValue.
   *
   * @return a row for each rule, in order
   */
  public Dataset toDataset() {
    return RuleColumns.of(table);
  }

  /**
   * Shows how many rules there are and the first of them.
   *
   * @return some lines of text
   */
  public String summary() {
    return RuleSummary.of(table);
  }

  RuleTable table() {
    return table;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AssociationRules that && table.sameRules(that.table);
  }

  @Override
  public int hashCode() {
    return table.hash();
  }

  @Override
  public String toString() {
    return "AssociationRules[" + size() + " rules from " + baskets() + " baskets]";
  }
}
