package io.bellwether.timeseries.decompose;

/**
 * How the parts of a series make up the whole.
 *
 * @since 0.1.0
 */
public enum DecompositionType {

  /**
   * Value = trend + seasonal + remainder: seasons swing by the same amounts, whatever the level.
   */
  ADDITIVE,

  /**
   * Value = trend &times; seasonal &times; remainder: seasons swing by the same shares of the
   * level, as most sales do. Needs positive values.
   */
  MULTIPLICATIVE
}
