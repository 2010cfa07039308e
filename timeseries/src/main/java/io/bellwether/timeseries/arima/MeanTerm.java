package io.bellwether.timeseries.arima;

/** Whether a model works around a mean. */
public enum MeanTerm {
  /** The mean is estimated. */
  INCLUDED,
  /** The mean is known to be zero. */
  NONE
}
