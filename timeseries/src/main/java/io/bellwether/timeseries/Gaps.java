package io.bellwether.timeseries;

/** What becomes of a period without a record. */
public enum Gaps {
  /** An error that names the first such period. */
  REFUSE,
  /** Zero: nothing was sold. */
  ZERO,
  /** Missing: what happened is not known. */
  MISSING,
  /** The value of the period before, for levels such as prices. */
  CARRY_FORWARD,
  /** A value on the straight line between the neighbours. */
  INTERPOLATE
}
