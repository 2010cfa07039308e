package io.bellwether.timeseries;

/**
 * What becomes of a record without a value when the records of a period are put together.
 *
 * @since 0.1.0
 */
public enum MissingRecords {
  /** An error that names the row. The default: a sum without it would be too small. */
  REFUSE,
  /**
   * The record is left out, and {@link TableReading#withoutValue()} counts it. A period whose
   * records are all without a value has a missing one.
   */
  SKIP
}
