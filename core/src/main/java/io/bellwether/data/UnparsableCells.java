package io.bellwether.data;

/**
 * What a {@link CsvReader} does with cells that do not fit the type <em>given</em> for their
 * column. Where the type is inferred, there are none: it is chosen to fit all cells.
 *
 * @since 0.1.0
 */
public enum UnparsableCells {
  /** The first one ends the reading with a {@link DataException}. The default. */
  FAIL,
  /**
   * They become missing values, are counted and, up to a limit, listed in the {@link CsvReport}.
   */
  COLLECT
}
