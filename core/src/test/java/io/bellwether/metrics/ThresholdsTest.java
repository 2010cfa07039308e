package io.bellwether.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.DataException;
import io.bellwether.data.Dataset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Choosing thresholds. */
class ThresholdsTest {

  private static Thresholds thresholds(int[] actual, double... positive) {
    double[][] p =
        Arrays.stream(positive).mapToObj(s -> new double[] {1 - s, s}).toArray(double[][]::new);
    return ClassificationMetrics.of(List.of("stays", "leaves"), actual, p)
        .forClass("leaves")
        .thresholds();
  }

  private static Thresholds six() {
    return thresholds(new int[] {1, 1, 0, 1, 0, 0}, 0.9, 0.8, 0.7, 0.4, 0.3, 0.1);
  }

  @Test
  void cheapestWeighsErrors() {
    ThresholdChoice even = six().cheapest(DecisionCosts.of(1, 1));
    assertThat(even.threshold()).isEqualTo(0.8); // as good as 0.4, and takes fewer
    assertThat(even.expectedCost()).isCloseTo(1 / 6.0, within(1e-15));
    ThresholdChoice missesHurt = six().cheapest(DecisionCosts.of(1, 5));
    assertThat(missesHurt.threshold()).isEqualTo(0.4);
    assertThat(missesHurt.recall()).isEqualTo(1);
    assertThat(missesHurt.precision()).isEqualTo(0.75);
    assertThat(missesHurt.expectedCost()).isCloseTo(1 / 6.0, within(1e-15));
    ThresholdChoice nobody = six().cheapest(DecisionCosts.of(100, 1));
    assertThat(nobody.threshold()).isEqualTo(0.8);
    assertThat(six().cheapest(DecisionCosts.of(10, 0)).threshold())
        .isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(six().cheapest(DecisionCosts.of(10, 0)).expectedCost()).isZero();
  }

  @Test
  void benefitsCount() {
    DecisionCosts costs = DecisionCosts.of(2, 0).benefits(3, 0);
    ThresholdChoice choice = six().cheapest(costs);
    assertThat(choice.threshold()).isEqualTo(0.4); // 3 * 3 - 2 = 7; at 0.8 only 6
    assertThat(choice.expectedCost()).isCloseTo(-7 / 6.0, within(1e-15));
    assertThat(costs.probabilityThreshold()).isEqualTo(0.4);
    assertThat(DecisionCosts.of(1, 4).probabilityThreshold()).isEqualTo(0.2);
  }

  @Test
  void bestF1AndYouden() {
    ThresholdChoice f1 = six().bestF1();
    assertThat(f1.threshold()).isEqualTo(0.4);
    assertThat(f1.f1()).isEqualTo(6 / 7.0);
    ThresholdChoice youden = six().bestYouden();
    assertThat(youden.threshold()).isEqualTo(0.8);
    assertThat(youden.youden()).isCloseTo(2 / 3.0, within(1e-15));
    assertThat(youden.specificity()).isEqualTo(1);
    assertThat(youden.accuracy()).isEqualTo(5 / 6.0);
    assertThat(youden.expectedCost()).isNaN();
    assertThat(youden)
        .hasToString("ThresholdChoice[best Youden's J: threshold=0.8, precision=1, recall=0.6667]");
  }

  @Test
  void recallAndPrecisionAreKept() {
    assertThat(six().forRecall(0.5).threshold()).isEqualTo(0.8);
    assertThat(six().forRecall(0.7).threshold()).isEqualTo(0.4);
    assertThat(six().forRecall(1).recall()).isEqualTo(1);
    assertThat(six().forPrecision(0.75).orElseThrow().threshold()).isEqualTo(0.4);
    assertThat(six().forPrecision(1).orElseThrow().threshold()).isEqualTo(0.8);
    assertThat(thresholds(new int[] {0, 1}, 0.9, 0.5).forPrecision(0.6)).isEmpty();
  }

  @Test
  void anyNumberCanBeJudged() {
    assertThat(six().at(0.5).truePositives()).isEqualTo(2);
    assertThat(six().at(0.4).truePositives()).isEqualTo(3);
    assertThat(six().at(2).precision()).isNaN();
    assertThat(six().at(-1).falsePositives()).isEqualTo(3);
    assertThatIllegalArgumentException().isThrownBy(() -> six().at(Double.NaN));
  }

  @Test
  void bordersAreHalfway() {
    assertThat(six().border(six().bestF1())).isCloseTo(0.35, within(1e-15));
    assertThat(six().border(six().at(5))).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(six().border(six().at(0.1))).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void tableHasEveryThreshold() {
    Dataset table = six().toDataset(DecisionCosts.of(1, 5));
    assertThat(table.rowCount()).isEqualTo(7);
    assertThat(table.columnNames())
        .containsExactly(
            "threshold",
            "truePositives",
            "falsePositives",
            "trueNegatives",
            "falseNegatives",
            "precision",
            "recall",
            "specificity",
            "f1",
            "youden",
            "expectedCost");
    assertThat(table.numeric("threshold").values())
        .containsExactly(Double.POSITIVE_INFINITY, 0.9, 0.8, 0.7, 0.4, 0.3, 0.1);
    assertThat(table.numeric("expectedCost").value(4)).isCloseTo(1 / 6.0, within(1e-15));
    assertThat(table.numeric("precision").isMissing(0)).isTrue();
    assertThat(six()).hasToString("Thresholds[leaves, candidates=7]").isEqualTo(six());
    assertThat(six().summary())
        .startsWith("Thresholds[leaves, candidates=7]\n")
        .contains("youden")
        .hasLineCount(9);
  }

  @Test
  void rowsOfOneSideAreRefusedWhereBothAreNeeded() {
    Thresholds none = thresholds(new int[] {0, 0}, 0.2, 0.4);
    assertThatThrownBy(none::bestF1)
        .isInstanceOf(DataException.class)
        .hasMessageContaining("F1 needs rows of the class 'leaves'");
    assertThatThrownBy(() -> none.forRecall(0.5)).hasMessageContaining("recall needs rows");
    assertThatThrownBy(() -> none.forPrecision(0.5)).hasMessageContaining("precision needs rows");
    assertThat(none.cheapest(DecisionCosts.of(1, 1)).threshold())
        .isEqualTo(Double.POSITIVE_INFINITY);
    assertThatThrownBy(thresholds(new int[] {1, 1}, 0.2, 0.4)::bestYouden)
        .isInstanceOf(DataException.class)
        .hasMessageContaining("rows of other classes than 'leaves'");
  }

  @Test
  void badArgumentsAreNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> six().forRecall(0))
        .withMessage("recall is 0.0, but must be above 0 and at most 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> six().forPrecision(Double.NaN))
        .withMessageContaining("precision is NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DecisionCosts.of(-1, 2))
        .withMessage("falsePositive is -1.0, but must not be negative");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DecisionCosts.of(1, Double.NaN))
        .withMessage("falseNegative is NaN, but must be a finite number");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DecisionCosts.of(0, 0))
        .withMessageContaining("one of them more");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DecisionCosts.of(1, 1).benefits(-2, 0))
        .withMessageContaining("no less than a right one");
  }

  @Test
  void costsAreValues() {
    DecisionCosts costs = DecisionCosts.of(5, 80).benefits(40, 1);
    assertThat(costs).isEqualTo(DecisionCosts.of(5, 80).benefits(40, 1));
    assertThat(costs).hasSameHashCodeAs(DecisionCosts.of(5, 80).benefits(40, 1));
    assertThat(costs).isNotEqualTo(DecisionCosts.of(5, 80));
    assertThat(costs).hasToString("DecisionCosts.of(5.0, 80.0).benefits(40.0, 1.0)");
    assertThat(List.of(costs.falsePositive(), costs.falseNegative())).containsExactly(5.0, 80.0);
    assertThat(List.of(costs.truePositive(), costs.trueNegative())).containsExactly(40.0, 1.0);
  }
}
