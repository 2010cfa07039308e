package io.bellwether.timeseries;

import java.util.Objects;

/**
 * One of many series. An immutable value.
 *
 * @param key which of them
 * @param series its history
 * @param covariates what is known besides, of the history and perhaps of the future; may be none
 * @since 0.1.0
 */
public record KeyedSeries(SeriesKey key, TimeSeries series, Covariates covariates) {

  /**
   * Checks that nothing is null.
   *
   * @param key which of them
   * @param series its history
   * @param covariates what is known besides
   */
  public KeyedSeries {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(series, "series");
    Objects.requireNonNull(covariates, "covariates");
  }

  /**
   * Creates a series without covariates.
   *
   * @param key which of many
   * @param series its history
   */
  public KeyedSeries(SeriesKey key, TimeSeries series) {
    this(key, series, Covariates.none());
  }
}
