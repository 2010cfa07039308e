package io.bellwether.timeseries.compose;

/**
 * How a {@link Conformal} treats errors above and below.
 *
 * @since 0.1.0
 */
public enum ConformalTails {
  /**
   * Together, by their size. The default: twice as many errors say how wide an interval must be.
   */
  SYMMETRIC,
  /**
   * By themselves, each side with its own quantile: for errors that are larger on one side, or a
   * forecaster that is off to one side. The point forecast stays where it is, and need not be the
   * median.
   */
  SEPARATE
}
