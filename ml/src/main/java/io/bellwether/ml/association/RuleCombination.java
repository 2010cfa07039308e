package io.bellwether.ml.association;

/**
 * What several rules for the same item, from different items of the basket, add up to.
 *
 * @since 0.1.0
 */
public enum RuleCombination {
  /** The score of the best of them. */
  BEST,
  /** The sum of their scores: many rules speak louder than one. */
  SUM,
  /**
   * 1 - (1 - s1)(1 - s2)...: the probability that at least one of independent causes works (Pearl
   * 1988, section 4.3.2). For scores that are shares: {@link RuleScore#CONFIDENCE} and {@link
   * RuleScore#CONFIDENCE_LOWER_BOUND}.
   */
  NOISY_OR
}
