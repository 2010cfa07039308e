package io.bellwether.ml.association;

import java.util.Arrays;

/**
 * A condition on the items of a rule: one of some items is there, or none of them.
 *
 * @param side where they are looked for
 * @param names the items
 * @param wanted whether one must be there, or none
 */
record ItemClause(RuleSide side, ItemNames names, boolean wanted) {

  static ItemClause of(RuleSide side, boolean wanted, String... names) {
    if (names.length == 0) {
      throw new IllegalArgumentException("no item named: name at least one");
    }
    return new ItemClause(side, ItemNames.of(Arrays.asList(names)), wanted);
  }

  /** The name of the option that sets such a condition. */
  String option() {
    return switch (side) {
      case ANTECEDENT -> "withAntecedent";
      case CONSEQUENT -> "withConsequent";
      case EITHER -> "withoutItem";
    };
  }

  /**
   * Whether a rule meets the condition.
   *
   * @param antecedent which places of a set are its antecedent, as bits
   * @param consequent which places are its consequent
   * @param named at which places the set has one of the items
   */
  boolean accepts(int antecedent, int consequent, int named) {
    int looked =
        switch (side) {
          case ANTECEDENT -> antecedent;
          case CONSEQUENT -> consequent;
          case EITHER -> antecedent | consequent;
        };
    return ((looked & named) != 0) == wanted;
  }

  /** Whether a rule of a table meets the condition; {@code places} are those of the items. */
  boolean accepts(RuleTable rules, int rule, int[] places) {
    int from = side == RuleSide.CONSEQUENT ? rules.middle(rule) : rules.start(rule);
    int to = side == RuleSide.ANTECEDENT ? rules.middle(rule) : rules.end(rule);
    for (int position = from; position < to; position++) {
      if (Arrays.binarySearch(places, rules.item(position)) >= 0) {
        return wanted;
      }
    }
    return !wanted;
  }
}
