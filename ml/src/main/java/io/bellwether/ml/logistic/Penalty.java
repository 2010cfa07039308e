package io.bellwether.ml.logistic;

/**
 * What is added to the negative log-likelihood so that coefficients stay small.
 *
 * @since 0.1.0
 */
public enum Penalty {
  /** Nothing: maximum likelihood, with standard errors. */
  NONE,
  /** Half the sum of squares (ridge): shrinks all coefficients, keeps all. */
  L2,
  /** The sum of absolute values (lasso): shrinks, and sets coefficients to zero. */
  L1,
  /** A mixture of both by {@code l1Ratio}. */
  ELASTIC_NET
}
