package io.bellwether.timeseries.regression;

/**
 * What shape the errors of forecasts have, about a spread that is measured.
 *
 * @since 0.1.0
 */
public enum ErrorDistribution {
  /** Normal. The default: a few dozen held-out errors say little of their tails. */
  NORMAL,
  /**
   * That of the held-out errors of all steps, each divided by the spread of its step: skewed if
   * they are, and not beyond the largest of them.
   */
  EMPIRICAL
}
