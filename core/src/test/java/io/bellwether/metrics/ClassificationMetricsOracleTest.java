package io.bellwether.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Measures against scikit-learn (numbers, version and calls in {@code
 * classification-metrics.json}). Tolerance 1e-12, relative to 1: both sides add up at most some
 * hundreds of numbers of the size of 1.
 */
class ClassificationMetricsOracleTest {

  private static final double TOLERANCE = 1e-12;

  private static OracleFile file() throws IOException {
    return OracleFile.read(ClassificationMetricsOracleTest.class, "classification-metrics.json");
  }

  @TestFactory
  Stream<DynamicTest> agreesWithScikitLearn() throws IOException {
    return file().parts("cases").entrySet().stream()
        .flatMap(
            entry ->
                Stream.of(
                    DynamicTest.dynamicTest(
                        entry.getKey() + ", unweighted",
                        () -> compare(metrics(entry.getValue()), entry.getValue(), "unweighted")),
                    DynamicTest.dynamicTest(
                        entry.getKey() + ", weighted",
                        () ->
                            compare(
                                metrics(entry.getValue())
                                    .withWeights(entry.getValue().numbers("weights")),
                                entry.getValue(),
                                "weighted"))));
  }

  private static ClassificationMetrics metrics(OracleFile part) {
    double[][] scores = part.matrix("scores");
    List<String> classes = names(scores[0].length);
    int[] actual = part.integers("actual");
    return part.flag("probabilities")
        ? ClassificationMetrics.of(classes, actual, scores)
        : ClassificationMetrics.ofScores(classes, actual, scores);
  }

  private static List<String> names(int size) {
    return IntStream.range(0, size).mapToObj(k -> "class " + k).toList();
  }

  private static void compare(ClassificationMetrics ours, OracleFile part, String kind) {
    OracleFile expected = part.part(kind);
    compareNumbers(ours, expected);
    compareClasses(ours, expected);
    compareConfusion(ours.confusionMatrix(), expected.matrix("confusion"));
    ClassMetrics last = ours.forClass(ours.classes().get(ours.classes().size() - 1));
    compareCurves(last, expected);
    if (expected.has("brier_sum")) {
      compareProbabilities(ours, expected);
    } else {
      assertThat(ours.logLoss()).isNaN();
      assertThat(ours.brier()).isNaN();
    }
    if (expected.has("kolmogorov_smirnov")) {
      close(last.kolmogorovSmirnov(), expected.number("kolmogorov_smirnov"));
    }
    if (expected.has("calibration_uniform")) {
      compareCalibration(
          last.calibrationCurve(5, CalibrationBins.UNIFORM), expected.part("calibration_uniform"));
    }
  }

  private static void compareNumbers(ClassificationMetrics ours, OracleFile expected) {
    close(ours.accuracy(), expected.number("accuracy"));
    close(ours.balancedAccuracy(), expected.number("balanced_accuracy"));
    close(ours.matthews(), expected.number("matthews"));
    close(ours.cohenKappa(), expected.number("cohen_kappa"));
    for (Averaging averaging : Averaging.values()) {
      String suffix = "_" + averaging.name().toLowerCase(java.util.Locale.ROOT);
      close(ours.precision(averaging), expected.number("precision" + suffix));
      close(ours.recall(averaging), expected.number("recall" + suffix));
      close(ours.f1(averaging), expected.number("f1" + suffix));
      close(ours.rocAuc(averaging), expected.number("roc_auc" + suffix));
      close(ours.averagePrecision(averaging), expected.number("average_precision" + suffix));
    }
  }

  private static void compareClasses(ClassificationMetrics ours, OracleFile expected) {
    Map<String, ToDoubleFunction<ClassMetrics>> measures =
        Map.of(
            "precision_by_class", c -> c.predicted() == 0 ? 0 : c.precision(),
            "recall_by_class", ClassMetrics::recall,
            "f1_by_class", ClassMetrics::f1,
            "roc_auc_by_class", ClassMetrics::rocAuc,
            "average_precision_by_class", ClassMetrics::averagePrecision);
    measures.forEach(
        (name, measure) -> {
          double[] wanted = expected.numbers(name);
          for (int k = 0; k < wanted.length; k++) {
            close(measure.applyAsDouble(ours.forClass(ours.classes().get(k))), wanted[k]);
          }
        });
    if (ours.classes().size() == 2) {
      close(ours.rocAuc(), expected.numbers("roc_auc_by_class")[1]);
      close(ours.withPositive("class 0").recall(), expected.numbers("recall_by_class")[0]);
    } else {
      close(ours.rocAuc(), expected.number("roc_auc_macro"));
      close(ours.f1(), expected.number("f1_macro"));
    }
  }

  private static void compareConfusion(ConfusionMatrix ours, double[][] expected) {
    for (int i = 0; i < expected.length; i++) {
      for (int j = 0; j < expected.length; j++) {
        close(ours.count(ours.classes().get(i), ours.classes().get(j)), expected[i][j]);
      }
    }
  }

  private static void compareCurves(ClassMetrics ours, OracleFile expected) {
    OracleFile roc = expected.part("roc_curve");
    RocCurve curve = ours.rocCurve();
    assertThat(curve.size()).isEqualTo(roc.numbers("threshold").length + 1);
    assertThat(curve.threshold(0)).isEqualTo(Double.POSITIVE_INFINITY);
    for (int i = 1; i < curve.size(); i++) {
      close(curve.threshold(i), roc.numbers("threshold")[i - 1]);
      close(curve.falsePositiveRate(i), roc.numbers("fpr")[i - 1]);
      close(curve.truePositiveRate(i), roc.numbers("tpr")[i - 1]);
    }
    OracleFile pr = expected.part("pr_curve");
    PrecisionRecallCurve precision = ours.precisionRecallCurve();
    assertThat(precision.size()).isEqualTo(pr.numbers("threshold").length);
    for (int i = 0; i < precision.size(); i++) {
      close(precision.threshold(i), pr.numbers("threshold")[i]);
      close(precision.precision(i), pr.numbers("precision")[i]);
      close(precision.recall(i), pr.numbers("recall")[i]);
    }
  }

  private static void compareProbabilities(ClassificationMetrics ours, OracleFile expected) {
    close(ours.logLoss(), expected.number("log_loss"));
    double[] brier = expected.numbers("brier_by_class");
    for (int k = 0; k < brier.length; k++) {
      close(ours.forClass(ours.classes().get(k)).brier(), brier[k]);
    }
    close(ours.brier(), brier.length == 2 ? brier[1] : expected.number("brier_sum"));
  }

  private static void compareCalibration(CalibrationCurve ours, OracleFile expected) {
    double[] predicted = expected.numbers("predicted");
    assertThat(ours.size()).isEqualTo(predicted.length);
    for (int i = 0; i < predicted.length; i++) {
      close(ours.predicted(i), predicted[i]);
      close(ours.observed(i), expected.numbers("observed")[i]);
    }
  }

  @Test
  void quantileBinsAgreeWithScikitLearn() throws IOException {
    OracleFile expected = file().part("calibration_quantile");
    double[][] scores =
        Arrays.stream(expected.numbers("positive"))
            .mapToObj(p -> new double[] {1 - p, p})
            .toArray(double[][]::new);
    compareCalibration(
        ClassificationMetrics.of(names(2), expected.integers("actual"), scores)
            .forClass("class 1")
            .calibrationCurve(6, CalibrationBins.QUANTILE),
        expected);
  }

  private static void close(double ours, double wanted) {
    assertThat(ours).isCloseTo(wanted, within(TOLERANCE * Math.max(1, Math.abs(wanted))));
  }
}
