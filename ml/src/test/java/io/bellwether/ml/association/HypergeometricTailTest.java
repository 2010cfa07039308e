package io.bellwether.ml.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.Row;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Against sums of 60 digits by mpmath (fisher-oracle.py). */
class HypergeometricTailTest {

  @TestFactory
  Stream<DynamicTest> agreesWithExactSums() {
    return RuleOracle.table("fisher.csv").stream()
        .map(row -> DynamicTest.dynamicTest(row.toString(), () -> check(row)));
  }

  private static void check(Row row) {
    double expected = row.number("p_value");
    double actual = tail(row);
    if (expected < 1e-308) {
      // below the normal doubles digits are lost, at last all of them
      assertThat(actual).isCloseTo(expected, within(1e-310));
    } else {
      // what is promised: the logarithm of the first term has an absolute error of some 1e-13
      assertThat(actual).isCloseTo(expected, within(1e-10 * expected));
    }
  }

  private static double tail(Row row) {
    return HypergeometricTail.atLeast(
        RuleOracle.whole(row, "count"),
        RuleOracle.whole(row, "antecedent_count"),
        RuleOracle.whole(row, "consequent_count"),
        RuleOracle.whole(row, "baskets"));
  }

  @Test
  void smallTablesByHand() {
    // Fisher's tea: 4 of 4 cups right of 8 is 1 of 70; at least 3 are 17 of 70
    assertThat(HypergeometricTail.atLeast(4, 4, 4, 8)).isCloseTo(1 / 70.0, within(1e-16));
    assertThat(HypergeometricTail.atLeast(3, 4, 4, 8)).isCloseTo(17 / 70.0, within(1e-15));
    assertThat(HypergeometricTail.atLeast(0, 4, 4, 8)).isEqualTo(1);
    assertThat(HypergeometricTail.atLeast(1, 1, 1, 1)).isEqualTo(1);
  }

  @Test
  void aSideInAllBasketsGivesOne() {
    assertThat(HypergeometricTail.atLeast(7, 7, 20, 20)).isEqualTo(1);
    assertThat(HypergeometricTail.atLeast(7, 20, 7, 20)).isEqualTo(1);
  }

  @Property(tries = 300)
  void fallsWithTheCountAndDoesNotKnowSides(
      @ForAll @IntRange(min = 1, max = 400) int a,
      @ForAll @IntRange(min = 1, max = 400) int c,
      @ForAll @IntRange(min = 0, max = 4000) int more) {
    int n = Math.max(a, c) + more;
    double before = 1;
    for (int x = Math.max(0, a + c - n); x <= Math.min(a, c); x++) {
      double p = HypergeometricTail.atLeast(x, a, c, n);
      // sums of different tails differ in the last digits
      assertThat(p).isBetween(0.0, before * (1 + 1e-12));
      assertThat(HypergeometricTail.atLeast(x, c, a, n)).isCloseTo(p, within(1e-11 * p));
      before = p;
    }
  }
}
