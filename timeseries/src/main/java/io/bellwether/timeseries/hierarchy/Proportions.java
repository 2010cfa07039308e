package io.bellwether.timeseries.hierarchy;

/**
 * How a total is shared out in a top-down forecast (C. W. Gross and J. E. Sohl 1990).
 *
 * @since 0.1.0
 */
public enum Proportions {
  /** The mean over time of the share that a bottom series had in the total (method A). */
  AVERAGE_OF_SHARES,
  /** The mean of a bottom series by the mean of the total (method F). */
  SHARE_OF_AVERAGES,
  /**
   * The shares that the base forecasts of the parts of each node have in their sum, from the total
   * down (G. Athanasopoulos, R. A. Ahmed, R. J. Hyndman 2009). Needs a nested hierarchy; equal
   * shares where the sum is 0.
   */
  FORECAST_SHARES
}
