package io.bellwether.ml.recommend;

/**
 * How well a list of k recommendations finds the hidden items of a basket. With H the hidden items
 * and r the ranks, from 1, at which some of them are; each is from 0 to 1.
 *
 * @since 0.1.0
 */
public enum RankingMeasure {
  /** 1 if one of the hidden items is among the k, otherwise 0. */
  HIT_RATE,
  /** The share of the k places that hidden items take; places left empty count as wrong. */
  PRECISION,
  /** The share of the hidden items that are among the k. */
  RECALL,
  /** 1 / r of the first hidden item found, 0 if none is among the k. */
  RECIPROCAL_RANK,
  /**
   * The sum of 1 / log2(1 + r) over the hidden items found, divided by the largest sum possible,
   * that of the ranks 1 to min(k, |H|) (Järvelin and Kekäläinen 2002, with gains of 0 and 1).
   */
  NDCG
}
