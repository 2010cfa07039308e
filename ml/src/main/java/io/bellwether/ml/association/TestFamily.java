package io.bellwether.ml.association;

/**
 * How many tests the correction of p-values reckons with. The more places were looked at, the less
 * a small p-value means.
 *
 * @since 0.1.0
 */
public enum TestFamily {
  /**
   * All rules that reach the smallest support and confidence and have the allowed lengths, before
   * they are chosen by lift, items, redundancy or p-value. The default: what everybody gets who
   * corrects the p-values of the rules that a miner returned. It says too little, since those rules
   * were chosen by their confidence in the same baskets beforehand: read the corrected values as an
   * order, not as a guarantee.
   */
  FOUND,
  /**
   * All rules of the allowed lengths that the frequent item sets could form, whatever their
   * confidence. The p-values of those without enough confidence are not computed but taken to be
   * the largest, so that the corrected values are upper bounds of those that Benjamini and Hochberg
   * would find over all. The false discovery rate holds for the rules among frequent sets; sets
   * that were not frequent were still looked at, which only a search with a hold-out sample makes
   * good (Webb 2007, "Discovering significant patterns").
   */
  CANDIDATES
}
