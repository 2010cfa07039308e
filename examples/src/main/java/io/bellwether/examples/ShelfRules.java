package io.bellwether.examples;

import io.bellwether.ml.association.AssociationRule;
import io.bellwether.ml.association.AssociationRules;
import io.bellwether.ml.association.FrequentItemsets;
import io.bellwether.ml.association.RuleMeasure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Rules that tell what to put beside what: one article each, worth most baskets first. Worth is
 * what leverage counts, the baskets with both beyond those that chance alone would make: a high
 * lift of two articles that hardly anybody buys moves nothing.
 */
final class ShelfRules {

  /** Words that two names may share before they count as one design in two colours. */
  private static final int SHARED_WORDS = 1;

  private final List<AssociationRule> rules = new ArrayList<>();
  private final AssociationRules all;
  private int sameDesign;

  private ShelfRules(AssociationRules all) {
    this.all = all;
  }

  static ShelfRules of(FrequentItemsets frequent, double minConfidence, double alpha) {
    ShelfRules found =
        new ShelfRules(frequent.rules().minConfidence(minConfidence).maxConsequent(1).find());
    Set<Set<String>> seen = new HashSet<>();
    for (AssociationRule rule : found.all.sortBy(RuleMeasure.LEVERAGE).list()) {
      Set<String> both = new TreeSet<>(rule.antecedent());
      both.addAll(rule.consequent());
      // of a rule and its reverse the first is the one of higher confidence
      if (both.size() == 2 && rule.adjustedPValue() <= alpha && seen.add(both)) {
        found.sort(rule);
      }
    }
    return found;
  }

  private void sort(AssociationRule rule) {
    Set<String> shared = words(from(rule));
    shared.retainAll(words(to(rule)));
    if (shared.size() > SHARED_WORDS) {
      sameDesign++;
    } else {
      rules.add(rule);
    }
  }

  private static Set<String> words(String name) {
    return new HashSet<>(Arrays.asList(name.toLowerCase(Locale.ROOT).split("\\W+", -1)));
  }

  static String from(AssociationRule rule) {
    return rule.antecedent().iterator().next();
  }

  static String to(AssociationRule rule) {
    return rule.consequent().iterator().next();
  }

  /** The rules, most worth first. */
  List<AssociationRule> top(int count) {
    return rules.subList(0, Math.min(count, rules.size()));
  }

  /** All rules with one item to the right, of any length to the left. */
  AssociationRules all() {
    return all;
  }

  /** How many pairs were left out because their names say that they are one design. */
  int sameDesign() {
    return sameDesign;
  }
}
