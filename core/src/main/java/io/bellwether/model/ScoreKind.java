package io.bellwether.model;

/**
 * What the scores of a classification are.
 *
 * @since 0.1.0
 */
public enum ScoreKind {
  /** Probabilities: from 0 to 1, adding up to 1 over the classes. */
  PROBABILITY,
  /** Numbers without a unit, of which the largest wins, such as distances to a border. */
  DECISION
}
