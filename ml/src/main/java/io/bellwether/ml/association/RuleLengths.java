package io.bellwether.ml.association;

/**
 * How many items the sides of a rule may have.
 *
 * @param minAntecedent the least for the antecedent
 * @param maxAntecedent the most for the antecedent
 * @param minConsequent the least for the consequent
 * @param maxConsequent the most for the consequent
 */
record RuleLengths(int minAntecedent, int maxAntecedent, int minConsequent, int maxConsequent) {

  /**
   * Checks the lengths.
   *
   * @param minAntecedent the least for the antecedent
   * @param maxAntecedent the most for the antecedent
   * @param minConsequent the least for the consequent
   * @param maxConsequent the most for the consequent
   * @throws IllegalArgumentException if one is below 1, or a least above a most
   */
  RuleLengths {
    check("Antecedent", minAntecedent, maxAntecedent);
    check("Consequent", minConsequent, maxConsequent);
  }

  static RuleLengths defaults() {
    return new RuleLengths(1, Integer.MAX_VALUE, 1, Integer.MAX_VALUE);
  }

  private static void check(String side, int min, int max) {
    if (min < 1) {
      throw new IllegalArgumentException("min" + side + " is " + min + ", but must be at least 1");
    }
    if (max < 1) {
      throw new IllegalArgumentException("max" + side + " is " + max + ", but must be at least 1");
    }
    if (min > max) {
      throw new IllegalArgumentException(
          "min" + side + " is " + min + ", but max" + side + " is only " + max);
    }
  }

  RuleLengths withMinAntecedent(int items) {
    return new RuleLengths(items, maxAntecedent, minConsequent, maxConsequent);
  }

  RuleLengths withMaxAntecedent(int items) {
    return new RuleLengths(minAntecedent, items, minConsequent, maxConsequent);
  }

  RuleLengths withMinConsequent(int items) {
    return new RuleLengths(minAntecedent, maxAntecedent, items, maxConsequent);
  }

  RuleLengths withMaxConsequent(int items) {
    return new RuleLengths(minAntecedent, maxAntecedent, minConsequent, items);
  }

  boolean allow(int antecedent, int consequent) {
    return antecedent >= minAntecedent
        && antecedent <= maxAntecedent
        && consequent >= minConsequent
        && consequent <= maxConsequent;
  }

  /** How many rules of these lengths a set of so many items can form. */
  long splits(int items) {
    long splits = 0;
    long ways = 1;
    for (int consequent = 1; consequent < items; consequent++) {
      ways = ways * (items - consequent + 1) / consequent;
      splits += allow(items - consequent, consequent) ? ways : 0;
    }
    return splits;
  }
}
