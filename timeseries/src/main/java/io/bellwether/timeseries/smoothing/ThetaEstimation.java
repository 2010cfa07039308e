package io.bellwether.timeseries.smoothing;

/**
 * How the parameters of a theta model are found.
 *
 * @since 0.1.0
 */
public enum ThetaEstimation {
  /** The alpha, theta and first level with the least squared errors of one step ahead. */
  LEAST_SQUARES,
  /**
   * Many alphas, each with its best theta and first level, weighted by how well they fit; see
   * {@link Theta#averaged()}.
   */
  AVERAGED
}
