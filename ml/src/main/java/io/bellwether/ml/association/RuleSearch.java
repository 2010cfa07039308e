package io.bellwether.ml.association;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import java.util.List;
import java.util.Objects;

/**
 * A search for rules among frequent item sets: each set is cut in two in every way, and the ways
 * that are confident enough are rules. Immutable; every setter returns a changed copy.
 *
 * <pre>{@code
 * AssociationRules rules =
 *     frequent.rules().minConfidence(0.5).minLift(1.2).nonRedundant().significant(0.05).find();
 * rules.top(10).stream().map(AssociationRule::sentence).forEach(log::info);
 * }</pre>
 *
 * <table>
 * <caption>Defaults</caption>
 * <tr><th>option</th><th>default</th><th>because</th></tr>
 * <tr><td>{@link #minConfidence}</td><td>0.5</td><td>the consequent is then more likely than not;
 *     the 0.8 of arules leaves little in sparse baskets</td></tr>
 * <tr><td>{@link #minLift}</td><td>0</td><td>a lift below 1 is news too</td></tr>
 * <tr><td>lengths of both sides</td><td>any</td><td>one-item consequents are {@link
 *     #maxConsequent maxConsequent(1)}</td></tr>
 * <tr><td>conditions on items</td><td>none</td><td></td></tr>
 * <tr><td>{@link #nonRedundant}</td><td>not asked for</td><td></td></tr>
 * <tr><td>{@link #maxPValue}, {@link #significant}</td><td>not asked for</td><td></td></tr>
 * <tr><td>{@link #testFamily}</td><td>{@link TestFamily#FOUND}</td><td>what correcting a list of
 *     rules gives</td></tr>
 * <tr><td>{@link #maxRules}</td><td>2 million</td><td>some 100 MB</td></tr>
 * </table>
 *
 * <p>The method is that of Agrawal and Srikant (1994), "Fast algorithms for mining association
 * rules", section 3: consequents grow item by item as long as the confidence holds. P-values are of
 * Fisher's exact test, corrected after Benjamini and Hochberg (1995).
 *
 * @since 0.1.0
 */
public final class RuleSearch {

  private final FrequentItemsets frequent;
  private final RuleOptions options;

  RuleSearch(FrequentItemsets frequent) {
    this(frequent, RuleOptions.defaults());
  }

  private RuleSearch(FrequentItemsets frequent, RuleOptions options) {
    this.frequent = frequent;
    this.options = options;
  }

  private RuleSearch with(RuleThresholds thresholds) {
    return new RuleSearch(frequent, options.with(thresholds));
  }

  private RuleSearch with(RuleLengths lengths) {
    return new RuleSearch(frequent, options.with(lengths));
  }

  private RuleSearch with(ItemClause clause) {
    frequent.ranks().require(clause.names());
    return new RuleSearch(frequent, options.with(clause));
  }

  /**
   * Sets the least confidence: the share of the antecedent's baskets that hold the consequent too.
   * Default 0.5.
   *
   * @param confidence from 0 to 1; at 0 every way to cut a set is a rule
   * @return a changed copy
   * @throws IllegalArgumentException if it is not from 0 to 1
   */
  public RuleSearch minConfidence(double confidence) {
    return with(options.thresholds().withConfidence(confidence));
  }

  /**
   * Sets the least lift: how many times the usual rate. Default 0: any. Rules below 1 keep the
   * consequent away rather than bring it.
   *
   * @param lift 0 or more
   * @return a changed copy
   * @throws IllegalArgumentException if it is not
   */
  public RuleSearch minLift(double lift) {
    return with(options.thresholds().withLift(lift));
  }

  /**
   * Sets how many items the antecedent must have. Default 1.
   *
   * @param items at least 1
   * @return a changed copy
   * @throws IllegalArgumentException if it is below 1 or above the most
   */
  public RuleSearch minAntecedent(int items) {
    return with(options.lengths().withMinAntecedent(items));
  }

  /**
   * Sets how many items the antecedent may have. Default: any number.
   *
   * @param items at least 1
   * @return a changed copy
   * @throws IllegalArgumentException if it is below 1 or below the least
   */
  public RuleSearch maxAntecedent(int items) {
    return with(options.lengths().withMaxAntecedent(items));
  }

  /**
   * Sets how many items the consequent must have. Default 1.
   *
   * @param items at least 1
   * @return a changed copy
   * @throws IllegalArgumentException if it is below 1 or above the most
   */
  public RuleSearch minConsequent(int items) {
    return with(options.lengths().withMinConsequent(items));
  }

  /**
   * Sets how many items the consequent may have. Default: any number. With 1 the rules are those of
   * arules.
   *
   * @param items at least 1
   * @return a changed copy
   * @throws IllegalArgumentException if it is below 1 or below the least
   */
  public RuleSearch maxConsequent(int items) {
    return with(options.lengths().withMaxConsequent(items));
  }

  /**
   * Keeps rules whose antecedent holds one of some items. Of several names in one call one is
   * enough; of several calls each must be met: {@code withAntecedent("a").withAntecedent("b")}
   * wants both.
   *
   * @param items names of frequent items, one at least
   * @return a changed copy
   * @throws IllegalArgumentException if none is given, or one is not a frequent item
   */
  public RuleSearch withAntecedent(String... items) {
    return with(ItemClause.of(RuleSide.ANTECEDENT, true, items));
  }

  /**
   * Keeps rules whose consequent holds one of some items. Of several names in one call one is
   * enough; of several calls each must be met.
   *
   * @param items names of frequent items, one at least
   * @return a changed copy
   * @throws IllegalArgumentException if none is given, or one is not a frequent item
   */
  public RuleSearch withConsequent(String... items) {
    return with(ItemClause.of(RuleSide.CONSEQUENT, true, items));
  }

  /**
   * Leaves out rules that hold one of some items on either side.
   *
   * @param items names of frequent items, one at least
   * @return a changed copy
   * @throws IllegalArgumentException if none is given, or one is not a frequent item
   */
  public RuleSearch withoutItem(String... items) {
    return with(ItemClause.of(RuleSide.EITHER, false, items));
  }

  /**
   * Leaves out rules for which a more general one does as well: one with the same consequent and a
   * proper part of the antecedent whose confidence is at least the same. The empty part counts: its
   * confidence is the share of all baskets that hold the consequent, so that rules with a lift of 1
   * or less are left out. More general rules count whatever their length and whether or not they
   * are themselves among the rules wanted.
   *
   * <p>That is the improvement of Bayardo, Agrawal and Gunopulos (1999), "Constraint-based rule
   * mining in large, dense databases", section 2, above 0.
   *
   * @return a changed copy
   */
  public RuleSearch nonRedundant() {
    return minImprovement(0);
  }

  /**
   * Leaves out rules whose confidence is not by so much above that of every more general one, as
   * {@link #nonRedundant} does for 0.
   *
   * @param improvement a difference of confidences, from 0 to 1, such as 0.01
   * @return a changed copy
   * @throws IllegalArgumentException if it is not from 0 to 1
   */
  public RuleSearch minImprovement(double improvement) {
    return with(options.thresholds().withImprovement(improvement));
  }

  /**
   * Sets the largest p-value, not corrected. Default 1: any.
   *
   * @param pValue from 0 to 1
   * @return a changed copy
   * @throws IllegalArgumentException if it is not
   */
  public RuleSearch maxPValue(double pValue) {
    return with(options.thresholds().withPValue(pValue));
  }

  /**
   * Keeps rules whose corrected p-value is at most {@code alpha}: of these, about a share of {@code
   * alpha} is to be expected to be chance, as far as the {@link #testFamily} is honest. Default 1:
   * any.
   *
   * @param alpha above 0 and at most 1, such as 0.05
   * @return a changed copy
   * @throws IllegalArgumentException if it is not above 0 and at most 1
   */
  public RuleSearch significant(double alpha) {
    return with(options.thresholds().withAdjusted(alpha));
  }

  /**
   * Sets how many tests the correction of p-values reckons with. Default {@link TestFamily#FOUND}.
   * Lengths limit the family; lift, items, redundancy and p-values do not.
   *
   * @param family what counts as a test
   * @return a changed copy
   */
  public RuleSearch testFamily(TestFamily family) {
    return new RuleSearch(frequent, options.with(Objects.requireNonNull(family, "testFamily")));
  }

  /**
   * Sets how many rules of the allowed lengths may be confident enough, those left out for other
   * reasons included; more end the search with a statement of what to change. Default 2 million:
   * some 100 MB.
   *
   * @param rules at least 1
   * @return a changed copy
   * @throws IllegalArgumentException if it is not
   */
  public RuleSearch maxRules(int rules) {
    return new RuleSearch(frequent, options.withMaxRules(rules));
  }

  /**
   * Finds the rules, in the caller's thread.
   *
   * @return the rules, the most confident first
   * @throws FitException if the sets are closed or maximal ones or were mined with required items,
   *     or with topK and minLength together, so that supports are missing, or if there are more
   *     rules than {@link #maxRules}
   */
  public AssociationRules find() {
    return find(FitContext.create());
  }

  /**
   * Finds the rules.
   *
   * @param context lends threads, is told of progress, and may stop the work
   * @return the rules, the most confident first; the same for any miner and any number of threads
   * @throws FitException if the sets are closed or maximal ones or were mined with required items,
   *     or with topK and minLength together, so that supports are missing, or if there are more
   *     rules than {@link #maxRules}
   */
  public AssociationRules find(FitContext context) {
    Objects.requireNonNull(context, "context");
    ItemsetScope scope = frequent.scope();
    if (scope.kind() != ItemsetKind.ALL) {
      throw new FitException(
          "rules need the support of every subset, but these are the "
              + (scope.kind() == ItemsetKind.CLOSED ? "closed" : "maximal")
              + " item sets only",
          scope.kind() == ItemsetKind.CLOSED
              ? "mine with kind(ItemsetKind.ALL), or take expand() of these"
              : "mine with kind(ItemsetKind.ALL)");
    }
    if (!scope.required().isEmpty()) {
      throw new FitException(
          "rules need the support of every subset, but only sets with "
              + ItemNames.of(scope.required()).phrase()
              + " were mined",
          "mine without required(...), and choose rules by withAntecedent or withConsequent");
    }
    return new RuleRun(new RuleSource(frequent), options, context).find();
  }

  /**
   * Finds the rules, in the caller's thread.
   *
   * @return the rules, the most confident first
   * @throws FitException as {@link #find()} does
   */
  public List<AssociationRule> list() {
    return find().list();
  }

  /**
   * Finds the rules, in the caller's thread, and sorts them.
   *
   * @return the rules, the largest lift first
   * @throws FitException as {@link #find()} does
   */
  public AssociationRules sortByLift() {
    return find().sortByLift();
  }

  /**
   * Finds the rules, in the caller's thread, and sorts them.
   *
   * @param measure by what
   * @return the rules, the most remarkable first
   * @throws FitException as {@link #find()} does
   */
  public AssociationRules sortBy(RuleMeasure measure) {
    Objects.requireNonNull(measure, "measure");
    return find().sortBy(measure);
  }

  @Override
  public String toString() {
    return "RuleSearch" + options + " in " + frequent;
  }
}
