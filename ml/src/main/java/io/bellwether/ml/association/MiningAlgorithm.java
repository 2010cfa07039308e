package io.bellwether.ml.association;

/** How frequent item sets are searched. */
public enum MiningAlgorithm {
  /** Pattern growth over prefix trees: Han, Pei and Yin (2000). */
  FP_GROWTH,
  /** Intersection of the sets of baskets: Zaki (2000). */
  ECLAT
}
