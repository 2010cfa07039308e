package io.bellwether.contract;

/** The ways in which what a user hands in can be wrong. */
public enum WrongKind {
  /** A file that is not there, not readable or not of the format that was said. */
  FILE,
  /** A column that is not there, or there twice. */
  COLUMN,
  /** A column or a class of another type than the one asked for. */
  TYPE,
  /** No rows, no values, no names. */
  EMPTY,
  /** Values that are all the same. */
  CONSTANT,
  /** One row, one value, or fewer than the method needs. */
  FEW_ROWS,
  /** Missing or infinite numbers, or numbers that the method has no use for. */
  NUMBERS,
  /** An option outside of its range, or two that exclude one another. */
  OPTION,
  /** Things that belong together and are not of the same length. */
  LENGTHS,
  /** A level, class, item or name that nobody has seen before. */
  UNKNOWN,
  /** Time stamps that are not sorted, there twice, missing or off the calendar. */
  TIMES,
  /** A horizon of zero, or one that is longer than what is known. */
  HORIZON,
  /** Baskets, taxonomies and rules that cannot be. */
  BASKETS,
  /** A model file that is damaged, strange or of a later version. */
  MODEL_FILE
}
