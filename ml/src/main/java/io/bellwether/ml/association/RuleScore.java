package io.bellwether.ml.association;

/**
 * How much a rule speaks for its consequent.
 *
 * @since 0.1.0
 */
public enum RuleScore {
  /** The share of baskets with the antecedent that hold the consequent: what sells anyway leads. */
  CONFIDENCE,
  /**
   * The lower end of Wilson's 95% interval of the confidence: a rule of few baskets must promise
   * more than one of many.
   */
  CONFIDENCE_LOWER_BOUND,
  /** How many times the usual rate: what is special leads, be it rare. */
  LIFT,
  /** Confidence times lift: between the two. */
  CONFIDENCE_TIMES_LIFT,
  /**
   * The cosine of the two sides as vectors of baskets, count / sqrt(antecedentCount *
   * consequentCount): between confidence and lift, as the similarity of items is usually taken
   * (Deshpande and Karypis 2004).
   */
  COSINE,
  /** The share of baskets with both sides beyond what independence would give. */
  LEVERAGE;

  /** The 97.5% quantile of the normal distribution. */
  private static final double Z = 1.959963984540054;

  /** The score of a rule by its counts. */
  double of(Contingency table) {
    return switch (this) {
      case CONFIDENCE -> table.confidence();
      case CONFIDENCE_LOWER_BOUND -> Wilson.lower(table.x(), table.a(), Z);
      case LIFT -> table.lift();
      case CONFIDENCE_TIMES_LIFT -> table.confidence() * table.lift();
      case COSINE -> table.x() / Math.sqrt((double) table.a() * table.c());
      case LEVERAGE -> table.leverage();
    };
  }
}
