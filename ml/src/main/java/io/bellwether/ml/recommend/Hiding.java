package io.bellwether.ml.recommend;

/**
 * Which items of a test basket a recommender must find.
 *
 * @since 0.1.0
 */
public enum Hiding {
  /**
   * Each item in turn, given all others of the basket ("all but one"). A basket of n items makes n
   * cases, which together count as one basket.
   */
  EACH_ITEM,
  /** One item drawn at random, given all others: cheaper than {@link #EACH_ITEM}, and noisier. */
  ONE_ITEM,
  /** A share of the items drawn at random, given the rest: the basket half full. */
  SHARE
}
