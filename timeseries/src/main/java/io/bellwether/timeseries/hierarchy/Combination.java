package io.bellwether.timeseries.hierarchy;

/**
 * How the reconciled value of each node is made of the base values of all: a matrix M = S G of the
 * literature, never formed as a whole. Immutable.
 */
interface Combination {

  /** Returns a row of M: one weight a node. */
  double[] weights(int node);

  /** Returns M X for a matrix X of a row a node. */
  double[][] apply(double[][] columns);
}
