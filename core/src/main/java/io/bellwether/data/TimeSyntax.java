package io.bellwether.data;

/** Reads times from the characters of a cell. */
interface TimeSyntax {

  /** What {@link #parse} says of a cell that is no time. */
  long NONE = TimeColumn.MISSING;

  /**
   * Reads a time.
   *
   * @return days or microseconds since 1970, {@link #NONE} if the cell is no time of this form
   */
  long parse(char[] buffer, int offset, int length);
}
