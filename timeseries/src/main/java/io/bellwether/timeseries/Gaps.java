package io.bellwether.timeseries;

/**
 * What becomes of a period without a record.
 *
 * @since 0.1.0
 */
public enum Gaps {
  /** An error that names the first such period. */
  REFUSE,
  /** Zero: nothing was sold. */
  ZERO,
  /** Missing: what happened is not known. */
  MISSING,
  /** The last known value, for levels such as prices; missing before the first one. */
  CARRY_FORWARD,
  /**
   * A value on the straight line between the nearest known ones; before the first and after the
   * last one, that one.
   */
  INTERPOLATE
}
