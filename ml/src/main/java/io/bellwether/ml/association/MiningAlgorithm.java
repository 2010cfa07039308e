package io.bellwether.ml.association;

/**
 * How frequent item sets are searched.
 *
 * @since 0.1.0
 */
public enum MiningAlgorithm {
  /** Pattern growth over prefix trees: Han, Pei and Yin (2000). */
  FP_GROWTH,
  /** Intersection of the sets of baskets: Zaki (2000). */
  ECLAT
}
