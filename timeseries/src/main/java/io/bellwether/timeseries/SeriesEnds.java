package io.bellwether.timeseries;

/**
 * Where the series of a panel end that is made of a table.
 *
 * @since 0.1.0
 */
public enum SeriesEnds {
  /**
   * Each with its own last record. The default: an item that is no longer recorded may have been
   * taken off the shelf, and nobody but you knows whether it sold nothing or was not there.
   */
  OWN,
  /**
   * All in the period of the last record of the panel. The periods after a series's own last record
   * have none and are filled as {@link Gaps} says: refused, zero, missing...
   */
  COMMON
}
