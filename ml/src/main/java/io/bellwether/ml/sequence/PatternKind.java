package io.bellwether.ml.sequence;

/**
 * Which of the frequent patterns are kept.
 *
 * <p>One pattern is part of another if the other becomes it by crossing out items. With a greatest
 * gap, crossing out a whole element inside would tear neighbours apart, and the rest may be rarer
 * than the whole; then only items of the first and the last element, and of elements that keep
 * others, are crossed out (the contiguous subsequences of Srikant and Agrawal, 1996).
 *
 * @since 0.1.0
 */
public enum PatternKind {
  /** All frequent patterns. */
  ALL,
  /**
   * Those that are not part of a longer one with as many customers (Yan, Han and Afshar, 2003):
   * nothing is lost, every other frequent pattern is part of one of these that counts as many.
   */
  CLOSED,
  /** Those that are not part of any longer frequent pattern: the fewest, but counts are lost. */
  MAXIMAL
}
