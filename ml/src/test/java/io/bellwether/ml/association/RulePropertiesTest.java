package io.bellwether.ml.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.bellwether.ml.basket.Baskets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Rules of random baskets against every way to cut every set that brute force counts. */
class RulePropertiesTest {

  private record Cut(Set<String> antecedent, Set<String> consequent) {}

  /** All rules by their sides: counts of both sides, antecedent, consequent. */
  private static Map<String, int[]> allCuts(Map<String, Integer> counts) {
    Map<String, int[]> cuts = new TreeMap<>();
    for (String set : counts.keySet()) {
      List<String> items = List.of(set.split(",", -1));
      for (int mask = 1; mask < (1 << items.size()) - 1; mask++) {
        Cut cut = cut(items, mask);
        String antecedent = String.join(",", cut.antecedent);
        String consequent = String.join(",", cut.consequent);
        cuts.put(
            antecedent + ">" + consequent,
            new int[] {counts.get(set), counts.get(antecedent), counts.get(consequent)});
      }
    }
    return cuts;
  }

  private static Cut cut(List<String> items, int mask) {
    Set<String> antecedent = new TreeSet<>();
    Set<String> consequent = new TreeSet<>();
    for (int i = 0; i < items.size(); i++) {
      ((mask >> i & 1) == 1 ? consequent : antecedent).add(items.get(i));
    }
    return new Cut(antecedent, consequent);
  }

  private static String key(AssociationRule rule) {
    return String.join(",", rule.antecedent()) + ">" + String.join(",", rule.consequent());
  }

  private static Map<String, AssociationRule> byKey(AssociationRules rules) {
    Map<String, AssociationRule> found = new TreeMap<>();
    rules.stream().forEach(rule -> assertThat(found.put(key(rule), rule)).isNull());
    return found;
  }

  @Property(tries = 60)
  void allConfidentRulesAndOnlyThose(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 60) int size,
      @ForAll @IntRange(min = 1, max = 5) int minCount,
      @ForAll @IntRange(max = 10) int tenths) {
    Baskets baskets = RuleOracle.baskets(RuleOracle.random(seed, size, 7));
    double minConfidence = tenths / 10.0;
    Map<String, AssociationRule> found =
        byKey(RuleOracle.frequent(baskets, minCount).rules().minConfidence(minConfidence).find());
    Map<String, int[]> expected = allCuts(BruteForce.frequent(baskets, minCount));
    expected.values().removeIf(counts -> (double) counts[0] / counts[1] < minConfidence);
    assertThat(found.keySet()).isEqualTo(expected.keySet());
    found.forEach(
        (key, rule) -> {
          assertThat(new int[] {rule.count(), rule.antecedentCount(), rule.consequentCount()})
              .containsExactly(expected.get(key));
          assertThat(rule.baskets()).isEqualTo(size);
        });
  }

  @Property(tries = 40)
  void filtersChooseFromAllRules(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 3) int maxConsequent,
      @ForAll @IntRange(min = 1, max = 3) int minAntecedent) {
    Baskets baskets = RuleOracle.baskets(RuleOracle.random(seed, 50, 7));
    FrequentItemsets frequent = RuleOracle.frequent(baskets, 3);
    AssociationRules all = frequent.rules().minConfidence(0.3).find();
    AssociationRules some =
        frequent
            .rules()
            .minConfidence(0.3)
            .minLift(1.1)
            .maxConsequent(maxConsequent)
            .minAntecedent(minAntecedent)
            .maxPValue(0.2)
            .find();
    List<String> expected =
        all.stream()
            .filter(rule -> rule.lift() >= 1.1)
            .filter(rule -> rule.consequent().size() <= maxConsequent)
            .filter(rule -> rule.antecedent().size() >= minAntecedent)
            .filter(rule -> rule.pValue() <= 0.2)
            .map(RulePropertiesTest::key)
            .toList();
    assertThat(some.stream().map(RulePropertiesTest::key)).containsExactlyElementsOf(expected);
  }

  @Property(tries = 40)
  void redundancyIsThatOfTheDefinition(@ForAll long seed) {
    Baskets baskets = RuleOracle.baskets(RuleOracle.random(seed, 50, 6));
    FrequentItemsets frequent = RuleOracle.frequent(baskets, 2);
    Map<String, AssociationRule> all = byKey(frequent.rules().minConfidence(0).find());
    Set<String> expected = new TreeSet<>();
    all.forEach(
        (key, rule) -> {
          boolean redundant =
              rule.confidence() <= (double) rule.consequentCount() / rule.baskets()
                  || all.values().stream()
                      .anyMatch(
                          other ->
                              other.consequent().equals(rule.consequent())
                                  && other.antecedent().size() < rule.antecedent().size()
                                  && rule.antecedent().containsAll(other.antecedent())
                                  && other.confidence() >= rule.confidence());
          if (!redundant && rule.confidence() >= 0.5) {
            expected.add(key);
          }
        });
    assertThat(byKey(frequent.rules().nonRedundant().find()).keySet()).isEqualTo(expected);
    assertThat(byKey(frequent.rules().find().nonRedundant()).keySet()).isEqualTo(expected);
  }

  @Property(tries = 20)
  void moreOfTheSameBasketsScalesCounts(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 5) int times) {
    List<List<String>> contents = RuleOracle.random(seed, 40, 6);
    List<List<String>> repeated = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      repeated.addAll(contents);
    }
    Map<String, AssociationRule> once =
        byKey(RuleOracle.frequent(RuleOracle.baskets(contents), 3).rules().find());
    Map<String, AssociationRule> often =
        byKey(RuleOracle.frequent(RuleOracle.baskets(repeated), 3 * times).rules().find());
    assertThat(often.keySet()).isEqualTo(once.keySet());
    often.forEach(
        (key, rule) -> {
          AssociationRule base = once.get(key);
          assertThat(rule.count()).isEqualTo(times * base.count());
          // quotients of products that are the same multiple of others
          assertThat(rule.confidence()).isEqualTo(base.confidence());
          assertThat(rule.lift()).isEqualTo(base.lift());
          // with more baskets chance explains less, or as much where nothing is to be explained
          assertThat(rule.chiSquare()).isCloseTo(times * base.chiSquare(), withinPercentage(1e-9));
        });
  }

  @Property(tries = 20)
  void orderOfBasketsAndOfItemsDoesNotMatter(@ForAll long seed) {
    List<List<String>> contents = RuleOracle.random(seed, 40, 7);
    List<List<String>> turned = new ArrayList<>();
    for (List<String> content : contents) {
      List<String> items = new ArrayList<>(content);
      Collections.reverse(items);
      turned.add(0, items);
    }
    AssociationRules rules = RuleOracle.frequent(RuleOracle.baskets(contents), 3).rules().find();
    AssociationRules same = RuleOracle.frequent(RuleOracle.baskets(turned), 3).rules().find();
    assertThat(same).isEqualTo(rules).hasSameHashCodeAs(rules);
    assertThat(same.sortByLift()).isEqualTo(rules.sortByLift());
  }

  @Property(tries = 20)
  void sortingByAnyMeasureBreaksTiesByNames(@ForAll long seed, @ForAll RuleMeasure measure) {
    AssociationRules rules =
        RuleOracle.frequent(RuleOracle.baskets(RuleOracle.random(seed, 40, 6)), 3).rules().find();
    List<AssociationRule> sorted = new ArrayList<>(rules.list());
    sorted.sort(
        (one, other) -> {
          int order = Double.compare(measure.of(one), measure.of(other));
          order = measure.smallestFirst() ? order : -order;
          order = order != 0 ? order : compare(one.antecedent(), other.antecedent());
          return order != 0 ? order : compare(one.consequent(), other.consequent());
        });
    assertThat(rules.sortBy(measure).list()).isEqualTo(sorted);
  }

  private static int compare(Set<String> one, Set<String> other) {
    return Arrays.compare(one.toArray(new String[0]), other.toArray(new String[0]));
  }
}
