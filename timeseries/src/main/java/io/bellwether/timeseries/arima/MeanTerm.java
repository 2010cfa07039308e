package io.bellwether.timeseries.arima;

/**
 * Whether a model works around a mean.
 *
 * @since 0.1.0
 */
public enum MeanTerm {
  /** The mean is estimated. */
  INCLUDED,
  /** The mean is known to be zero. */
  NONE
}
