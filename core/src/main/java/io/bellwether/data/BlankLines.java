package io.bellwether.data;

/**
 * What a {@link CsvReader} does with lines without any character.
 *
 * @since 0.1.0
 */
public enum BlankLines {
  /**
   * Left out and counted; but in a table of one column they are rows with a missing cell, which has
   * no other way to be written. The default.
   */
  AUTO,
  /** Left out and counted in every table. */
  SKIP,
  /** Rows of the wrong length, see {@link MalformedRows}; rows in a table of one column. */
  MALFORMED
}
