package io.bellwether.ml.association;

import io.bellwether.ml.recommend.Catalogue;
import java.util.Arrays;
import java.util.List;

/**
 * Rules with one item as consequent, in columns, in the order of their antecedents as sequences of
 * ascending item numbers, then of their consequents. Immutable.
 *
 * <p>The antecedent of rule {@code r} is {@code antecedents[starts[r]]} up to {@code
 * antecedents[starts[r + 1]]}.
 */
final class RecommenderRules {

  final int baskets;
  final int[] starts;
  final int[] antecedents;
  final int[] consequents;
  final int[] counts;
  final int[] antecedentCounts;
  final int[] consequentCounts;
  final double[] pValues;
  final double[] adjustedPValues;

  /** Takes the arrays over and checks them all: they may come from a file. */
  RecommenderRules(
      int baskets,
      ItemCategories names,
      int[] starts,
      int[] antecedents,
      int[] consequents,
      int[] counts,
      int[] antecedentCounts,
      int[] consequentCounts,
      double[] pValues,
      double[] adjustedPValues) {
    this.baskets = baskets;
    this.starts = starts;
    this.antecedents = antecedents;
    this.consequents = consequents;
    this.counts = counts;
    this.antecedentCounts = antecedentCounts;
    this.consequentCounts = consequentCounts;
    this.pValues = pValues;
    this.adjustedPValues = adjustedPValues;
    check(starts.length > 0 && starts[0] == 0, 0);
    check(starts[starts.length - 1] == antecedents.length, starts.length - 1);
    for (int rule = 0; rule < size(); rule++) {
      check(starts[rule] < starts[rule + 1] && starts[rule + 1] <= antecedents.length, rule);
    }
    for (int rule = 0; rule < size(); rule++) {
      checkItems(rule, names.items().size(), names.all().size());
      checkNumbers(rule);
      check(rule == 0 || compare(rule - 1, rule) < 0, rule);
    }
  }

  /** Puts rules in order. All their names must be known, those of consequents as items. */
  static RecommenderRules of(List<AssociationRule> rules, int baskets, ItemCategories names) {
    List<Numbered> ordered =
        rules.stream()
            .map(
                rule ->
                    new Numbered(
                        names.all().numbers(rule.antecedent()),
                        names.all().number(rule.consequent().iterator().next()),
                        rule))
            .sorted(
                (one, other) -> {
                  int order = Arrays.compare(one.antecedent, other.antecedent);
                  return order != 0 ? order : Integer.compare(one.consequent, other.consequent);
                })
            .toList();
    checkDistinct(ordered);
    int[] starts = new int[ordered.size() + 1];
    for (int rule = 0; rule < ordered.size(); rule++) {
      starts[rule + 1] = starts[rule] + ordered.get(rule).antecedent.length;
    }
    return new RecommenderRules(
        baskets,
        names,
        starts,
        ordered.stream().flatMapToInt(each -> Arrays.stream(each.antecedent)).toArray(),
        ordered.stream().mapToInt(Numbered::consequent).toArray(),
        ordered.stream().mapToInt(each -> each.rule.count()).toArray(),
        ordered.stream().mapToInt(each -> each.rule.antecedentCount()).toArray(),
        ordered.stream().mapToInt(each -> each.rule.consequentCount()).toArray(),
        ordered.stream().mapToDouble(each -> each.rule.pValue()).toArray(),
        ordered.stream().mapToDouble(each -> each.rule.adjustedPValue()).toArray());
  }

  private static void checkDistinct(List<Numbered> ordered) {
    for (int i = 1; i < ordered.size(); i++) {
      Numbered one = ordered.get(i);
      Numbered before = ordered.get(i - 1);
      if (one.consequent == before.consequent && Arrays.equals(one.antecedent, before.antecedent)) {
        throw new IllegalArgumentException(
            "the rule " + one.rule.antecedent() + " => " + one.rule.consequent() + " occurs twice");
      }
    }
  }

  /** A rule with its names as numbers. */
  private static final class Numbered {

    final int[] antecedent;
    final int consequent;
    final AssociationRule rule;

    Numbered(int[] antecedent, int consequent, AssociationRule rule) {
      this.antecedent = antecedent;
      this.consequent = consequent;
      this.rule = rule;
    }

    int consequent() {
      return consequent;
    }
  }

  int size() {
    return consequents.length;
  }

  double score(int rule, RuleScore score) {
    return score.of(
        new Contingency(counts[rule], antecedentCounts[rule], consequentCounts[rule], baskets));
  }

  AssociationRule rule(int rule, Catalogue catalogue) {
    List<String> antecedent =
        Arrays.stream(antecedents, starts[rule], starts[rule + 1])
            .mapToObj(catalogue::name)
            .toList();
    return new AssociationRule(
        ItemNames.of(antecedent),
        ItemNames.of(List.of(catalogue.name(consequents[rule]))),
        counts[rule],
        antecedentCounts[rule],
        consequentCounts[rule],
        baskets,
        pValues[rule],
        adjustedPValues[rule]);
  }

  private int compare(int one, int other) {
    int order =
        Arrays.compare(
            antecedents,
            starts[one],
            starts[one + 1],
            antecedents,
            starts[other],
            starts[other + 1]);
    return order != 0 ? order : Integer.compare(consequents[one], consequents[other]);
  }

  private void checkItems(int rule, int items, int all) {
    int before = -1;
    for (int i = starts[rule]; i < starts[rule + 1]; i++) {
      check(antecedents[i] > before && antecedents[i] < all, rule);
      check(antecedents[i] != consequents[rule], rule);
      before = antecedents[i];
    }
    check(consequents[rule] >= 0 && consequents[rule] < items, rule);
  }

  private void checkNumbers(int rule) {
    check(counts[rule] >= 0 && antecedentCounts[rule] >= 1 && consequentCounts[rule] >= 1, rule);
    check(counts[rule] <= antecedentCounts[rule] && antecedentCounts[rule] <= baskets, rule);
    check(counts[rule] <= consequentCounts[rule] && consequentCounts[rule] <= baskets, rule);
    check(pValues[rule] >= 0 && pValues[rule] <= 1, rule);
    check(adjustedPValues[rule] >= 0 && adjustedPValues[rule] <= 1, rule);
  }

  private static void check(boolean right, int rule) {
    if (!right) {
      throw new IllegalArgumentException(
          "rule "
              + rule
              + " contradicts itself: items must be known and ascend, the consequent be none of"
              + " the antecedent's, counts fit each other, rules ascend");
    }
  }
}
