package io.bellwether.ml.association;

import io.bellwether.ml.recommend.Catalogue;
import io.bellwether.ml.recommend.Reason;
import org.jspecify.annotations.Nullable;

/**
 * An item is recommended by a rule: the basket holds the rule's antecedent. Where several rules
 * speak for the item, this is the one with the largest score.
 *
 * @since 0.1.0
 */
public final class RuleReason implements Reason {

  private final RecommenderRules rules;
  private final int number;
  private final Catalogue names;

  RuleReason(RecommenderRules rules, int number, Catalogue names) {
    this.rules = rules;
    this.number = number;
    this.names = names;
  }

  /**
   * Returns the rule.
   *
   * @return the rule
   */
  public AssociationRule rule() {
    return rules.rule(number, names);
  }

  @Override
  public String sentence() {
    return rule().sentence();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RuleReason that && rule().equals(that.rule());
  }

  @Override
  public int hashCode() {
    return rule().hashCode();
  }

  @Override
  public String toString() {
    return sentence();
  }
}
