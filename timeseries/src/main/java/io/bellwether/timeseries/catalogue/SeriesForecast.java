package io.bellwether.timeseries.catalogue;

import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.SeriesKey;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.Timeline;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of one series of a catalogue. Immutable.
 *
 * @since 0.1.0
 */
public final class SeriesForecast {

  private final SeriesKey key;
  private final Timeline periods;
  private final @Nullable Forecast forecast;
  private final @Nullable Forecaster forecaster;
  private final List<SeriesFailure> failures;
  private final @Nullable ForecastModel model;
  private final @Nullable TimeSeries residuals;

  SeriesForecast(
      SeriesKey key,
      Timeline periods,
      @Nullable Forecast forecast,
      @Nullable Forecaster forecaster,
      List<SeriesFailure> failures,
      @Nullable ForecastModel model,
      @Nullable TimeSeries residuals) {
    this.key = Objects.requireNonNull(key, "key");
    this.periods = Objects.requireNonNull(periods, "periods");
    this.forecast = forecast;
    this.forecaster = forecaster;
    this.failures = List.copyOf(failures);
    this.model = model;
    this.residuals = residuals;
  }

  /**
   * Returns which series.
   *
   * @return its key
   */
  public SeriesKey key() {
    return key;
  }

  /**
   * Returns the periods that were to be forecast.
   *
   * @return those that follow the history
   */
  public Timeline periods() {
    return periods;
  }

  /**
   * Returns the forecast.
   *
   * @return the forecast; empty if all forecasters failed
   */
  public Optional<Forecast> forecast() {
    return Optional.ofNullable(forecast);
  }

  /**
   * Returns this with another forecast, such as a reconciled one. Who made the first one, who
   * failed and what was kept stay as they are.
   *
   * @param other a forecast of the same periods
   * @return a changed copy
   * @throws IllegalArgumentException if the forecast is of other periods
   */
  public SeriesForecast withForecast(Forecast other) {
    if (!other.periods().equals(periods)) {
      throw new IllegalArgumentException(
          "series " + key + " is forecast for " + periods + ", not for " + other.periods());
    }
    return new SeriesForecast(key, periods, other, forecaster, failures, model, residuals);
  }

  /**
   * Returns who made the forecast.
   *
   * @return the first forecaster that did not fail; empty if all did, or if the forecast comes from
   *     elsewhere, such as a reconciliation
   */
  public Optional<Forecaster> forecaster() {
    return Optional.ofNullable(forecaster);
  }

  /**
   * Returns who failed before.
   *
   * @return one element a forecaster that failed, in the order in which they were tried
   */
  public List<SeriesFailure> failures() {
    return failures;
  }

  /**
   * Returns the fitted model.
   *
   * @return the model; empty unless {@link Kept#MODELS} is kept
   */
  public Optional<ForecastModel> model() {
    return Optional.ofNullable(model);
  }

  /**
   * Returns the errors of the forecasts one period ahead within the history: the value less the
   * fitted one, in the units of the series.
   *
   * @return the errors, {@code NaN} where there is none; empty unless {@link Kept#RESIDUALS} are
   *     kept
   */
  public Optional<TimeSeries> residuals() {
    return Optional.ofNullable(residuals);
  }

  @Override
  public String toString() {
    return key
        + ": "
        + periods
        + ", "
        + (forecast == null ? "no forecast" : forecaster == null ? "forecast" : forecaster)
        + (failures.isEmpty() ? "" : ", after " + failures.size() + " failed");
  }
}
