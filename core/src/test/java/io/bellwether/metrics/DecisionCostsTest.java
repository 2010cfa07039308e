package io.bellwether.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DecisionCostsTest {

  @Test
  void oneKindOfErrorMayBeFree() {
    assertThat(DecisionCosts.of(0, 5).probabilityThreshold()).isZero();
    assertThat(DecisionCosts.of(5, 0).probabilityThreshold()).isEqualTo(1);
  }

  @Test
  void rightDecisionMayCostAsMuchAsTheWrongOneButNoMore() {
    assertThat(DecisionCosts.of(1, 5).benefits(0, -1).probabilityThreshold()).isZero();
    assertThat(DecisionCosts.of(1, 5).benefits(-5, 0).probabilityThreshold()).isEqualTo(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DecisionCosts.of(1, 5).benefits(0, -1.5))
        .withMessageContaining("a wrong decision must cost no less than a right one");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DecisionCosts.of(1, 5).benefits(-5.5, 0))
        .withMessageContaining("a wrong decision must cost no less than a right one");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DecisionCosts.of(1, 5).benefits(-5, -1))
        .withMessageContaining("and one of them more");
  }

  /** A benefit makes up for a cost: only their sums count. */
  @Test
  void benefitsOfOneKindMayMakeUpForFreeErrors() {
    assertThat(DecisionCosts.of(0, 1).benefits(0, 3).probabilityThreshold()).isEqualTo(0.75);
    assertThat(DecisionCosts.of(1, 0).benefits(3, 0).probabilityThreshold()).isEqualTo(0.25);
  }

  /** Elkan (2001), equation (2), with all four numbers at work. */
  @Test
  void thresholdCountsCostsAndBenefits() {
    assertThat(DecisionCosts.of(2, 5).benefits(4, 1).probabilityThreshold())
        .isCloseTo((2 + 1) / (2.0 + 1 + 5 + 4), within(1e-16));
  }

  @Test
  void meanCostTakesBothBenefitsOff() {
    DecisionCosts costs = DecisionCosts.of(2, 5).benefits(4, 1);
    BinaryCounts counts = new BinaryCounts(3, 1, 4, 2); // true and false positives, then negatives
    assertThat(costs.expected(counts)).isCloseTo((1 * 2 + 2 * 5 - 3 * 4 - 4) / 10.0, within(1e-16));
  }

  @Test
  void writtenAsTheyAreMade() {
    assertThat(DecisionCosts.of(2, 5)).hasToString("DecisionCosts.of(2.0, 5.0)");
    assertThat(DecisionCosts.of(2, 5).benefits(4, 0))
        .hasToString("DecisionCosts.of(2.0, 5.0).benefits(4.0, 0.0)");
    assertThat(DecisionCosts.of(2, 5).benefits(0, 1))
        .hasToString("DecisionCosts.of(2.0, 5.0).benefits(0.0, 1.0)");
  }
}
