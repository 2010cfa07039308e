package io.bellwether.ml.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.Dataset;
import io.bellwether.data.Row;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every measure against base R (association-oracle.R). */
class MeasuresOracleTest {

  /** Both sides compute with doubles; differences of shares lose a few digits in R. */
  private static final double ROUNDING = 1e-12;

  private static final Dataset TABLE = RuleOracle.table("rules.csv");

  @TestFactory
  Stream<DynamicTest> agreesWithR() {
    return TABLE.stream().map(row -> DynamicTest.dynamicTest(row.toString(), () -> check(row)));
  }

  private static void check(Row row) {
    AssociationRule rule = rule(row);
    same(rule.support(), row, "support");
    same(rule.confidence(), row, "confidence");
    same(rule.lift(), row, "lift");
    // a difference of two shares: absolute
    assertThat(rule.leverage()).isCloseTo(row.number("leverage"), within(1e-15));
    conviction(rule, row);
    assertThat(rule.zhang()).isCloseTo(row.number("zhang"), within(1e-11));
    assertThat(rule.zhang()).isCloseTo(row.number("zhang_by_confidences"), within(1e-11));
    same(rule.kulczynski(), row, "kulczynski");
    assertThat(rule.imbalance()).isCloseTo(row.number("imbalance"), within(1e-12));
    same(rule.cosine(), row, "cosine");
    same(rule.jaccard(), row, "jaccard");
    same(rule.expectedCount(), row, "expected");
    double chiSquare = row.number("chi_square");
    assertThat(rule.chiSquare()).isCloseTo(chiSquare, within(1e-11 * chiSquare + 1e-18));
    double chiP = row.number("chi_square_p");
    // the tail turns a relative error of the statistic into one that is chi-square times as large
    assertThat(rule.chiSquarePValue()).isCloseTo(chiP, within(1e-11 * (1 + chiSquare) * chiP));
    double p = row.number("p_value");
    // fisher.test: phyper promises no more than about ten digits
    assertThat(rule.pValue()).isCloseTo(p, within(1e-9 * p));
  }

  private static void conviction(AssociationRule rule, Row row) {
    double expected = row.number("conviction");
    // infinite ones are left empty
    if (Double.isNaN(expected)) {
      assertThat(rule.conviction()).isEqualTo(Double.POSITIVE_INFINITY);
    } else {
      assertThat(rule.conviction()).isCloseTo(expected, within(1e-11 * expected));
    }
  }

  private static void same(double actual, Row row, String column) {
    double expected = row.number(column);
    assertThat(actual).as(column).isCloseTo(expected, within(ROUNDING * expected));
  }

  private static AssociationRule rule(Row row) {
    return AssociationRule.of(
        Set.of("a"),
        Set.of("c"),
        RuleOracle.whole(row, "count"),
        RuleOracle.whole(row, "antecedent_count"),
        RuleOracle.whole(row, "consequent_count"),
        RuleOracle.whole(row, "baskets"));
  }

  @Test
  void correctedValuesAreThoseOfR() {
    double[] pValues = TABLE.numeric("p_value").values();
    double[] expected = TABLE.numeric("adjusted_p_value").values();
    double[] actual = FalseDiscovery.adjusted(pValues, pValues.length);
    for (int i = 0; i < expected.length; i++) {
      // n / i * p against p * (n / i)
      assertThat(actual[i]).isCloseTo(expected[i], within(1e-15 * expected[i]));
    }
  }
}
