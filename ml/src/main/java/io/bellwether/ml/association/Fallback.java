package io.bellwether.ml.association;

/** What is recommended where rules give too few items. */
public enum Fallback {
  /** What sells most. */
  POPULARITY,
  /** Nothing: the answer is shorter. */
  NONE
}
