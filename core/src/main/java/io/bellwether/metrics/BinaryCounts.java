package io.bellwether.metrics;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The four cells of one class against the rest, and what follows from them.
 *
 * @param truePositives rows of the class, predicted so
 * @param falsePositives rows of the rest, predicted as the class
 * @param trueNegatives rows of the rest, predicted so
 * @param falseNegatives rows of the class, predicted as the rest
 */
record BinaryCounts(
    double truePositives, double falsePositives, double trueNegatives, double falseNegatives) {

  static BinaryCounts of(ConfusionMatrix matrix, int label) {
    double hits = matrix.count(label, label);
    double missed = Math.max(0, matrix.actualTotal(label) - hits);
    double alarms = Math.max(0, matrix.predictedTotal(label) - hits);
    double rest = matrix.total() - hits - missed - alarms;
    return new BinaryCounts(hits, alarms, Math.max(0, rest), missed);
  }

  /** Those of every class, in order. */
  static List<BinaryCounts> ofAll(ConfusionMatrix matrix) {
    return IntStream.range(0, matrix.classes().size())
        .mapToObj(label -> of(matrix, label))
        .toList();
  }

  /** The sums over classes, each against the rest. */
  BinaryCounts plus(BinaryCounts other) {
    return new BinaryCounts(
        truePositives + other.truePositives,
        falsePositives + other.falsePositives,
        trueNegatives + other.trueNegatives,
        falseNegatives + other.falseNegatives);
  }

  double positives() {
    return truePositives + falseNegatives;
  }

  double negatives() {
    return trueNegatives + falsePositives;
  }

  double total() {
    return positives() + negatives();
  }

  double predicted() {
    return truePositives + falsePositives;
  }

  double accuracy() {
    return (truePositives + trueNegatives) / total();
  }

  double precision() {
    return truePositives / predicted();
  }

  double recall() {
    return truePositives / positives();
  }

  double specificity() {
    return trueNegatives / negatives();
  }

  double f1() {
    return 2 * truePositives / (2 * truePositives + falsePositives + falseNegatives);
  }

  double youden() {
    return recall() + specificity() - 1;
  }
}
