package io.bellwether.timeseries.catalogue;

import io.bellwether.data.Column;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.SeriesKey;
import io.bellwether.timeseries.SeriesKeys;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.Timeline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The forecasts of many series: means, bounds and quantiles, and which forecasters failed on which
 * series. Immutable.
 *
 * <p>The numbers lie in compact storage, 8 bytes each. {@link #forecast(int)} makes a {@link
 * Forecast} of them, whose bounds and quantiles are exact at the levels and probabilities that were
 * kept; at others they are interpolated (on straight lines over the quantiles of the standard
 * normal distribution, which is exact for normal forecasts), and missing if fewer than two were
 * kept. Its standard errors are those of the normal distribution with the outermost quantiles.
 *
 * @since 0.1.0
 */
public final class PanelForecast {

  private final SeriesKeys keys;
  private final int horizon;
  private final String timeName;
  private final ForecastNumbers layout;
  private final Timeline[] periods;
  private final double[][] numbers;
  private final List<Forecaster> forecasters;
  private final int[] used;
  private final Map<Integer, List<SeriesFailure>> failures;
  private final Map<Integer, ForecastModel> models;
  private final Map<Integer, TimeSeries> residuals;

  PanelForecast(PanelForecastBuilder builder) {
    keys = builder.keys.build();
    horizon = builder.horizon;
    timeName = builder.timeName;
    layout = builder.layout();
    periods = builder.periods.toArray(Timeline[]::new);
    numbers = builder.numbers.toArray(double[][]::new);
    forecasters = List.copyOf(builder.forecasters);
    used = Arrays.copyOf(builder.used, periods.length);
    failures = new LinkedHashMap<>(builder.failures);
    models = new HashMap<>(builder.models);
    residuals = new HashMap<>(builder.residuals);
  }

  /**
   * Begins a collection of forecasts, for plans that come from elsewhere.
   *
   * @param keyNames what the values of the keys are called
   * @param horizon how many periods each forecast has, at least 1
   * @return a builder
   * @throws IllegalArgumentException if there is no name, or one is blank or given twice, or the
   *     horizon is below 1
   */
  public static PanelForecastBuilder builder(List<String> keyNames, int horizon) {
    return new PanelForecastBuilder(keyNames, Forecast.checkHorizon(horizon));
  }

  /**
   * Returns the number of series.
   *
   * @return at least 0, series without forecast included
   */
  public int size() {
    return periods.length;
  }

  /**
   * Returns how many periods each forecast has.
   *
   * @return at least 1
   */
  public int horizon() {
    return horizon;
  }

  /**
   * Returns the keys of all series.
   *
   * @return the keys, in the order of the series
   */
  public SeriesKeys keys() {
    return keys;
  }

  /**
   * Returns what the time of a period is called in tables.
   *
   * @return that of the panel
   */
  public String timeName() {
    return timeName;
  }

  /**
   * Returns the levels of the intervals that were kept.
   *
   * @return probabilities in ascending order
   */
  public double[] levels() {
    return layout.levels();
  }

  /**
   * Returns the quantiles that were kept besides.
   *
   * @return probabilities in ascending order
   */
  public double[] quantiles() {
    return layout.quantiles();
  }

  /**
   * Returns a forecast.
   *
   * @param series its place, from 0
   * @return the forecast; empty if all forecasters failed on this series
   * @throws IndexOutOfBoundsException if there is no such series
   */
  public Optional<Forecast> forecast(int series) {
    Objects.checkIndex(series, size());
    return Double.isNaN(numbers[series][0])
        ? Optional.empty()
        : Optional.of(layout.forecast(periods[series], numbers[series]));
  }

  /**
   * Returns a forecast.
   *
   * @param key of the series
   * @return the forecast; empty if all forecasters failed on this series
   * @throws IllegalArgumentException if there is no such series
   */
  public Optional<Forecast> forecast(SeriesKey key) {
    return forecast(place(key));
  }

  /**
   * Returns what became of a series.
   *
   * @param series its place, from 0
   * @return key, forecast, failures and what was kept besides
   * @throws IndexOutOfBoundsException if there is no such series
   */
  public SeriesForecast get(int series) {
    return new SeriesForecast(
        keys.key(series),
        periods[series],
        forecast(series).orElse(null),
        used[series] < 0 ? null : forecasters.get(used[series]),
        failures.getOrDefault(series, List.of()),
        models.get(series),
        residuals.get(series));
  }

  /**
   * Returns what became of a series.
   *
   * @param key of the series
   * @return key, forecast, failures and what was kept besides
   * @throws IllegalArgumentException if there is no such series
   */
  public SeriesForecast get(SeriesKey key) {
    return get(place(key));
  }

  private int place(SeriesKey key) {
    return keys.placeOf(key);
  }

  /**
   * Finds a series.
   *
   * @param key its key
   * @return its place; empty if there is none
   */
  public OptionalInt indexOf(SeriesKey key) {
    return keys.indexOf(key);
  }

  /**
   * Returns which forecasters failed on which series, why, and what was used instead.
   *
   * @return one element a failure, in the order of the series and, for one series, of the
   *     forecasters
   */
  public List<SeriesFailure> failures() {
    return failures.values().stream().flatMap(List::stream).toList();
  }

  /**
   * Counts the series on which the first forecaster failed and another did not.
   *
   * @return how many fell back
   */
  public int fallbackCount() {
    return (int) failures.keySet().stream().filter(series -> used[series] >= 0).count();
  }

  /**
   * Counts the series without forecast.
   *
   * @return on how many all forecasters failed
   */
  public int failedCount() {
    return (int) Arrays.stream(numbers).filter(one -> Double.isNaN(one[0])).count();
  }

  /**
   * Returns the plan as a table, one row a series and period.
   *
   * @return the key columns, the time (named as in the panel), {@code mean}, a lower and an upper
   *     bound for each level such as {@code lower80} and {@code upper80}, and a column such as
   *     {@code q50} for each quantile; missing for series without forecast
   * @throws IllegalArgumentException if there are more rows than a table can have
   */
  public Dataset toDataset() {
    List<Column> columns = new ArrayList<>(keys.columns(series -> horizon));
    columns.add(TimeSeries.timeColumn(Arrays.asList(periods)).renamed(timeName));
    for (int column = 0; column < layout.width(); column++) {
      NumericColumn.Builder cells = NumericColumn.builder(layout.name(column), size() * horizon);
      for (double[] one : numbers) {
        cells.add(one, column * horizon, horizon);
      }
      columns.add(cells.build());
    }
    return Dataset.of(columns);
  }

  /**
   * Tells how the run went.
   *
   * @return several lines: how many series, by which forecaster, how many fell back or failed, and
   *     why, the most frequent reasons first
   */
  public String summary() {
    return PlanSummary.of(this, forecasters, used);
  }

  @Override
  public String toString() {
    return "PanelForecast["
        + size()
        + " series by "
        + keys.names()
        + ", "
        + horizon
        + " periods each, "
        + fallbackCount()
        + " fell back, "
        + failedCount()
        + " without forecast]";
  }
}
