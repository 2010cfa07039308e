package io.bellwether.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class LabelRuleTest {

  private static final double[][] TWO = {{0.8, 0.7, 0.3}, {0.2, 0.3, 0.7}};

  @Test
  void largestWinsAndTheFirstOfEqualOnes() {
    assertThat(LabelRule.largest().choose(TWO, 0)).isZero();
    assertThat(LabelRule.largest().choose(TWO, 2)).isOne();
    assertThat(LabelRule.largest().choose(new double[][] {{0.5}, {0.5}}, 0)).isZero();
  }

  @Test
  void aboveTheThresholdTheSecondWins() {
    LabelRule quarter = LabelRule.threshold(0.25);
    assertThat(quarter.choose(TWO, 0)).isZero();
    assertThat(quarter.choose(TWO, 1)).isOne();
    assertThat(quarter.thresholds()).containsExactly(0.75, 0.25);
    assertThat(quarter)
        .isEqualTo(LabelRule.thresholds(0.75, 0.25))
        .isNotEqualTo(LabelRule.largest());
  }

  @Test
  void thresholdsOutOfRangeAreRefused() {
    for (double wrong : new double[] {0, 1, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> LabelRule.threshold(wrong))
          .withMessageContaining(Double.toString(wrong));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> LabelRule.thresholds(0.5, 0));
  }
}
