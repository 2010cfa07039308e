package io.bellwether.ml.association;

import java.util.function.ToDoubleFunction;

/**
 * What rules can be judged and sorted by. Defined at the methods of {@link AssociationRule} of the
 * same names.
 */
public enum RuleMeasure {
  /** The number of baskets that hold both sides; the larger come first. */
  COUNT(Contingency::x, false),
  /** The share of baskets that hold both sides; the larger come first. */
  SUPPORT(Contingency::support, false),
  /** The share of the antecedent's baskets that hold the consequent; the larger come first. */
  CONFIDENCE(Contingency::confidence, false),
  /** How many times the usual rate; the larger come first. */
  LIFT(Contingency::lift, false),
  /** Support beyond independence; the larger come first. */
  LEVERAGE(Contingency::leverage, false),
  /** How many times more often independence would be wrong; the larger come first. */
  CONVICTION(Contingency::conviction, false),
  /** Zhang's measure, -1 to 1; the larger come first. */
  ZHANG(Contingency::zhang, false),
  /** The mean of the confidences of both directions; the larger come first. */
  KULCZYNSKI(Contingency::kulczynski, false),
  /** How unequally frequent the sides are; the smaller come first. */
  IMBALANCE(Contingency::imbalance, true),
  /** The geometric mean of the confidences of both directions; the larger come first. */
  COSINE(Contingency::cosine, false),
  /** Baskets with both sides per basket with either; the larger come first. */
  JACCARD(Contingency::jaccard, false),
  /** Pearson's chi-square; the larger come first. */
  CHI_SQUARE(Contingency::chiSquare, false),
  /** Fisher's exact p-value; the smaller come first. */
  P_VALUE(table -> Double.NaN, true),
  /** The p-value corrected for many tests; the smaller come first. */
  ADJUSTED_P_VALUE(table -> Double.NaN, true);

  private final ToDoubleFunction<Contingency> formula;
  private final boolean smallestFirst;

  RuleMeasure(ToDoubleFunction<Contingency> formula, boolean smallestFirst) {
    this.formula = formula;
    this.smallestFirst = smallestFirst;
  }

  /**
   * Returns the measure of a rule.
   *
   * @param rule the rule
   * @return its value
   */
  public double of(AssociationRule rule) {
    return switch (this) {
      case P_VALUE -> rule.pValue();
      case ADJUSTED_P_VALUE -> rule.adjustedPValue();
      default -> formula.applyAsDouble(rule.table());
    };
  }

  double of(RuleTable rules, int rule) {
    return switch (this) {
      case P_VALUE -> rules.pValue(rule);
      case ADJUSTED_P_VALUE -> rules.adjusted(rule);
      default -> formula.applyAsDouble(rules.table(rule));
    };
  }

  /**
   * Returns whether the smallest values are the most remarkable, as with p-values, and come first
   * when rules are sorted.
   *
   * @return true for {@link #P_VALUE}, {@link #ADJUSTED_P_VALUE} and {@link #IMBALANCE}
   */
  public boolean smallestFirst() {
    return smallestFirst;
  }
}
