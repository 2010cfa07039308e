package io.bellwether.examples;

import io.bellwether.ml.association.AssociationRule;
import io.bellwether.ml.basket.Baskets;
import java.util.Set;

/**
 * A rule counted again, on baskets that it was not found in.
 *
 * @param takers how many baskets hold what the rule begins with
 * @param also how many of them hold what it foretells
 * @param usual the share of all baskets that hold what it foretells
 */
record RuleTrial(int takers, int also, double usual) {

  static RuleTrial of(AssociationRule rule, Baskets baskets) {
    int takers = 0;
    int also = 0;
    int foretold = 0;
    for (int basket = 0; basket < baskets.size(); basket++) {
      Set<String> items = baskets.basket(basket);
      boolean taken = items.containsAll(rule.antecedent());
      boolean held = items.containsAll(rule.consequent());
      takers += taken ? 1 : 0;
      foretold += held ? 1 : 0;
      also += taken && held ? 1 : 0;
    }
    return new RuleTrial(takers, also, (double) foretold / baskets.size());
  }

  double confidence() {
    return (double) also / takers;
  }

  double lift() {
    return confidence() / usual;
  }
}
