package io.bellwether.data;

/**
 * What a column holds.
 *
 * @since 0.1.0
 */
public enum ColumnType {
  /** Numbers as {@code double}; {@code NaN} is missing. */
  NUMERIC,
  /** Labels out of a known set of levels; a row without a level is missing. */
  CATEGORICAL,
  /** Calendar dates without a time of day. */
  DATE,
  /** Local dates with a time of day, to the microsecond; no zone. */
  DATE_TIME,
  /** Free text and identifiers; {@code null} is missing. */
  TEXT;

  /**
   * Tells whether columns of this type are labels, that is {@link #CATEGORICAL} or {@link #TEXT}.
   *
   * @return true for labels
   */
  public boolean isLabel() {
    return this == CATEGORICAL || this == TEXT;
  }

  /**
   * Tells whether columns of this type are points in time, that is {@link #DATE} or {@link
   * #DATE_TIME}.
   *
   * @return true for times
   */
  public boolean isTime() {
    return this == DATE || this == DATE_TIME;
  }
}
