package io.bellwether.timeseries.catalogue;

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
import org.jspecify.annotations.Nullable;

/**
 * Collects forecasts. Not for several threads at once.
 *
 * @since 0.1.0
 */
public final class PanelForecastBuilder {

  final SeriesKeys.Builder keys;
  final int horizon;
  String timeName = "time";
  private double[] levels = {0.8, 0.95};
  private double[] quantiles = {};
  private @Nullable ForecastNumbers layout;
  final List<Timeline> periods = new ArrayList<>();
  private final Map<Timeline, Timeline> different = new HashMap<>();
  final List<double[]> numbers = new ArrayList<>();
  final List<Forecaster> forecasters = new ArrayList<>();
  int[] used = new int[16];
  final Map<Integer, List<SeriesFailure>> failures = new LinkedHashMap<>();
  final Map<Integer, ForecastModel> models = new HashMap<>();
  final Map<Integer, TimeSeries> residuals = new HashMap<>();

  PanelForecastBuilder(List<String> keyNames, int horizon) {
    this.keys = SeriesKeys.builder(keyNames);
    this.horizon = horizon;
  }

  /**
   * Says what the time of a period is called in tables. Default {@code time}.
   *
   * @param name of the column
   * @return this builder
   */
  public PanelForecastBuilder timeName(String name) {
    timeName = Objects.requireNonNull(name, "name");
    return this;
  }

  /**
   * Sets the levels of the intervals to keep. Default 0.8 and 0.95.
   *
   * @param probabilities in (0, 1), all different; none for means alone
   * @return this builder
   * @throws IllegalArgumentException if one is not in (0, 1) or given twice
   * @throws IllegalStateException if there is a forecast already
   */
  public PanelForecastBuilder levels(double... probabilities) {
    levels = ForecastNumbers.checked("level", probabilities);
    return beforeTheFirst();
  }

  /**
   * Sets quantiles to keep besides the intervals. Default none.
   *
   * @param probabilities in (0, 1), all different
   * @return this builder
   * @throws IllegalArgumentException if one is not in (0, 1) or given twice
   * @throws IllegalStateException if there is a forecast already
   */
  public PanelForecastBuilder quantiles(double... probabilities) {
    quantiles = ForecastNumbers.checked("quantile", probabilities);
    return beforeTheFirst();
  }

  private PanelForecastBuilder beforeTheFirst() {
    if (!periods.isEmpty()) {
      throw new IllegalStateException("levels and quantiles are set before the first forecast");
    }
    layout = null;
    return this;
  }

  ForecastNumbers layout() {
    if (layout == null) {
      layout = new ForecastNumbers(levels, quantiles);
    }
    return layout;
  }

  /**
   * Adds a forecast.
   *
   * @param key a key that no other series has
   * @param forecast of as many periods as the others
   * @return this builder
   * @throws IllegalArgumentException if the key is taken or has not one value a key name, or the
   *     forecast has another horizon or a mean that is not finite
   */
  public PanelForecastBuilder add(SeriesKey key, Forecast forecast) {
    return add(new SeriesForecast(key, forecast.periods(), forecast, null, List.of(), null, null));
  }

  /**
   * Adds a forecast with the errors that its kind made before, for a reconciliation.
   *
   * @param key a key that no other series has
   * @param forecast of as many periods as the others
   * @param residuals the errors of forecasts one period ahead, in the units of the series
   * @return this builder
   * @throws IllegalArgumentException if the key is taken or has not one value a key name, or the
   *     forecast has another horizon or a mean that is not finite
   */
  public PanelForecastBuilder add(SeriesKey key, Forecast forecast, TimeSeries residuals) {
    return add(
        new SeriesForecast(
            key,
            forecast.periods(),
            forecast,
            null,
            List.of(),
            null,
            Objects.requireNonNull(residuals, "residuals")));
  }

  /**
   * Adds what became of a series.
   *
   * @param series forecast, failures and what else was kept
   * @return this builder
   * @throws IllegalArgumentException if the key is taken or has not one value a key name, or the
   *     forecast has another horizon or a mean that is not finite
   */
  public PanelForecastBuilder add(SeriesForecast series) {
    if (series.periods().length() != horizon) {
      throw new IllegalArgumentException(
          "series "
              + series.key()
              + " has a forecast of "
              + series.periods().length()
              + " periods, the plan of "
              + horizon);
    }
    if (series.forecast().map(forecast -> forecast.mean().hasMissing()).orElse(false)) {
      throw new IllegalArgumentException(
          "series " + series.key() + " has a forecast whose mean is not finite");
    }
    add(layout().of(series, horizon));
    return this;
  }

  void add(ForecastNumbers.Stored stored) {
    SeriesForecast series = stored.series();
    keys.add(series.key());
    int place = periods.size();
    periods.add(different.computeIfAbsent(series.periods(), itself -> itself));
    numbers.add(stored.numbers());
    if (place == used.length) {
      used = Arrays.copyOf(used, place + (place >> 1));
    }
    used[place] = series.forecaster().map(this::number).orElse(-1);
    if (!series.failures().isEmpty()) {
      failures.put(place, series.failures());
    }
    series.model().ifPresent(model -> models.put(place, model));
    series.residuals().ifPresent(errors -> residuals.put(place, errors));
  }

  private int number(Forecaster forecaster) {
    int known = forecasters.indexOf(forecaster);
    if (known < 0) {
      forecasters.add(forecaster);
    }
    return known < 0 ? forecasters.size() - 1 : known;
  }

  /**
   * Builds the plan.
   *
   * @return the plan, series in the order in which they were added
   */
  public PanelForecast build() {
    return new PanelForecast(this);
  }
}
