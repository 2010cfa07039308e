package io.bellwether.ml.association;

/**
 * Which of the frequent item sets are wanted.
 *
 * @since 0.1.0
 */
public enum ItemsetKind {
  /** All of them. The default; rules need all. */
  ALL,
  /**
   * Those that no further item joins without loss: no larger set has the same support. They tell
   * the supports of all frequent sets (Pasquier et al. 1999). With a taxonomy, categories that the
   * set's items have anyway are left out, and the supports of some sets with them.
   */
  CLOSED,
  /**
   * Those that no further item joins and stays frequent: no larger set is frequent. With a
   * taxonomy, categories that the set's items have anyway are left out.
   */
  MAXIMAL
}
