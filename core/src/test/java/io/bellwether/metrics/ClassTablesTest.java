package io.bellwether.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.Dataset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Confusion matrices, lift tables, curves and calibration curves of small inputs. */
class ClassTablesTest {

  private static final List<String> TWO = List.of("stays", "leaves");

  private static ClassMetrics leaves(int[] actual, double... positive) {
    double[][] p =
        Arrays.stream(positive).mapToObj(s -> new double[] {1 - s, s}).toArray(double[][]::new);
    return ClassificationMetrics.of(TWO, actual, p).forClass("leaves");
  }

  @Test
  void confusionIsPrintedAsATable() {
    ConfusionMatrix matrix =
        ConfusionMatrix.of(TWO, new int[] {0, 0, 0, 1, 1}, new int[] {0, 0, 1, 1, 0});
    assertThat(matrix).hasToString("ConfusionMatrix[2 classes, right=3 of 5]");
    assertThat(matrix.summary())
        .isEqualTo(
            """
            actual \\ predicted  stays  leaves  total
            stays                   2       1      3
            leaves                  1       1      2
            total                   3       2      5\
            """);
    assertThat(matrix.toTable(ShareOf.ACTUAL))
        .isEqualTo(
            """
            actual \\ predicted   stays  leaves
            stays               0.6667  0.3333
            leaves                 0.5     0.5\
            """);
    assertThat(matrix.share("stays", "leaves", ShareOf.PREDICTED)).isEqualTo(0.5);
    assertThat(matrix.share("stays", "leaves", ShareOf.ALL)).isEqualTo(0.2);
    assertThat(matrix.actualTotal("stays")).isEqualTo(3);
    assertThat(matrix.predictedTotal("leaves")).isEqualTo(2);
    assertThat(matrix)
        .isEqualTo(ConfusionMatrix.of(TWO, new int[] {1, 1, 0, 0, 0}, new int[] {0, 1, 1, 0, 0}));
    assertThat(matrix.toDataset().numeric("count").values()).containsExactly(2, 1, 1, 1);
    assertThat(matrix.toDataset().numeric("shareOfAll").values())
        .containsExactly(0.4, 0.2, 0.2, 0.2);
    assertThat(matrix.toDataset().categorical("actual").labels())
        .containsExactly("stays", "stays", "leaves", "leaves");
  }

  @Test
  void confusionAddsWeightsUp() {
    ConfusionMatrix matrix =
        ConfusionMatrix.of(
            TWO, new int[] {0, 0, 1}, new int[] {0, 0, 0}, new double[] {0.1, 0.2, 0.5});
    assertThat(matrix.count("stays", "stays")).isEqualTo(0.1 + 0.2);
    assertThat(matrix.share("stays", "leaves", ShareOf.PREDICTED)).isNaN();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> matrix.count("stays", "goes"))
        .withMessageContaining("'goes'");
  }

  @Test
  void liftFollowsTheBestScores() {
    int[] actual = {1, 1, 1, 0, 1, 0, 0, 0, 0, 0};
    double[] scores = IntStream.range(0, 10).mapToDouble(i -> (19 - i) / 20.0).toArray();
    LiftTable lift = leaves(actual, scores).liftTable(5);
    assertThat(lift.bins()).isEqualTo(5);
    assertThat(lift.rows(0)).isEqualTo(2);
    assertThat(column(lift, "positives")).containsExactly(2, 1, 1, 0, 0);
    assertThat(column(lift, "rate")).containsExactly(1, 0.5, 0.5, 0, 0);
    assertThat(column(lift, "lift")).containsExactly(2.5, 1.25, 1.25, 0, 0);
    assertThat(column(lift, "gain")).containsExactly(0.5, 0.75, 1, 1, 1);
    assertThat(column(lift, "cumulativeLift"))
        .containsExactly(new double[] {2.5, 1.875, 5 / 3.0, 1.25, 1}, within(1e-15));
    assertThat(column(lift, "lowestScore")).containsExactly(0.9, 0.8, 0.7, 0.6, 0.5);
    assertThat(lift).hasToString("LiftTable[bins=5, lift of the first=2.5]");
    assertThat(lift).isEqualTo(leaves(actual, scores).liftTable(5)).hasSameHashCodeAs(lift);
    assertThat(lift).isNotEqualTo(leaves(actual, scores).liftTable(4));
    assertThat(lift.summary())
        .startsWith("bin  rows  positives  rate  lift  gain  cumulative lift  lowest score\n1 ");
    assertThatThrownBy(() -> lift.rate(5)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(leaves(actual, scores).liftTable().bins()).isEqualTo(10);
  }

  private static double[] column(LiftTable table, String name) {
    return table.toDataset().numeric(name).values();
  }

  @Test
  void equalScoresHaveNoLift() {
    LiftTable lift = leaves(new int[] {1, 0, 0, 1, 0}, 0.5, 0.5, 0.5, 0.5, 0.5).liftTable();
    assertThat(lift.rows(3)).isEqualTo(0.5);
    assertThat(column(lift, "lift")).containsOnly(new double[] {1}, within(1e-14));
    assertThat(column(lift, "gain")[9]).isEqualTo(1);
  }

  private static double[] columnOf(Dataset table, String name) {
    return table.numeric(name).values();
  }

  @Test
  void liftOfNothingIsNotDefined() {
    LiftTable lift = leaves(new int[] {0, 0, 0}, 0.1, 0.2, 0.3).liftTable(3);
    assertThat(lift.rate(0)).isZero();
    assertThat(lift.lift(0)).isNaN();
    assertThat(lift.gain(2)).isNaN();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> leaves(new int[] {0, 1}, 0.1, 0.2).liftTable(0))
        .withMessage("bins is 0, but must be at least 1");
  }

  @Test
  void rocGoesThroughEveryScore() {
    RocCurve curve = leaves(new int[] {1, 0, 1, 0}, 0.9, 0.8, 0.7, 0.1).rocCurve();
    Dataset table = curve.toDataset();
    assertThat(columnOf(table, "threshold"))
        .containsExactly(Double.POSITIVE_INFINITY, 0.9, 0.8, 0.7, 0.1);
    assertThat(columnOf(table, "falsePositiveRate")).containsExactly(0, 0, 0.5, 0.5, 1);
    assertThat(columnOf(table, "truePositiveRate")).containsExactly(0, 0.5, 0.5, 1, 1);
    assertThat(curve.auc()).isEqualTo(0.75);
    assertThat(curve).hasToString("RocCurve[points=5, auc=0.75]");
    assertThat(curve.summary()).startsWith("RocCurve[points=5, auc=0.75]\n").hasLineCount(7);
    RocCurve turned = leaves(new int[] {0, 1, 0, 1}, 0.1, 0.7, 0.8, 0.9).rocCurve();
    assertThat(turned).isEqualTo(curve).hasSameHashCodeAs(curve);
    assertThat(leaves(new int[] {0, 1}, 0.1, 0.7).rocCurve()).isNotEqualTo(curve);
    PrecisionRecallCurve precision =
        leaves(new int[] {1, 0, 1, 0}, 0.9, 0.8, 0.7, 0.1).precisionRecallCurve();
    assertThat(columnOf(precision.toDataset(), "precision")).containsExactly(1, 0.5, 2 / 3.0, 0.5);
    assertThat(columnOf(precision.toDataset(), "recall")).containsExactly(0.5, 0.5, 1, 1);
    assertThat(precision.averagePrecision()).isCloseTo(0.5 + 1 / 3.0, within(1e-15));
    assertThat(precision).hasToString("PrecisionRecallCurve[points=4, averagePrecision=0.8333]");
    assertThat(precision.summary()).contains("threshold", "precision", "recall").hasLineCount(6);
  }

  @Test
  void elevenPointsStandForALongCurve() {
    int[] actual = IntStream.range(0, 200).map(i -> i % 3 == 0 ? 1 : 0).toArray();
    double[] scores = IntStream.range(0, 200).mapToDouble(i -> i / 200.0).toArray();
    assertThat(leaves(actual, scores).rocCurve().summary())
        .hasLineCount(13)
        .containsPattern("\nInfinity +0 +0\n")
        .containsPattern("\n0 +1 +1$");
  }

  @Test
  void oneClassHasAPageOfItsOwn() {
    ClassMetrics one = leaves(new int[] {1, 0, 1, 0}, 0.9, 0.8, 0.7, 0.1);
    assertThat(one.summary())
        .startsWith("measure            class leaves\nsupport")
        .containsPattern("roc auc +0.75\n");
  }

  @Test
  void calibrationComparesMeansAndRates() {
    CalibrationCurve curve =
        leaves(new int[] {0, 0, 1, 1, 1}, 0.1, 0.2, 0.3, 0.9, 0.7)
            .calibrationCurve(2, CalibrationBins.UNIFORM);
    assertThat(curve.size()).isEqualTo(2);
    assertThat(columnOf(curve.toDataset(), "rows")).containsExactly(3, 2);
    assertThat(curve.predicted(0)).isCloseTo(0.2, within(1e-15));
    assertThat(curve.observed(0)).isEqualTo(1 / 3.0);
    assertThat(curve.predicted(1)).isCloseTo(0.8, within(1e-15));
    assertThat(curve.observed(1)).isEqualTo(1);
    assertThat(curve.expectedError()).isCloseTo(0.6 * (1 / 3.0 - 0.2) + 0.4 * 0.2, within(1e-15));
    assertThat(curve.maximumError()).isCloseTo(0.2, within(1e-15));
    assertThat(curve.summary()).contains("expected calibration error: 0.16");
    assertThat(curve).hasToString("CalibrationCurve[bins=2, expectedError=0.16]");
  }

  @Test
  void bordersBelongToTheLowerBinAndEmptyBinsAreLeftOut() {
    CalibrationCurve curve =
        leaves(new int[] {0, 0, 1, 1}, 0, 0.25, 0.5, 1)
            .calibrationCurve(4, CalibrationBins.UNIFORM);
    assertThat(columnOf(curve.toDataset(), "predicted")).containsExactly(0.125, 0.5, 1);
    CalibrationCurve tied =
        leaves(new int[] {0, 1, 1, 1}, 0.5, 0.5, 0.5, 1)
            .calibrationCurve(4, CalibrationBins.QUANTILE);
    assertThat(columnOf(tied.toDataset(), "rows")).containsExactly(3, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> leaves(new int[] {1, 0}, 1, 0).calibrationCurve(0, CalibrationBins.UNIFORM))
        .withMessage("bins is 0, but must be at least 1");
  }
}
