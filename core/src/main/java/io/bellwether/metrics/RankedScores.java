package io.bellwether.metrics;

import java.util.Arrays;

/**
 * The rows of one class and those of the rest, by descending score. Rows of equal score are one
 * group, for no threshold can part them; all that is derived from the groups is therefore the same
 * whatever the order of rows.
 */
final class RankedScores {

  private final double[] thresholds;
  private final double[] positives;
  private final double[] negatives;

  private RankedScores(double[] thresholds, double[] positives, double[] negatives) {
    this.thresholds = thresholds;
    this.positives = positives;
    this.negatives = negatives;
  }

  /** Tells which of the pairs of a row and a class are positive, and how much they count. */
  interface Pairs {
    boolean isPositive(int pair);

    double weight(int pair);
  }

  /** One class against the rest. */
  static RankedScores of(ClassifiedRows rows, int label) {
    return of(
        rows.scores(label),
        new Pairs() {
          @Override
          public boolean isPositive(int row) {
            return rows.actual()[row] == label;
          }

          @Override
          public double weight(int row) {
            return rows.weight(row);
          }
        });
  }

  /** The scores of all classes together: every row once as positive and else as negative. */
  static RankedScores pooled(ClassifiedRows rows) {
    int count = rows.count();
    double[] all = new double[count * rows.classes().size()];
    for (int label = 0; label < rows.classes().size(); label++) {
      System.arraycopy(rows.scores(label), 0, all, label * count, count);
    }
    return of(
        all,
        new Pairs() {
          @Override
          public boolean isPositive(int pair) {
            return rows.actual()[pair % count] == pair / count;
          }

          @Override
          public double weight(int pair) {
            return rows.weight(pair % count);
          }
        });
  }

  private static RankedScores of(double[] scores, Pairs pairs) {
    double[] distinct = Arrays.stream(scores).map(s -> s + 0.0).sorted().distinct().toArray();
    int groups = distinct.length;
    double[] positives = new double[groups];
    double[] negatives = new double[groups];
    for (int pair = 0; pair < scores.length; pair++) {
      int group = groups - 1 - Arrays.binarySearch(distinct, scores[pair] + 0.0);
      double[] side = pairs.isPositive(pair) ? positives : negatives;
      side[group] += pairs.weight(pair);
    }
    double[] descending = new double[groups];
    Arrays.setAll(descending, group -> distinct[groups - 1 - group]);
    return new RankedScores(descending, positives, negatives);
  }

  /** The number of different scores. */
  int size() {
    return thresholds.length;
  }

  double threshold(int group) {
    return thresholds[group];
  }

  double positives(int group) {
    return positives[group];
  }

  double negatives(int group) {
    return negatives[group];
  }

  double allPositives() {
    return Arrays.stream(positives).sum();
  }

  /** The positives of this score or a higher one, for every score, a new array. */
  double[] cumulatedPositives() {
    return cumulated(positives);
  }

  double[] cumulatedNegatives() {
    return cumulated(negatives);
  }

  private static double[] cumulated(double[] values) {
    double[] cumulated = values.clone();
    for (int group = 1; group < cumulated.length; group++) {
      cumulated[group] += cumulated[group - 1];
    }
    return cumulated;
  }
}
