package io.bellwether.ml.association;

import java.util.Locale;

/**
 * What rules can be judged and sorted by. Defined at the methods of {@link AssociationRule} of the
 * same names.
 *
 * @since 0.1.0
 */
public enum RuleMeasure {
  /** The number of baskets that hold both sides; the larger come first. */
  COUNT,
  /** The share of baskets that hold both sides; the larger come first. */
  SUPPORT,
  /** The share of the antecedent's baskets that hold the consequent; the larger come first. */
  CONFIDENCE,
  /** How many times the usual rate; the larger come first. */
  LIFT,
  /** Support beyond independence; the larger come first. */
  LEVERAGE,
  /** How many times more often independence would be wrong; the larger come first. */
  CONVICTION,
  /** Zhang's measure, -1 to 1; the larger come first. */
  ZHANG,
  /** The mean of the confidences of both directions; the larger come first. */
  KULCZYNSKI,
  /** How unequally frequent the sides are; the smaller come first. */
  IMBALANCE,
  /** The geometric mean of the confidences of both directions; the larger come first. */
  COSINE,
  /** Baskets with both sides per basket with either; the larger come first. */
  JACCARD,
  /** Pearson's chi-square; the larger come first. */
  CHI_SQUARE,
  /** Fisher's exact p-value; the smaller come first. */
  P_VALUE,
  /** The p-value corrected for many tests; the smaller come first. */
  ADJUSTED_P_VALUE;

  /**
   * Returns what a column of this measure is called, as in {@link AssociationRules#toDataset}.
   *
   * @return the name of the method of {@link AssociationRule}, such as {@code "adjustedPValue"}
   */
  public String columnName() {
    return switch (this) {
      case CHI_SQUARE -> "chiSquare";
      case P_VALUE -> "pValue";
      case ADJUSTED_P_VALUE -> "adjustedPValue";
      default -> name().toLowerCase(Locale.ROOT);
    };
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
      default -> of(rule.table());
    };
  }

  double of(RuleTable rules, int rule) {
    return switch (this) {
      case P_VALUE -> rules.pValue(rule);
      case ADJUSTED_P_VALUE -> rules.adjusted(rule);
      default -> of(rules.table(rule));
    };
  }

  private double of(Contingency table) {
    return switch (this) {
      case COUNT -> table.x();
      case SUPPORT -> table.support();
      case CONFIDENCE -> table.confidence();
      case LIFT -> table.lift();
      case LEVERAGE -> table.leverage();
      case CONVICTION -> table.conviction();
      case ZHANG -> table.zhang();
      case KULCZYNSKI -> table.kulczynski();
      case IMBALANCE -> table.imbalance();
      case COSINE -> table.cosine();
      case JACCARD -> table.jaccard();
      case CHI_SQUARE -> table.chiSquare();
      case P_VALUE, ADJUSTED_P_VALUE -> throw new IllegalStateException(this + " is no formula");
    };
  }

  /**
   * Returns whether the smallest values are the most remarkable, as with p-values, and come first
   * when rules are sorted.
   *
   * @return true for {@link #P_VALUE}, {@link #ADJUSTED_P_VALUE} and {@link #IMBALANCE}
   */
  public boolean smallestFirst() {
    return this == P_VALUE || this == ADJUSTED_P_VALUE || this == IMBALANCE;
  }
}
