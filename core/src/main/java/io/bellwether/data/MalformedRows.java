package io.bellwether.data;

/**
 * What a {@link CsvReader} does with rows that have too few or too many cells.
 *
 * @since 0.1.0
 */
public enum MalformedRows {
  /** The first one ends the reading with a {@link DataException}. The default. */
  FAIL,
  /** They are left out, counted and, up to a limit, listed in the {@link CsvReport}. */
  COLLECT
}
