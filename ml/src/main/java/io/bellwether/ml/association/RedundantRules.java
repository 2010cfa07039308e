package io.bellwether.ml.association;

import java.util.stream.IntStream;

/**
 * Finds the rules of a table that a more general one makes needless: one with the same consequent,
 * a part of the antecedent, and at least the same confidence.
 */
final class RedundantRules {

  /** Beyond so many items of an antecedent, rules are compared in pairs. */
  private static final int LISTED_SUBSETS = 16;

  private final RuleTable rules;
  private final KeySlots slots;

  RedundantRules(RuleTable rules) {
    this.rules = rules;
    this.slots = new KeySlots(rules.size());
    for (int rule = 0; rule < rules.size(); rule++) {
      slots.put(antecedentKey(rule) + consequentKey(rule), rule);
    }
  }

  private long antecedentKey(int rule) {
    return key(rules.start(rule), rules.middle(rule));
  }

  /** Told from that of an antecedent of the same items by a turn of the bits. */
  private long consequentKey(int rule) {
    return Long.rotateLeft(key(rules.middle(rule), rules.end(rule)), 1);
  }

  private long key(int from, int to) {
    long key = 0;
    for (int position = from; position < to; position++) {
      key += KeySlots.keyOf(rules.item(position));
    }
    return key;
  }

  /** The rules that are left, in their order. */
  int[] others() {
    return IntStream.range(0, rules.size()).filter(rule -> !isRedundant(rule)).toArray();
  }

  private boolean isRedundant(int rule) {
    Contingency table = rules.table(rule);
    // the empty antecedent is more general than any
    if (table.confidence() <= (double) table.c() / table.n()) {
      return true;
    }
    int length = rules.middle(rule) - rules.start(rule);
    return length <= LISTED_SUBSETS ? bySubsets(rule, length) : byPairs(rule);
  }

  private boolean bySubsets(int rule, int length) {
    int all = (1 << length) - 1;
    long consequentKey = consequentKey(rule);
    for (int part = (all - 1) & all; part != 0; part = (part - 1) & all) {
      long key = consequentKey;
      for (int bits = part; bits != 0; bits &= bits - 1) {
        int position = rules.start(rule) + Integer.numberOfTrailingZeros(bits);
        key += KeySlots.keyOf(rules.item(position));
      }
      for (int slot = slots.first(key); slot != KeySlots.NONE; slot = slots.next(key, slot)) {
        if (outdoes(slots.at(slot), rule)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean byPairs(int rule) {
    return IntStream.range(0, rules.size()).anyMatch(other -> outdoes(other, rule));
  }

  /** Whether a rule is more general than another, and as confident. */
  private boolean outdoes(int general, int rule) {
    return rules.middle(general) - rules.start(general) < rules.middle(rule) - rules.start(rule)
        && rules.table(general).confidence() >= rules.table(rule).confidence()
        && rules.sameConsequent(general, rule)
        && isPart(general, rule);
  }

  private boolean isPart(int general, int rule) {
    for (int position = rules.start(general); position < rules.middle(general); position++) {
      if (!rules.has(rules.start(rule), rules.middle(rule), rules.item(position))) {
        return false;
      }
    }
    return true;
  }
}
