package io.bellwether.data;

/**
 * The direction of a sort. Missing values come last in either.
 *
 * @since 0.1.0
 */
public enum SortOrder {
  /** Smallest number, earliest time, first label of the alphabet first. */
  ASCENDING,
  /** Largest number, latest time, last label of the alphabet first. */
  DESCENDING
}
