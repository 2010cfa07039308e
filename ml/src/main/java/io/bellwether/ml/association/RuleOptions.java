package io.bellwether.ml.association;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which rules are wanted.
 *
 * @param thresholds what their figures must reach
 * @param lengths how many items their sides may have
 * @param clauses conditions on their items, all to be met
 * @param family how many tests the correction of p-values reckons with
 * @param maxRules how many may be found
 */
record RuleOptions(
    RuleThresholds thresholds,
    RuleLengths lengths,
    List<ItemClause> clauses,
    TestFamily family,
    int maxRules) {

  static final int MAX_RULES = 2_000_000;

  static RuleOptions defaults() {
    return new RuleOptions(
        RuleThresholds.defaults(), RuleLengths.defaults(), List.of(), TestFamily.FOUND, MAX_RULES);
  }

  RuleOptions with(RuleThresholds changed) {
    return new RuleOptions(changed, lengths, clauses, family, maxRules);
  }

  RuleOptions with(RuleLengths changed) {
    return new RuleOptions(thresholds, changed, clauses, family, maxRules);
  }

  RuleOptions with(ItemClause further) {
    List<ItemClause> more = Stream.concat(clauses.stream(), Stream.of(further)).toList();
    return new RuleOptions(thresholds, lengths, more, family, maxRules);
  }

  RuleOptions with(TestFamily changed) {
    return new RuleOptions(thresholds, lengths, clauses, changed, maxRules);
  }

  RuleOptions withMaxRules(int changed) {
    if (changed < 1) {
      throw new IllegalArgumentException("maxRules is " + changed + ", but must be at least 1");
    }
    return new RuleOptions(thresholds, lengths, clauses, family, changed);
  }

  /** What differs from the defaults, and the confidence in any case. */
  @Override
  public String toString() {
    OptionText text = new OptionText().add("minConfidence", thresholds.confidence());
    text.add("minLift", thresholds.lift(), 0.0)
        .add("maxPValue", thresholds.pValue(), 1.0)
        .add("significant", thresholds.adjusted(), 1.0)
        .add("minImprovement", thresholds.improvement(), RuleThresholds.ANY_IMPROVEMENT)
        .add("minAntecedent", lengths.minAntecedent(), 1)
        .add("maxAntecedent", lengths.maxAntecedent(), Integer.MAX_VALUE)
        .add("minConsequent", lengths.minConsequent(), 1)
        .add("maxConsequent", lengths.maxConsequent(), Integer.MAX_VALUE);
    for (ItemClause clause : clauses) {
      text.add(clause.option(), clause.names());
    }
    return text.add("testFamily", family, TestFamily.FOUND)
        .add("maxRules", maxRules, MAX_RULES)
        .toString();
  }
}
