package io.bellwether.metrics;

import io.bellwether.math.DoubleDouble;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Measures of single classes, put together. */
final class ClassAverages {

  private ClassAverages() {}

  /** Precision or recall or F1, which count as 0 where a class occurs but does not define them. */
  static double ofDecisions(
      Averaging averaging, List<BinaryCounts> classes, ToDoubleFunction<BinaryCounts> measure) {
    ToDoubleFunction<BinaryCounts> orZero =
        counts -> {
          double value = measure.applyAsDouble(counts);
          return Double.isNaN(value) ? 0 : value;
        };
    return average(averaging, occurring(classes), measure, orZero);
  }

  /** Specificity, which leaves out a class that all rows belong to. */
  static double ofSpecificity(Averaging averaging, List<BinaryCounts> classes) {
    List<BinaryCounts> defined =
        occurring(classes).stream().filter(counts -> counts.negatives() > 0).toList();
    return average(averaging, defined, BinaryCounts::specificity, BinaryCounts::specificity);
  }

  private static List<BinaryCounts> occurring(List<BinaryCounts> classes) {
    return classes.stream()
        .filter(counts -> counts.positives() > 0 || counts.predicted() > 0)
        .toList();
  }

  private static double average(
      Averaging averaging,
      List<BinaryCounts> classes,
      ToDoubleFunction<BinaryCounts> pooled,
      ToDoubleFunction<BinaryCounts> single) {
    double[] values = classes.stream().mapToDouble(single).toArray();
    return switch (averaging) {
      case MICRO ->
          classes.stream().reduce(BinaryCounts::plus).map(pooled::applyAsDouble).orElse(Double.NaN);
      case MACRO -> DefinedMean.ofAll(values.length, i -> values[i]);
      case WEIGHTED ->
          weighted(values, classes.stream().mapToDouble(BinaryCounts::positives).toArray());
    };
  }

  /** A measure of ranks, over the classes that define it. */
  static double ofRanks(
      Averaging averaging, ClassifiedRows rows, ToDoubleFunction<RankedScores> measure) {
    if (averaging == Averaging.MICRO) {
      return measure.applyAsDouble(RankedScores.pooled(rows));
    }
    List<RankedScores> ranked =
        IntStream.range(0, rows.classes().size())
            .mapToObj(label -> RankedScores.of(rows, label))
            .toList();
    double[] values = ranked.stream().mapToDouble(measure).toArray();
    double[] weights =
        IntStream.range(0, values.length)
            .mapToDouble(i -> Double.isNaN(values[i]) ? 0 : ranked.get(i).allPositives())
            .toArray();
    return averaging == Averaging.MACRO
        ? DefinedMean.ofDefined(values.length, i -> values[i])
        : weighted(values, weights);
  }

  private static double weighted(double[] values, double[] weights) {
    DoubleDouble sum = new DoubleDouble();
    DoubleDouble total = new DoubleDouble();
    for (int i = 0; i < values.length; i++) {
      if (weights[i] > 0) {
        sum.addProduct(weights[i], values[i]);
        total.add(weights[i]);
      }
    }
    return sum.value() / total.value();
  }
}
