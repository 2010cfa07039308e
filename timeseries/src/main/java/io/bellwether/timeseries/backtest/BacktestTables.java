package io.bellwether.timeseries.backtest;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Column;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.data.TimeColumn;
import io.bellwether.metrics.ForecastMetrics;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The results of a backtest as data sets. */
final class BacktestTables {

  static final String FORECASTER = "forecaster";

  private final Scores scores;
  private final List<String> names;
  private final List<String> keyNames;

  BacktestTables(Scores scores, List<String> names, List<String> keyNames) {
    this.scores = scores;
    this.names = names;
    this.keyNames = keyNames;
  }

  /** Rows of metrics that become columns. */
  private final class Rows {

    private final List<List<String>> keys = new ArrayList<>();
    private final List<String> forecasters = new ArrayList<>();
    private final List<ForecastMetrics> metrics = new ArrayList<>();
    private final Map<String, List<Double>> numbers = new LinkedHashMap<>();

    void add(int forecaster, ForecastMetrics row) {
      forecasters.add(names.get(forecaster));
      metrics.add(row);
    }

    void number(String column, double value) {
      numbers.computeIfAbsent(column, name -> new ArrayList<>()).add(value);
    }

    private NumericColumn given(String column) {
      List<Double> values = numbers.getOrDefault(column, List.of());
      return numeric(column, values);
    }

    Dataset toDataset(List<String> before, List<String> after) {
      List<Column> columns = new ArrayList<>();
      if (!keys.isEmpty()) {
        columns.addAll(keyColumns(keys));
      }
      columns.add(CategoricalColumn.of(FORECASTER, forecasters));
      before.forEach(column -> columns.add(given(column)));
      measures(scores.levels())
          .forEach((name, measure) -> columns.add(NumericColumn.of(name, values(measure))));
      after.forEach(column -> columns.add(given(column)));
      return Dataset.of(columns);
    }

    private double[] values(ToDoubleFunction<ForecastMetrics> measure) {
      return metrics.stream().mapToDouble(measure).toArray();
    }
  }

  private static NumericColumn numeric(String name, List<Double> values) {
    return NumericColumn.of(name, values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** The columns of measures in their order. */
  static Map<String, ToDoubleFunction<ForecastMetrics>> measures(double[] levels) {
    Map<String, ToDoubleFunction<ForecastMetrics>> measures = new LinkedHashMap<>();
    measures.put("mase", ForecastMetrics::mase);
    measures.put("rmsse", ForecastMetrics::rmsse);
    measures.put("smape", ForecastMetrics::smape);
    measures.put("mape", ForecastMetrics::mape);
    measures.put("wape", ForecastMetrics::wape);
    measures.put("mae", ForecastMetrics::mae);
    measures.put("rmse", ForecastMetrics::rmse);
    measures.put("bias", ForecastMetrics::bias);
    measures.put("relativeBias", ForecastMetrics::relativeBias);
    measures.put("pinball", ForecastMetrics::pinball);
    measures.put("scaledPinball", ForecastMetrics::scaledPinball);
    for (double level : levels) {
      String percent = percent(level);
      measures.put("coverage" + percent, metrics -> metrics.coverage(level));
      measures.put("width" + percent, metrics -> metrics.width(level));
      measures.put("score" + percent, metrics -> metrics.intervalScore(level));
      measures.put("scaledScore" + percent, metrics -> metrics.scaledIntervalScore(level));
    }
    return measures;
  }

  /** Writes 0.8 as 80 and 0.995 as 99.5. */
  static String percent(double level) {
    return String.format(Locale.ROOT, "%.4f", level * 100).replaceAll("\\.?0+$", "");
  }

  Dataset overall(List<ForecastMetrics> metrics, int[] wins) {
    Rows rows = new Rows();
    for (int f = 0; f < names.size(); f++) {
      rows.add(f, metrics.get(f));
      rows.number("skill", scores.skill(f, scores.trials(), ahead -> true, ForecastMetrics::mase));
      rows.number("wins", wins[f]);
      rows.number("series", metrics.get(f).series());
      rows.number("forecasts", metrics.get(f).count());
      rows.number("missing", metrics.get(f).missing());
      int forecaster = f;
      rows.number(
          "failures",
          scores.trials().stream()
              .mapToInt(trial -> trial.track(forecaster).failures().size())
              .sum());
    }
    return rows.toDataset(
        List.of(), List.of("skill", "wins", "series", "forecasts", "missing", "failures"));
  }

  Dataset byHorizon(int horizon) {
    Rows rows = new Rows();
    for (int f = 0; f < names.size(); f++) {
      for (int h = 0; h < horizon; h++) {
        int only = h;
        ForecastMetrics metrics = scores.mean(f, ahead -> ahead == only);
        rows.add(f, metrics);
        rows.number("horizon", h + 1);
        rows.number(
            "skill",
            scores.skill(f, scores.trials(), ahead -> ahead == only, ForecastMetrics::mase));
        rows.number("series", metrics.series());
        rows.number("forecasts", metrics.count());
        rows.number("missing", metrics.missing());
      }
    }
    return rows.toDataset(List.of("horizon"), List.of("skill", "series", "forecasts", "missing"));
  }

  Dataset bySeries() {
    Rows rows = new Rows();
    for (Trial trial : scores.trials()) {
      for (int f = 0; f < names.size(); f++) {
        ForecastMetrics metrics = scores.of(f, trial);
        rows.keys.add(trial.key().values());
        rows.add(f, metrics);
        rows.number("skill", scores.skill(f, List.of(trial), ahead -> true, ForecastMetrics::mase));
        rows.number("origins", scores.isCompared(f) ? scores.origins(trial).length : 0);
        rows.number("forecasts", metrics.count());
        rows.number("missing", metrics.missing());
        rows.number("failures", trial.track(f).failures().size());
      }
    }
    return rows.toDataset(
        List.of(), List.of("skill", "origins", "forecasts", "missing", "failures"));
  }

  Dataset forecasts(int horizon) {
    List<List<String>> keys = new ArrayList<>();
    List<String> forecasters = new ArrayList<>();
    List<LocalDateTime> origins = new ArrayList<>();
    List<LocalDateTime> times = new ArrayList<>();
    Map<String, List<Double>> numbers = new LinkedHashMap<>();
    for (Trial trial : scores.trials()) {
      for (int f = 0; f < names.size(); f++) {
        for (int cell = 0; cell < trial.origins() * horizon; cell++) {
          int origin = cell / horizon;
          if (!trial.track(f).isDone(origin)) {
            continue;
          }
          keys.add(trial.key().values());
          forecasters.add(names.get(f));
          origins.add(trial.timeline().time(trial.end(origin) - 1));
          times.add(trial.timeline().time(trial.end(origin) + cell % horizon));
          cell(trial, trial.track(f), cell, cell % horizon + 1, numbers);
        }
      }
    }
    List<Column> columns = new ArrayList<>(keyColumns(keys));
    columns.add(CategoricalColumn.of(FORECASTER, forecasters));
    columns.add(times("origin", origins));
    columns.add(times("time", times));
    numbers.forEach((name, values) -> columns.add(numeric(name, values)));
    return Dataset.of(columns);
  }

  private void cell(
      Trial trial, Track track, int cell, int ahead, Map<String, List<Double>> numbers) {
    put(numbers, "horizon", ahead);
    put(numbers, "actual", trial.actual(cell));
    put(numbers, "forecast", track.point(cell));
    put(numbers, "error", track.point(cell) - trial.actual(cell));
    put(numbers, "median", track.median(cell));
    for (int i = 0; i < scores.levels().length; i++) {
      String percent = percent(scores.levels()[i]);
      put(numbers, "lower" + percent, track.lower(i, cell));
      put(numbers, "upper" + percent, track.upper(i, cell));
    }
  }

  private static void put(Map<String, List<Double>> numbers, String column, double value) {
    numbers.computeIfAbsent(column, name -> new ArrayList<>()).add(value);
  }

  Dataset failures(List<BacktestFailure> failures) {
    List<Column> columns =
        new ArrayList<>(
            keyColumns(failures.stream().map(failure -> failure.series().values()).toList()));
    columns.add(
        CategoricalColumn.of(
            FORECASTER,
            failures.stream().map(failure -> failure.forecaster().orElse(null)).toList()));
    columns.add(
        times("origin", failures.stream().map(failure -> failure.origin().orElse(null)).toList()));
    columns.add(
        CategoricalColumn.of("reason", failures.stream().map(BacktestFailure::reason).toList()));
    return Dataset.of(columns);
  }

  /** One column a key name; a name that a column of results has is told apart by a prefix. */
  private List<Column> keyColumns(List<List<String>> keys) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < keyNames.size(); i++) {
      int place = i;
      columns.add(
          CategoricalColumn.of(
              keyColumn(keyNames.get(i)), keys.stream().map(key -> key.get(place)).toList()));
    }
    return columns;
  }

  private String keyColumn(String keyName) {
    boolean taken =
        measures(scores.levels()).containsKey(keyName)
            || List.of(FORECASTER, "origin", "time", "horizon", "actual", "forecast", "error")
                .contains(keyName)
            || List.of("median", "reason", "skill", "origins", "forecasts", "missing", "failures")
                .contains(keyName)
            || keyName.startsWith("lower")
            || keyName.startsWith("upper");
    return taken ? "key." + keyName : keyName;
  }

  private static Column times(String name, List<? extends @Nullable LocalDateTime> times) {
    boolean dates =
        times.stream().allMatch(time -> time == null || time.toLocalTime().toNanoOfDay() == 0);
    return dates
        ? TimeColumn.ofDates(
            name, times.stream().map(time -> time == null ? null : time.toLocalDate()).toList())
        : TimeColumn.ofDateTimes(name, times);
  }
}
