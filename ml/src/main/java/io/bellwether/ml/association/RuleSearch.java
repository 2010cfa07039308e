package io.bellwether.ml.association;

import io.bellwether.model.FitContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A search for rules among frequent item sets. Immutable; every setter returns a changed copy. */
public final class RuleSearch {

  private final FrequentItemsets frequent;
  private final double minConfidence;
  private final double minLift;
  private final int maxConsequent;

  RuleSearch(FrequentItemsets frequent) {
    this(frequent, 0.5, 0, Integer.MAX_VALUE);
  }

  private RuleSearch(
      FrequentItemsets frequent, double minConfidence, double minLift, int maxConsequent) {
    this.frequent = frequent;
    this.minConfidence = minConfidence;
    this.minLift = minLift;
    this.maxConsequent = maxConsequent;
  }

  /**
   * Sets the least confidence. Default 0.5.
   *
   * @param confidence from 0 to 1
   * @return a changed copy
   */
  public RuleSearch minConfidence(double confidence) {
    return new RuleSearch(frequent, confidence, minLift, maxConsequent);
  }

  /**
   * Sets the least lift. Default 0: any.
   *
   * @param lift 0 or more
   * @return a changed copy
   */
  public RuleSearch minLift(double lift) {
    return new RuleSearch(frequent, minConfidence, lift, maxConsequent);
  }

  /**
   * Sets how many items a consequent may have. Default: any number.
   *
   * @param items at least 1
   * @return a changed copy
   */
  public RuleSearch maxConsequent(int items) {
    return new RuleSearch(frequent, minConfidence, minLift, items);
  }

  /**
   * Finds the rules, in the caller's thread.
   *
   * @return the rules
   */
  public AssociationRules find() {
    return find(FitContext.create());
  }

  /**
   * Finds the rules.
   *
   * @param context lends threads, is told of progress, and may stop the work
   * @return the rules
   */
  public AssociationRules find(FitContext context) {
    List<AssociationRule> rules = new ArrayList<>();
    frequent.stream().filter(set -> set.items().size() > 1).forEach(set -> split(set, rules));
    return new AssociationRules(rules, frequent.baskets());
  }

  /**
   * Finds the rules.
   *
   * @return the rules
   */
  public List<AssociationRule> list() {
    return find().list();
  }

  /**
   * Finds the rules, the largest lift first.
   *
   * @return the rules
   */
  public AssociationRules sortByLift() {
    return find().sortByLift();
  }

  private void split(Itemset set, List<AssociationRule> rules) {
    List<String> items = List.copyOf(new TreeSet<>(set.items()));
    for (int mask = 1; mask < (1 << items.size()) - 1; mask++) {
      Set<String> consequent = new TreeSet<>();
      Set<String> antecedent = new TreeSet<>();
      for (int i = 0; i < items.size(); i++) {
        ((mask >> i & 1) == 1 ? consequent : antecedent).add(items.get(i));
      }
      AssociationRule rule =
          new AssociationRule(
              antecedent,
              consequent,
              set.count(),
              frequent.support(antecedent),
              frequent.support(consequent),
              frequent.baskets(),
              1,
              1);
      if (rule.confidence() >= minConfidence
          && rule.lift() >= minLift
          && consequent.size() <= maxConsequent) {
        rules.add(rule);
      }
    }
  }
}
