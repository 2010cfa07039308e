package io.bellwether.timeseries.catalogue;

import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.SeriesKey;
import java.util.Optional;

/**
 * A forecaster that failed on a series.
 *
 * @param key the series
 * @param forecaster which failed
 * @param exception the simple name of the exception's class, such as {@code FitException}
 * @param message what the exception says; empty if nothing
 * @param instead what made the forecast in the end; empty if nothing could
 * @since 0.1.0
 */
public record SeriesFailure(
    SeriesKey key,
    Forecaster forecaster,
    String exception,
    String message,
    Optional<Forecaster> instead) {

  /**
   * Writes the failure for people.
   *
   * @return one line
   */
  @Override
  public String toString() {
    return key
        + ": "
        + forecaster
        + " failed ("
        + exception
        + ": "
        + message
        + "), "
        + instead.map(other -> "used " + other + " instead").orElse("no forecast");
  }
}
