package io.bellwether.data;

/**
 * Whether the first row of a file names the columns.
 *
 * @since 0.1.0
 */
public enum Header {
  /** The first row names the columns. The default. */
  PRESENT,
  /**
   * The first row is data. Names come from {@link CsvReader#names}, else from a {@link
   * CsvReader#schema schema}, else they are {@code column1, column2, ...}
   */
  ABSENT,
  /** The first row is passed over, and names come as for {@link #ABSENT}. */
  REPLACED
}
