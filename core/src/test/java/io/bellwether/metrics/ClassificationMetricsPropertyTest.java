package io.bellwether.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.math.RandomStreams;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for the classification measures of any rows. */
class ClassificationMetricsPropertyTest {

  /** Sums of at most some hundred terms of size 1, in another order. */
  private static final double ROUNDING = 1e-12;

  private static final List<String> CLASSES = List.of("a", "b", "c");

  private static final Map<String, ToDoubleFunction<ClassificationMetrics>> MEASURES = measures();

  private static Map<String, ToDoubleFunction<ClassificationMetrics>> measures() {
    Map<String, ToDoubleFunction<ClassificationMetrics>> all = new LinkedHashMap<>();
    all.put("accuracy", ClassificationMetrics::accuracy);
    all.put("balanced accuracy", ClassificationMetrics::balancedAccuracy);
    all.put("matthews", ClassificationMetrics::matthews);
    all.put("kappa", ClassificationMetrics::cohenKappa);
    all.put("log loss", ClassificationMetrics::logLoss);
    all.put("brier", ClassificationMetrics::brier);
    for (Averaging averaging : Averaging.values()) {
      all.put("precision " + averaging, metrics -> metrics.precision(averaging));
      all.put("recall " + averaging, metrics -> metrics.recall(averaging));
      all.put("f1 " + averaging, metrics -> metrics.f1(averaging));
      all.put("specificity " + averaging, metrics -> metrics.specificity(averaging));
      all.put("auc " + averaging, metrics -> metrics.rocAuc(averaging));
      all.put("average precision " + averaging, metrics -> metrics.averagePrecision(averaging));
    }
    return Map.copyOf(all);
  }

  private static final Map<String, ToDoubleFunction<ClassMetrics>> OF_CLASS =
      Map.of(
          "recall",
          ClassMetrics::recall,
          "auc",
          ClassMetrics::rocAuc,
          "average precision",
          ClassMetrics::averagePrecision,
          "ks",
          ClassMetrics::kolmogorovSmirnov,
          "third lift",
          metrics -> metrics.liftTable(4).lift(2),
          "cost",
          metrics -> metrics.thresholds().cheapest(DecisionCosts.of(1, 2)).expectedCost(),
          "uniform",
          metrics -> metrics.calibrationCurve(5, CalibrationBins.UNIFORM).expectedError(),
          "quantile",
          metrics -> metrics.calibrationCurve(3, CalibrationBins.QUANTILE).expectedError());

  /** Rows to compare: labels, probabilities in eighths, and weights. */
  @SuppressWarnings("ArrayRecordComponent") // never compared; jqwik prints it
  record Rows(int[] actual, double[][] scores, double[] weights) {

    Rows taken(int[] order) {
      return new Rows(
          Arrays.stream(order).map(i -> actual[i]).toArray(),
          Arrays.stream(order).mapToObj(i -> scores[i]).toArray(double[][]::new),
          Arrays.stream(order).mapToDouble(i -> weights[i]).toArray());
    }

    ClassificationMetrics plain() {
      return ClassificationMetrics.of(CLASSES, actual, scores);
    }

    ClassificationMetrics weighted() {
      return plain().withWeights(weights);
    }
  }

  @Provide
  Arbitrary<Rows> rows() {
    Arbitrary<Integer> label = Arbitraries.integers().between(0, 2);
    Arbitrary<double[]> score =
        Arbitraries.integers()
            .between(0, 8)
            .flatMap(
                first ->
                    Arbitraries.integers()
                        .between(0, 8 - first)
                        .map(
                            second ->
                                new double[] {
                                  first / 8.0, second / 8.0, (8 - first - second) / 8.0
                                }));
    Arbitrary<Double> weight = Arbitraries.integers().between(1, 4).map(i -> (double) i);
    return Arbitraries.integers()
        .between(1, 25)
        .flatMap(
            n ->
                Combinators.combine(
                        label.list().ofSize(n), score.list().ofSize(n), weight.list().ofSize(n))
                    .as(
                        (y, s, w) ->
                            new Rows(
                                y.stream().mapToInt(i -> i).toArray(),
                                s.toArray(double[][]::new),
                                w.stream().mapToDouble(d -> d).toArray())));
  }

  private static void assertSame(ClassificationMetrics a, ClassificationMetrics b) {
    MEASURES.forEach(
        (name, measure) -> assertSame(name, measure.applyAsDouble(a), measure.applyAsDouble(b)));
    for (String label : CLASSES) {
      OF_CLASS.forEach(
          (name, measure) ->
              assertSame(
                  name + " of " + label,
                  measure.applyAsDouble(a.forClass(label)),
                  measure.applyAsDouble(b.forClass(label))));
    }
  }

  private static void assertSame(String name, double a, double b) {
    if (Double.isNaN(a)) {
      assertThat(b).as(name).isNaN();
    } else {
      assertThat(b).as(name).isCloseTo(a, within(ROUNDING * Math.max(1, Math.abs(a))));
    }
  }

  @Property(tries = 80)
  void orderOfRowsDoesNotMatter(@ForAll("rows") Rows rows, @ForAll long seed) {
    int[] order =
        RandomStreams.permutation(rows.actual().length, RandomStreams.of(seed).stream("order"));
    assertSame(rows.plain(), rows.taken(order).plain());
    assertSame(rows.weighted(), rows.taken(order).weighted());
  }

  @Property(tries = 80)
  void weightOfTwoIsTwoRows(@ForAll("rows") Rows rows) {
    int[] repeated =
        IntStream.range(0, rows.actual().length)
            .flatMap(row -> IntStream.generate(() -> row).limit((long) rows.weights()[row]))
            .toArray();
    assertSame(rows.weighted(), rows.taken(repeated).plain());
  }

  @Property(tries = 80)
  void namesAndOrderOfClassesDoNotMatter(@ForAll("rows") Rows rows) {
    List<String> turned = List.of("c", "a", "b");
    int[] actual = Arrays.stream(rows.actual()).map(code -> (code + 1) % 3).toArray();
    double[][] scores =
        Arrays.stream(rows.scores())
            .map(s -> new double[] {s[2], s[0], s[1]})
            .toArray(double[][]::new);
    int[] predicted = new int[actual.length];
    ClassificationMetrics plain = rows.plain();
    for (int row = 0; row < predicted.length; row++) {
      predicted[row] = (largest(rows.scores()[row]) + 1) % 3; // ties as before
    }
    assertSame(plain, ClassificationMetrics.of(turned, actual, scores).withPredicted(predicted));
  }

  private static int largest(double[] scores) {
    int best = 0;
    for (int k = 1; k < scores.length; k++) {
      best = scores[k] > scores[best] ? k : best;
    }
    return best;
  }

  @Property(tries = 80)
  void ranksKeepUnderAnyRisingFunction(@ForAll("rows") Rows rows) {
    double[][] stretched =
        Arrays.stream(rows.scores())
            .map(s -> Arrays.stream(s).map(p -> 3 * Math.exp(2 * p) - 7).toArray())
            .toArray(double[][]::new);
    ClassificationMetrics plain = rows.plain();
    ClassificationMetrics risen = ClassificationMetrics.ofScores(CLASSES, rows.actual(), stretched);
    for (Averaging averaging : Averaging.values()) {
      assertSame("auc", plain.rocAuc(averaging), risen.rocAuc(averaging));
      assertSame("ap", plain.averagePrecision(averaging), risen.averagePrecision(averaging));
    }
    assertThat(risen.confusionMatrix()).isEqualTo(plain.confusionMatrix());
  }

  /** The area is the share of pairs that are in the right order, counted one by one. */
  @Property(tries = 80)
  void areaIsTheShareOfPairsInOrder(@ForAll("rows") Rows rows) {
    ClassificationMetrics metrics = rows.weighted();
    for (int k = 0; k < CLASSES.size(); k++) {
      double right = 0;
      double all = 0;
      for (int i = 0; i < rows.actual().length; i++) {
        for (int j = 0; j < rows.actual().length; j++) {
          if (rows.actual()[i] == k && rows.actual()[j] != k) {
            double weight = rows.weights()[i] * rows.weights()[j];
            all += weight;
            right += weight * (1 + Math.signum(rows.scores()[i][k] - rows.scores()[j][k])) / 2;
          }
        }
      }
      ClassMetrics ours = metrics.forClass(CLASSES.get(k));
      assertSame("auc", right / all, ours.rocAuc());
      assertSame("trapezoids", trapezoids(ours.rocCurve()), ours.rocAuc());
    }
  }

  private static double trapezoids(RocCurve curve) {
    double area = 0;
    for (int i = 1; i < curve.size(); i++) {
      area +=
          (curve.falsePositiveRate(i) - curve.falsePositiveRate(i - 1))
              * (curve.truePositiveRate(i) + curve.truePositiveRate(i - 1))
              / 2;
    }
    return area;
  }

  @Property(tries = 80)
  void tablesAddUp(@ForAll("rows") Rows rows) {
    ClassificationMetrics metrics = rows.weighted();
    ConfusionMatrix matrix = metrics.confusionMatrix();
    double total = Arrays.stream(rows.weights()).sum();
    assertThat(matrix.total()).isEqualTo(total);
    double cells = Arrays.stream(matrix.toDataset().numeric("count").values()).sum();
    assertThat(cells).isEqualTo(total);
    for (String label : CLASSES) {
      ClassMetrics ours = metrics.forClass(label);
      assertThat(matrix.actualTotal(label)).isEqualTo(ours.support());
      LiftTable lift = ours.liftTable(7);
      double positives = IntStream.range(0, 7).mapToDouble(lift::positives).sum();
      assertThat(positives).isCloseTo(ours.support(), within(ROUNDING * total));
      double binRows =
          Arrays.stream(
                  ours.calibrationCurve(4, CalibrationBins.QUANTILE)
                      .toDataset()
                      .numeric("rows")
                      .values())
              .sum();
      assertThat(binRows).isEqualTo(total);
    }
    assertSame("micro", metrics.accuracy(), metrics.f1(Averaging.MICRO));
    assertSame("weighted recall", metrics.accuracy(), metrics.recall(Averaging.WEIGHTED));
  }

  @Property(tries = 80)
  void measuresKeepTheirBounds(@ForAll("rows") Rows rows) {
    ClassificationMetrics metrics = rows.weighted();
    MEASURES.forEach(
        (name, measure) -> {
          double value = measure.applyAsDouble(metrics);
          double most = name.equals("log loss") ? 36.05 : name.equals("brier") ? 2 : 1;
          double least = name.equals("matthews") || name.equals("kappa") ? -1 : 0;
          if (!Double.isNaN(value)) {
            assertThat(value).as(name).isBetween(least - ROUNDING, most + ROUNDING);
          }
        });
  }

  /** No threshold is better than the best, and the best is one of the table. */
  @Property(tries = 80)
  void noThresholdIsCheaper(@ForAll("rows") Rows rows) {
    DecisionCosts costs = DecisionCosts.of(2, 3).benefits(1, 0);
    Thresholds thresholds = rows.weighted().forClass("b").thresholds();
    double best = thresholds.cheapest(costs).expectedCost();
    double[] all = thresholds.toDataset(costs).numeric("expectedCost").values();
    assertThat(Arrays.stream(all).min().orElseThrow()).isEqualTo(best);
    ThresholdChoice choice = thresholds.cheapest(costs);
    double border = thresholds.border(choice);
    assertThat(thresholds.at(border).truePositives()).isEqualTo(choice.truePositives());
    assertThat(thresholds.at(border).falsePositives()).isEqualTo(choice.falsePositives());
  }
}
