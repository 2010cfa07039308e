package io.bellwether.timeseries;

/**
 * What becomes of the many values of a period.
 *
 * @since 0.1.0
 */
public enum Aggregation {
  /** The sum, for flows such as revenue or units. */
  SUM,
  /** The mean, for levels such as prices. */
  MEAN,
  /** The smallest value. */
  MIN,
  /** The largest value. */
  MAX,
  /** The value of the earliest time in the period; of the first record among equals. */
  FIRST,
  /** The value of the latest time in the period, such as stock at its end; the last record. */
  LAST,
  /** The number of values that are not missing. */
  COUNT
}
