package io.bellwether.timeseries.intermittent;

/**
 * Where the smoothed size and the smoothed interval or probability begin.
 *
 * @since 0.1.0
 */
public enum StartingValues {
  /** With the first demand, as R's {@code croston} has it: simple, and long remembered. */
  FIRST,
  /** With the means of the history fitted to: steadier where demands are few. */
  MEAN
}
