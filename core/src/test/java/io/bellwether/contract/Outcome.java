package io.bellwether.contract;

/** What a step does with a value that it has not learned about. */
public enum Outcome {
  /** The value passes as it is. */
  KEPT,
  /** A missing value gets a value. */
  FILLED,
  /** The column becomes other columns, none of them missing. */
  ENCODED,
  /** A data exception names row, column and cure. */
  REFUSED
}
