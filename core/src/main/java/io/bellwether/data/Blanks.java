package io.bellwether.data;

/**
 * What a {@link CsvReader} does with blanks and tabs around a cell.
 *
 * @since 0.1.0
 */
public enum Blanks {
  /** They are part of the cell, as RFC 4180 says; {@code " 5"} is then no number. The default. */
  KEEP,
  /** They are taken away around cells and around quotes; inside quotes they stay. */
  TRIM
}
