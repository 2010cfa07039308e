package io.bellwether.ml.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.data.Dataset;
import io.bellwether.persist.ModelFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AssociationRulesTest {

  private static final AssociationRules RULES =
      RuleOracle.frequent(RuleOracle.baskets(RuleOracle.random(1, 200, 8)), 6)
          .rules()
          .minConfidence(0.4)
          .find();

  private static AssociationRule rule(String antecedent, String consequent, int count, int a) {
    return AssociationRule.of(
        Set.of(antecedent.split(" ", -1)), Set.of(consequent.split(" ", -1)), count, a, 50, 100);
  }

  @Test
  void theOrderIsByConfidenceUnlessSorted() {
    assertThat(RULES.size()).isGreaterThan(100);
    assertThat(RULES.sortByConfidence()).isEqualTo(RULES);
    assertThat(RULES.sortByLift().get(0).lift())
        .isEqualTo(RULES.stream().mapToDouble(AssociationRule::lift).max().orElseThrow());
    assertThat(RULES.sortBySupport().get(0).support())
        .isEqualTo(RULES.stream().mapToDouble(AssociationRule::support).max().orElseThrow());
    assertThat(RULES.sortByLeverage().get(0).leverage())
        .isEqualTo(RULES.stream().mapToDouble(AssociationRule::leverage).max().orElseThrow());
    assertThat(RULES.sortByPValue().get(0).pValue())
        .isEqualTo(RULES.stream().mapToDouble(AssociationRule::pValue).min().orElseThrow());
    assertThat(RULES.sortByLift()).isNotEqualTo(RULES);
  }

  @Test
  void listsCannotBeChangedAndRulesAreMadeAnew() {
    List<AssociationRule> list = RULES.list();
    assertThat(list).hasSize(RULES.size()).containsExactlyElementsOf(RULES.stream().toList());
    assertThatThrownBy(() -> list.remove(0)).isInstanceOf(UnsupportedOperationException.class);
    assertThat(RULES.get(3)).isEqualTo(RULES.get(3)).isEqualTo(list.get(3));
    assertThatThrownBy(() -> RULES.get(RULES.size())).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void filtersKeepTheOrder() {
    List<AssociationRule> all = RULES.list();
    assertThat(RULES.filter(rule -> rule.lift() > 1.5).list())
        .isNotEmpty()
        .isEqualTo(all.stream().filter(rule -> rule.lift() > 1.5).toList());
    assertThat(RULES.withConsequent("a", "b").list())
        .isNotEmpty()
        .isEqualTo(
            all.stream()
                .filter(r -> r.consequent().contains("a") || r.consequent().contains("b"))
                .toList());
    assertThat(RULES.withAntecedent("a").withAntecedent("c").list())
        .isNotEmpty()
        .isEqualTo(all.stream().filter(r -> r.antecedent().containsAll(Set.of("a", "c"))).toList());
    assertThat(RULES.withoutItem("a", "h").list())
        .isNotEmpty()
        .isEqualTo(
            all.stream().filter(r -> !r.toString().matches(".*[\\[ ][ah][,\\]].*")).toList());
    assertThat(RULES.withConsequent("unknown").isEmpty()).isTrue();
    assertThatThrownBy(RULES::withConsequent).hasMessageContaining("name at least one");
  }

  @Test
  void topKeepsTheFirst() {
    assertThat(RULES.top(7).list()).isEqualTo(RULES.list().subList(0, 7));
    assertThat(RULES.top(100_000)).isEqualTo(RULES);
    assertThat(RULES.top(0).isEmpty()).isTrue();
    assertThatThrownBy(() -> RULES.top(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("top is -1");
  }

  @Test
  void rulesMadeByHandAreCollected() {
    List<AssociationRule> given = List.of(rule("x", "y z", 10, 20), rule("y", "x", 30, 40));
    AssociationRules rules = AssociationRules.of(given);
    assertThat(rules.list()).isEqualTo(given);
    assertThat(rules.baskets()).isEqualTo(100);
    assertThatThrownBy(() -> AssociationRules.of(List.of())).hasMessageContaining("no rule");
    AssociationRule other = AssociationRule.of(Set.of("x"), Set.of("y"), 1, 2, 3, 99);
    assertThatThrownBy(() -> AssociationRules.of(List.of(given.get(0), other)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[100, 99]");
  }

  @Test
  void redundancyLooksAtTheseRulesOnly() {
    AssociationRule general = rule("a", "z", 32, 40);
    AssociationRule special = rule("a b", "z", 16, 20);
    AssociationRule better = rule("a c", "z", 17, 20);
    AssociationRule chance = rule("q", "z", 20, 40);
    assertThat(AssociationRules.of(List.of(special, better, general, chance)).nonRedundant().list())
        .containsExactly(better, general);
    assertThat(AssociationRules.of(List.of(special)).nonRedundant().list())
        .containsExactly(special);
  }

  @Test
  void longAntecedentsAreComparedToo() {
    String items = String.join(" ", IntStream.range(0, 20).mapToObj(i -> "i" + i).toList());
    AssociationRule all = rule(items, "z", 16, 20);
    AssociationRule part = rule("i3 i7", "z", 17, 20);
    AssociationRule other = rule("i3 j7", "z", 17, 20);
    assertThat(AssociationRules.of(List.of(all, part)).nonRedundant().list()).containsExactly(part);
    assertThat(AssociationRules.of(List.of(all, other)).nonRedundant().size()).isEqualTo(2);
  }

  @Test
  void asADataset() {
    Dataset table = AssociationRules.of(List.of(rule("b a", "z y", 30, 40))).toDataset();
    assertThat(table.columnNames())
        .containsExactly(
            "antecedent",
            "consequent",
            "count",
            "support",
            "confidence",
            "lift",
            "leverage",
            "conviction",
            "zhang",
            "kulczynski",
            "imbalance",
            "chiSquare",
            "pValue",
            "adjustedPValue");
    assertThat(table.row(0).text("antecedent")).isEqualTo("a|b");
    assertThat(table.row(0).text("consequent")).isEqualTo("y|z");
    assertThat(table.row(0).number("confidence")).isEqualTo(0.75);
    assertThat(table.row(0).number("conviction")).isEqualTo(2);
    assertThat(RULES.toDataset().rowCount()).isEqualTo(RULES.size());
  }

  @Test
  void summaryCanBeRead() {
    String text = AssociationRules.of(List.of(rule("tea", "milk", 30, 40))).summary();
    assertThat(text)
        .isEqualTo(
            """
            1 rule from 100 baskets

            rule             count  support  conf.  lift  leverage   adj. p
            [tea] => [milk]     30   0.3000  0.750   1.5       0.1  4.2e-05\
            """);
    assertThat(RULES.summary()).endsWith("\n... and 1,680 more");
    assertThat(RULES.toString())
        .isEqualTo("AssociationRules[" + RULES.size() + " rules from 200 baskets]");
  }

  @Test
  void equalityIsByContent() {
    AssociationRules rules = AssociationRules.of(List.of(rule("a", "b", 10, 20)));
    assertThat(RULES.filter(rule -> true)).isEqualTo(RULES).hasSameHashCodeAs(RULES);
    assertThat(rules)
        .isEqualTo(AssociationRules.of(List.of(rule("a", "b", 10, 20))))
        .isNotEqualTo(AssociationRules.of(List.of(rule("a", "c", 10, 20))))
        .isNotEqualTo(AssociationRules.of(List.of(rule("a", "b", 11, 20))))
        .isNotEqualTo(AssociationRules.of(List.of(rule("a b", "c", 10, 20))));
    // labels of rules that were left out do not matter
    AssociationRules more =
        AssociationRules.of(List.of(rule("0", "x", 1, 2), rule("a", "b", 10, 20)));
    assertThat(more.withConsequent("b")).isEqualTo(rules).hasSameHashCodeAs(rules);
  }

  @Test
  void savedRulesAreTheSameBits() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    AssociationRules some = RULES.withConsequent("c").sortByLift();
    ModelFile.save(some, bytes);
    AssociationRules again =
        ModelFile.load(new ByteArrayInputStream(bytes.toByteArray()), AssociationRules.class);
    assertThat(again).isEqualTo(some);
    assertThat(again.list()).isEqualTo(some.list());
    assertThat(again.nonRedundant()).isEqualTo(some.nonRedundant());
  }
}
