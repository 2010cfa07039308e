package io.bellwether.ml.recommend;

import java.util.BitSet;

/** What a block of test baskets gave: sums, and the values of each basket. */
final class HoldOutBlock {

  /** By measure and judged basket. */
  final double[][] values;

  /** Numbers of recommended items among those of the training baskets. */
  final BitSet recommended = new BitSet();

  int judged;
  int skipped;
  long cases;
  long hidden;
  long unseen;
  long answered;
  long own;
  long known;
  double rankSum;
  double informationSum;

  HoldOutBlock(int baskets) {
    values = new double[RankingMeasure.values().length][baskets];
  }

  void add(double[] measures) {
    for (int m = 0; m < measures.length; m++) {
      values[m][judged] = measures[m];
    }
    judged++;
  }

  /** Appends another block; values must have room. */
  void append(HoldOutBlock next) {
    for (int m = 0; m < values.length; m++) {
      System.arraycopy(next.values[m], 0, values[m], judged, next.judged);
    }
    recommended.or(next.recommended);
    judged += next.judged;
    skipped += next.skipped;
    cases += next.cases;
    hidden += next.hidden;
    unseen += next.unseen;
    answered += next.answered;
    own += next.own;
    known += next.known;
    rankSum += next.rankSum;
    informationSum += next.informationSum;
  }
}
