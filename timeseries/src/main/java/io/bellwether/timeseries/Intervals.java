package io.bellwether.timeseries;

/**
 * What the intervals of an automatic choice are made of.
 *
 * @since 0.1.0
 */
public enum Intervals {
  /**
   * Those of the model, widened by what choosing and estimating it hide; see {@link
   * IntervalCalibration}. The default of automatic forecasters.
   */
  CALIBRATED,
  /** Those that follow from the chosen model, as if it were known to be true. */
  MODEL
}
