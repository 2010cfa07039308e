package io.bellwether.ml.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssociationRuleTest {

  /** Of 10 baskets 4 hold tea, 5 milk, 3 both: every figure follows by hand. */
  private static final AssociationRule TEA = rule(3, 4, 5, 10);

  private static AssociationRule rule(int count, int antecedent, int consequent, int baskets) {
    return AssociationRule.of(
        Set.of("tea"), Set.of("milk"), count, antecedent, consequent, baskets);
  }

  @Test
  void measuresByHand() {
    assertThat(TEA.support()).isEqualTo(0.3);
    assertThat(TEA.confidence()).isEqualTo(0.75);
    assertThat(TEA.lift()).isEqualTo(1.5);
    assertThat(TEA.leverage()).isEqualTo(0.1);
    assertThat(TEA.conviction()).isEqualTo(2);
    // confidences 3/4 with tea, 2/6 without: (3/4 - 1/3) / (3/4)
    assertThat(TEA.zhang()).isCloseTo(5 / 9.0, within(1e-16));
    assertThat(TEA.kulczynski()).isEqualTo((0.75 + 0.6) / 2);
    assertThat(TEA.imbalance()).isEqualTo(1 / 6.0);
    assertThat(TEA.cosine()).isEqualTo(3 / Math.sqrt(20));
    assertThat(TEA.jaccard()).isEqualTo(0.5);
    assertThat(TEA.expectedCount()).isEqualTo(2);
    // n (x n - a c)^2 / (a c (n - a)(n - c)) = 10 * 100 / 600
    assertThat(TEA.chiSquare()).isCloseTo(5 / 3.0, within(1e-15));
    // (C(5,3) C(5,1) + C(5,4)) / C(10,4) = 55 / 210
    assertThat(TEA.pValue()).isCloseTo(55 / 210.0, within(1e-15));
    assertThat(TEA.adjustedPValue()).isEqualTo(TEA.pValue());
  }

  @Test
  void wilsonsIntervalByHand() {
    // x = 3 of a = 4 at z = 1.959963984540054: (2 x + z^2 ± z sqrt(z^2 + 4 x (1 - x / a))) / 2(a +
    // z^2)
    double z = 1.959963984540054;
    double half = z * Math.sqrt(z * z + 12 * 0.25);
    assertThat(TEA.confidenceInterval(0.95).lower())
        .isCloseTo((6 + z * z - half) / (2 * (4 + z * z)), within(1e-14));
    assertThat(TEA.confidenceInterval(0.95).upper())
        .isCloseTo((6 + z * z + half) / (2 * (4 + z * z)), within(1e-14));
    assertThat(rule(4, 4, 5, 10).confidenceInterval(0.9).upper()).isEqualTo(1);
    assertThat(rule(0, 4, 5, 10).confidenceInterval(0.9).lower()).isZero();
    assertThatThrownBy(() -> TEA.confidenceInterval(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("level is 1.0");
  }

  @Test
  void consequentInAllBasketsSaysNothing() {
    AssociationRule rule = rule(4, 4, 10, 10);
    assertThat(rule.confidence()).isEqualTo(1);
    assertThat(rule.lift()).isEqualTo(1);
    assertThat(rule.conviction()).isEqualTo(1);
    assertThat(rule.leverage()).isZero();
    assertThat(rule.zhang()).isZero();
    assertThat(rule.chiSquare()).isZero();
    assertThat(rule.chiSquarePValue()).isEqualTo(1);
    assertThat(rule.pValue()).isEqualTo(1);
  }

  @Test
  void antecedentInAllBasketsSaysNothing() {
    AssociationRule rule = rule(4, 10, 4, 10);
    assertThat(rule.lift()).isEqualTo(1);
    assertThat(rule.conviction()).isEqualTo(1);
    assertThat(rule.zhang()).isZero();
    assertThat(rule.chiSquare()).isZero();
    assertThat(rule.pValue()).isEqualTo(1);
  }

  @Test
  void alwaysAndNever() {
    assertThat(rule(4, 4, 5, 10).conviction()).isEqualTo(Double.POSITIVE_INFINITY);
    // milk never without tea
    assertThat(rule(5, 6, 5, 10).zhang()).isEqualTo(1);
    AssociationRule never = rule(0, 4, 5, 10);
    assertThat(never.zhang()).isEqualTo(-1);
    assertThat(never.lift()).isZero();
    assertThat(never.kulczynski()).isZero();
    assertThat(never.pValue()).isEqualTo(1);
    // (1 - 0.5) / (1 - 0)
    assertThat(never.conviction()).isEqualTo(0.5);
  }

  @Test
  void largestCountsDoNotOverflow() {
    AssociationRule rule = rule(1_000_000_000, 1_000_000_000, 1_000_000_000, 2_000_000_000);
    assertThat(rule.lift()).isEqualTo(2);
    assertThat(rule.leverage()).isEqualTo(0.25);
    assertThat(rule.zhang()).isEqualTo(1);
    assertThat(rule.chiSquare()).isCloseTo(2e9, within(1.0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "412;665;1000;12745;in 62% of cases, 7.9 times the usual rate; 412 baskets.",
        "1;1;1;1000;in all cases, 1,000 times the usual rate; 1 basket.",
        "999;1000;50000;100000;in over 99% of cases, 2.0 times the usual rate; 999 baskets.",
        "1;2000;90000;200000;in less than 0.1% of cases, less than 1% of the usual rate; 1 basket.",
        "3;1000;900;2000;in 0.3% of cases, less than 1% of the usual rate; 3 baskets.",
        "10;100;400;2000;in 10% of cases, only 50% of the usual rate; 10 baskets.",
        "20;100;400;2000;in 20% of cases, about the usual rate; 20 baskets.",
        "0;100;400;2000;in no case, never together; 0 baskets.",
        "1234;2468;4936;200000;in 50% of cases, 20 times the usual rate; 1,234 baskets."
      })
  void explainsInASentence(
      int count, int antecedent, int consequent, int baskets, String first, String second) {
    assertThat(rule(count, antecedent, consequent, baskets).sentence())
        .isEqualTo("Baskets with tea also hold milk " + first + "; " + second);
  }

  @Test
  void severalItemsAreJoinedByAnd() {
    AssociationRule rule = AssociationRule.of(Set.of("c", "a", "b"), Set.of("y", "x"), 3, 4, 5, 10);
    assertThat(rule.sentence())
        .isEqualTo(
            "Baskets with a, b and c also hold x and y in 75% of cases, 1.5 times the usual rate;"
                + " 3 baskets.");
    assertThat(rule.toString()).isEqualTo("[a, b, c] => [x, y] count 3, confidence 0.75, lift 1.5");
  }

  @Test
  void sidesAreSortedCopiesThatCannotBeChanged() {
    Set<String> given = new TreeSet<>(List.of("b", "a"));
    AssociationRule rule = AssociationRule.of(given, Set.of("c"), 3, 4, 5, 10);
    given.add("z");
    assertThat(rule.antecedent()).containsExactly("a", "b");
    assertThat(rule.antecedent()).isEqualTo(Set.of("b", "a")).hasSameHashCodeAs(Set.of("a", "b"));
    assertThatThrownBy(() -> rule.antecedent().add("d"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(rule)
        .isEqualTo(AssociationRule.of(Set.of("b", "a"), Set.of("c"), 3, 4, 5, 10))
        .isNotEqualTo(AssociationRule.of(Set.of("b"), Set.of("c"), 3, 4, 5, 10));
  }

  @ParameterizedTest
  @CsvSource({"-1,4,5,10", "5,4,5,10", "1,0,5,10", "1,4,0,10", "1,6,6,10", "3,11,3,10"})
  void countsThatContradictThemselvesAreRefused(int count, int a, int c, int baskets) {
    assertThatThrownBy(() -> rule(count, a, c, baskets))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("contradict themselves")
        .hasMessageContaining("of " + baskets + " baskets " + a + " hold the antecedent");
  }

  @Test
  void badSidesAndProbabilitiesAreRefused() {
    assertThatThrownBy(() -> AssociationRule.of(Set.of(), Set.of("a"), 1, 1, 1, 2))
        .hasMessageContaining("must have an item on either side");
    assertThatThrownBy(() -> AssociationRule.of(Set.of("a", "b"), Set.of("a"), 1, 1, 1, 2))
        .hasMessageContaining("an item on both sides");
    assertThatThrownBy(
            () -> new AssociationRule(Set.of("a"), Set.of("b"), 1, 1, 1, 2, Double.NaN, 1))
        .hasMessageContaining("pValue is NaN");
    assertThatThrownBy(() -> new AssociationRule(Set.of("a"), Set.of("b"), 1, 1, 1, 2, 0.5, 1.5))
        .hasMessageContaining("adjustedPValue is 1.5");
  }
}
