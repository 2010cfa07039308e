package io.bellwether.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.DataException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Definitions, degenerate inputs and errors of classification measures. */
class ClassificationMetricsTest {

  private static final List<String> TWO = List.of("stays", "leaves");
  private static final List<String> THREE = List.of("a", "b", "c");

  private static ClassificationMetrics labels(int[] actual, int... predicted) {
    return ClassificationMetrics.of(TWO, actual, predicted);
  }

  private static ClassificationMetrics positives(int[] actual, double... positive) {
    return ClassificationMetrics.of(TWO, actual, pairs(positive));
  }

  private static double[][] pairs(double... positive) {
    return Arrays.stream(positive).mapToObj(p -> new double[] {1 - p, p}).toArray(double[][]::new);
  }

  @Test
  void followsTheDefinitions() {
    // 3 true positives, 1 false positive, 4 true negatives, 2 missed
    ClassificationMetrics metrics =
        labels(new int[] {1, 1, 1, 0, 0, 0, 0, 0, 1, 1}, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0);
    assertThat(metrics.count()).isEqualTo(10);
    assertThat(metrics.accuracy()).isEqualTo(0.7);
    assertThat(metrics.precision()).isEqualTo(0.75);
    assertThat(metrics.recall()).isEqualTo(0.6);
    assertThat(metrics.f1()).isEqualTo(6.0 / 9);
    assertThat(metrics.forClass("leaves").specificity()).isEqualTo(0.8);
    assertThat(metrics.forClass("leaves").support()).isEqualTo(5);
    assertThat(metrics.forClass("leaves").predicted()).isEqualTo(4);
    assertThat(metrics.balancedAccuracy()).isCloseTo(0.7, within(1e-15));
    assertThat(metrics.matthews())
        .isCloseTo((3 * 4 - 1 * 2) / Math.sqrt(4.0 * 5 * 5 * 6), within(1e-15));
    assertThat(metrics.cohenKappa()).isCloseTo((0.7 - 0.5) / 0.5, within(1e-15));
    assertThat(metrics.withPositive("stays").recall()).isEqualTo(0.8);
    assertThat(metrics.specificity(Averaging.MACRO)).isCloseTo(0.7, within(1e-15));
    assertThat(metrics.specificity(Averaging.MICRO)).isEqualTo(0.7);
  }

  @Test
  void largestProbabilityIsPredictedAndTheFirstOfEqualOnes() {
    double[][] scores = {{0.2, 0.5, 0.3}, {0.4, 0.2, 0.4}, {0.2, 0.4, 0.4}, {0, 0, 1}};
    ConfusionMatrix matrix =
        ClassificationMetrics.of(THREE, new int[] {0, 0, 0, 0}, scores).confusionMatrix();
    assertThat(matrix.count("a", "a")).isEqualTo(1);
    assertThat(matrix.count("a", "b")).isEqualTo(2);
    assertThat(matrix.count("a", "c")).isEqualTo(1);
  }

  @Test
  void tiesOfScoresCountHalf() {
    ClassificationMetrics metrics = positives(new int[] {1, 0, 1, 0}, 0.5, 0.5, 0.5, 0.5);
    assertThat(metrics.rocAuc()).isEqualTo(0.5);
    assertThat(metrics.averagePrecision()).isEqualTo(0.5);
    assertThat(metrics.forClass("leaves").kolmogorovSmirnov()).isZero();
    assertThat(metrics.forClass("leaves").gini()).isZero();
    assertThat(metrics.forClass("leaves").rocCurve().size()).isEqualTo(2);
  }

  @Test
  void zeroAndMinusZeroAreOneScore() {
    double[][] scores = {{0, -0.0}, {-0.0, 0.0}};
    assertThat(ClassificationMetrics.ofScores(TWO, new int[] {1, 0}, scores).rocAuc())
        .isEqualTo(0.5);
  }

  @Test
  void probabilitiesOfZeroCostThirtySixAndNotInfinity() {
    ClassificationMetrics metrics = positives(new int[] {1, 0}, 0, 0);
    assertThat(metrics.logLoss()).isCloseTo(26 * Math.log(2), within(1e-14));
    assertThat(metrics.brier()).isEqualTo(0.5);
    assertThat(positives(new int[] {1, 0}, 1, 0).logLoss()).isZero();
  }

  @Test
  void brierOfMoreClassesAddsThemUp() {
    double[][] p = {{0.5, 0.25, 0.25}};
    ClassificationMetrics metrics = ClassificationMetrics.of(THREE, new int[] {0}, p);
    assertThat(metrics.brier()).isEqualTo(0.25 + 2 * 0.0625);
    assertThat(metrics.withPositive("b").brier()).isEqualTo(0.0625);
  }

  @Test
  void whatIsNotDefinedIsNanAndIsTold() {
    ClassificationMetrics one = positives(new int[] {1, 1}, 0.9, 0.2);
    assertThat(one.rocAuc()).isNaN();
    assertThat(one.rocAuc(Averaging.MACRO)).isNaN();
    assertThat(one.rocAuc(Averaging.WEIGHTED)).isNaN();
    assertThat(one.forClass("leaves").kolmogorovSmirnov()).isNaN();
    assertThat(one.forClass("leaves").gini()).isNaN();
    assertThat(one.forClass("leaves").specificity()).isNaN();
    assertThat(one.forClass("stays").recall()).isNaN();
    assertThat(one.matthews()).isNaN();
    assertThat(one.averagePrecision()).isEqualTo(1);
    assertThat(one.recall()).isEqualTo(0.5);
    assertThat(one.balancedAccuracy()).isEqualTo(0.5);
    assertThat(one.logLoss()).isCloseTo(-Math.log(0.18) / 2, within(1e-15));
    assertThat(one.summary())
        .contains("No row has the label: stays; its recall is not defined.")
        .contains("All rows have the same label: roc auc and matthews are not defined.");
    ClassificationMetrics constant = labels(new int[] {1, 0}, 0, 0);
    assertThat(constant.precision()).isNaN();
    assertThat(constant.precision(Averaging.MACRO)).isEqualTo(0.25);
    assertThat(constant.f1()).isZero();
    assertThat(constant.matthews()).isNaN();
    assertThat(constant.cohenKappa()).isZero();
    assertThat(constant.rocAuc()).isNaN();
    assertThat(constant.logLoss()).isNaN();
    assertThat(constant.brier()).isNaN();
    assertThat(constant.summary())
        .contains("Never predicted: leaves; its precision is not defined and counts as 0")
        .contains("All rows were predicted the same: matthews is not defined.")
        .contains("There are no scores: roc auc and average precision are not defined.")
        .contains("There are no probabilities: log loss and brier are not defined.");
  }

  @Test
  void oneRowAndOneClassAreMeasured() {
    ClassificationMetrics metrics =
        ClassificationMetrics.of(List.of("all"), new int[] {0}, new double[][] {{1}});
    assertThat(metrics.accuracy()).isEqualTo(1);
    assertThat(metrics.f1()).isEqualTo(1);
    assertThat(metrics.logLoss()).isZero();
    assertThat(metrics.cohenKappa()).isNaN();
    assertThat(metrics.rocAuc()).isNaN();
    assertThat(metrics.specificity(Averaging.MACRO)).isNaN();
    assertThat(metrics.summary()).contains("all");
  }

  @Test
  void classesThatDoNotOccurAreLeftOutOfAverages() {
    double[][] p = {{0.8, 0.2, 0}, {0.3, 0.7, 0}, {0.6, 0.4, 0}};
    ClassificationMetrics metrics = ClassificationMetrics.of(THREE, new int[] {0, 1, 1}, p);
    assertThat(metrics.f1()).isEqualTo((2 / 3.0 + 2 / 3.0) / 2);
    assertThat(metrics.rocAuc()).isEqualTo(1);
    assertThat(metrics.averagePrecision()).isEqualTo(1);
    assertThat(metrics.forClass("c").f1()).isNaN();
    assertThat(metrics.forClass("c").averagePrecision()).isNaN();
    assertThat(metrics.forClass("c").rocCurve().truePositiveRate(1)).isNaN();
  }

  /** A label that the model never saw is a class with probability 0. */
  @Test
  void unseenLabelsAreErrors() {
    double[][] p = {{0.8, 0.2, 0}, {0.3, 0.7, 0}};
    ClassificationMetrics metrics = ClassificationMetrics.of(THREE, new int[] {0, 2}, p);
    assertThat(metrics.accuracy()).isEqualTo(0.5);
    assertThat(metrics.forClass("c").recall()).isZero();
    assertThat(metrics.logLoss()).isGreaterThan(18);
  }

  @Test
  void rowsOfNoWeightAreNotThere() {
    ClassificationMetrics metrics =
        positives(new int[] {1, 0, 0}, 0.9, 0.4, 0.95).withWeights(new double[] {2, 1, 0});
    assertThat(metrics.count()).isEqualTo(2);
    assertThat(metrics)
        .isEqualTo(positives(new int[] {1, 0}, 0.9, 0.4).withWeights(new double[] {2, 1}));
    assertThat(metrics.rocAuc()).isEqualTo(1);
    assertThat(metrics.confusionMatrix().total()).isEqualTo(3);
    assertThatIllegalStateException().isThrownBy(() -> metrics.withWeights(new double[] {1, 1}));
  }

  @Test
  void labelsCanBeDecidedOtherwise() {
    ClassificationMetrics metrics = positives(new int[] {1, 0}, 0.4, 0.1);
    assertThat(metrics.recall()).isZero();
    ClassificationMetrics lower = metrics.withPredicted(new int[] {1, 0});
    assertThat(lower.recall()).isEqualTo(1);
    assertThat(lower.rocAuc()).isEqualTo(metrics.rocAuc());
    assertThat(lower).isNotEqualTo(metrics);
  }

  @Test
  void arraysAreCopied() {
    int[] actual = {1, 0};
    double[][] p = pairs(0.9, 0.3);
    ClassificationMetrics metrics = ClassificationMetrics.of(TWO, actual, p);
    actual[0] = 0;
    p[0][1] = 0;
    assertThat(metrics).isEqualTo(positives(new int[] {1, 0}, 0.9, 0.3));
    assertThat(metrics.hashCode()).isEqualTo(positives(new int[] {1, 0}, 0.9, 0.3).hashCode());
    assertThat(metrics.rocAuc()).isEqualTo(1);
  }

  @Test
  void curvesWithoutScoresAreRefused() {
    ClassMetrics metrics = labels(new int[] {1, 0}, 1, 0).forClass("leaves");
    assertThatIllegalStateException()
        .isThrownBy(metrics::rocCurve)
        .withMessageContaining("labels only")
        .withMessageContaining("ofScores");
    ClassMetrics scored =
        ClassificationMetrics.ofScores(TWO, new int[] {1, 0}, new double[][] {{-1, 1}, {2, -2}})
            .forClass("leaves");
    assertThat(scored.rocCurve().auc()).isEqualTo(1);
    assertThatIllegalStateException()
        .isThrownBy(() -> scored.calibrationCurve(5, CalibrationBins.UNIFORM))
        .withMessageContaining("no probabilities");
  }

  @Test
  void badRowsAreNamed() {
    assertRefused(() -> positives(new int[] {1, 0}, 0.5, Double.NaN), 1, "finite");
    assertRefused(() -> positives(new int[] {1, 0}, 0.5, 1.5), 1, "from 0 to 1");
    double[][] short_ = {{0.5, 0.5}, {0.4, 0.5}};
    assertRefused(
        () -> ClassificationMetrics.of(TWO, new int[] {1, 0}, short_), 1, "must add up to 1");
    assertRefused(() -> labels(new int[] {1, 2}, 0, 0), 1, "actual label");
    assertRefused(() -> labels(new int[] {1, 0}, 0, -1), 1, "predicted label");
    assertRefused(
        () -> labels(new int[] {1, 0}, 0, 1).withWeights(new double[] {1, -1}), 1, "weight");
    assertRefused(
        () -> labels(new int[] {1, 0}, 0, 1).withWeights(new double[] {1, Double.NaN}),
        1,
        "weight");
    double[][] infinite = {{0, 1}, {Double.POSITIVE_INFINITY, 1}};
    assertRefused(
        () -> ClassificationMetrics.ofScores(TWO, new int[] {1, 0}, infinite), 1, "finite");
    assertThatThrownBy(() -> labels(new int[] {1}, 1).withWeights(new double[] {0}))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("every weight is 0");
    assertThatThrownBy(() -> labels(new int[0]))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("no rows");
  }

  private static void assertRefused(Runnable call, long row, String part) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(DataException.class, e -> assertThat(e.line()).hasValue(row))
        .hasMessageContaining(part);
  }

  @Test
  void badArgumentsAreNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> labels(new int[] {1, 0}, 1))
        .withMessage("predicted has length 1, but actual has length 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClassificationMetrics.of(TWO, new int[] {1, 0}, pairs(0.5)))
        .withMessage("probabilities has length 1, but actual has length 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClassificationMetrics.of(THREE, new int[] {1}, pairs(0.5)))
        .withMessage("row 0 has 2 scores, but there are 3 classes");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClassificationMetrics.of(List.of("a", "a"), new int[1], new int[1]))
        .withMessageContaining("none twice")
        .withMessageContaining("[a, a]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> labels(new int[] {1}, 1).forClass("Leaves"))
        .withMessage("there is no class 'Leaves'; there are stays, leaves");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> labels(new int[] {1}, 1).withWeights(new double[2]))
        .withMessage("weights has length 2, but actual has length 1");
  }

  @Test
  void summaryReadsAsATable() {
    String summary = positives(new int[] {1, 0, 1, 0}, 0.9, 0.2, 0.7, 0.6).summary();
    assertThat(summary)
        .startsWith("measure")
        .contains("\nprecision (leaves)          0.6667\n")
        .contains("\nroc auc (leaves)                 1\n")
        .contains("\nleaves        2     0.6667       1     0.8          0.5")
        .doesNotContain("not defined");
    assertThat(positives(new int[] {1, 0}, 0.9, 0.2))
        .hasToString("ClassificationMetrics[rows=2, accuracy=1, f1=1, rocAuc=1, logLoss=0.1643]");
  }
}
