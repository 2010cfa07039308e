package io.bellwether.ml.association;

/**
 * What is recommended where rules give too few items.
 *
 * @since 0.1.0
 */
public enum Fallback {
  /** What sells most. */
  POPULARITY,
  /** Nothing: the answer is shorter. */
  NONE
}
